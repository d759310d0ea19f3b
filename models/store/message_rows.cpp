// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/message_rows.h"

#include "models/domain/sha256.h"
#include "models/store/content_hash.h"
#include "models/store/row_values.h"

#include <QCryptographicHash>

namespace okienko::messagerows {

namespace {

constexpr qsizetype referencesKept = 24; ///< of one mail, in the index for threading
constexpr qsizetype longestKey = 400;
constexpr qsizetype snippetLength = 160;

} // namespace

bool hasFiles(const Message &message)
{
    return std::any_of(message.attachments.cbegin(), message.attachments.cend(),
                       [](const Attachment &attachment) { return !attachment.isInline; });
}

QStringList namedIds(const Message &message)
{
    QStringList named = message.references;
    if (named.size() > referencesKept) // the thread's first, and the nearest
        named = named.mid(0, 1) + named.mid(named.size() - referencesKept + 1);
    named += message.inReplyTo.mid(0, 4);
    QStringList keys;
    for (const QString &ref : std::as_const(named)) {
        if (const QString key = indexKey(ref); !key.isEmpty() && !keys.contains(key))
            keys << key;
    }
    return keys;
}

QString indexKey(const QString &value)
{
    if (value.size() <= longestKey)
        return value;
    const QByteArray hash = QCryptographicHash::hash(value.toUtf8(), QCryptographicHash::Sha256).toHex();
    return value.left(longestKey - 100) + QLatin1Char('#') + QString::fromLatin1(hash);
}

QString snippetOf(const Message &message)
{
    const QStringView text = message.text;
    QStringView own = message.quotedTextStart > 0 ? text.first(qMin(message.quotedTextStart, text.size())) : text;
    if (own.trimmed().isEmpty())
        own = text;
    return own.first(qMin(own.size(), snippetLength * 4)).toString().simplified().left(snippetLength);
}

Result<MessageId> insert(Transaction &transaction, NewMessage row, const Message &message,
                         const QList<AttachmentContent> &contents)
{
    const auto ids = transaction.database().reserveIds(QStringLiteral("messages"), 1);
    if (!ids)
        return ids.failure();
    row.id = MessageId(ids->first());
    Message whole = message;
    whole.attachments.clear();
    for (const AttachmentContent &content : contents) {
        Attachment about = content.about;
        about.size = content.data.size();
        about.sha256 = sha256Hex(content.data).toLatin1();
        whole.attachments << about;
    }
    MessageRows rows(transaction);
    rows.add(row, whole, PreparedMail::of(whole, row.contentHash));
    if (const auto done = rows.flush(); !done)
        return done.failure();
    return row.id;
}

QString columns()
{
    return QStringLiteral("m.id, m.message_id, m.message_date, m.subject, m.from_list, m.sender, m.to_list, m.cc_list, "
                          "m.bcc_list, m.reply_to_list, m.in_reply_to, m.references_list, m.auto_submitted, m.list_id, "
                          "m.warnings, m.quoted_text_start, m.text, m.html_safe, m.direction, m.at");
}

Message read(const QSqlQuery &row)
{
    Message message;
    message.messageId = row.value(1).toString();
    message.date = rows::toTime(row.value(2));
    message.subject = row.value(3).toString();
    message.from = rows::toAddresses(row.value(4).toString());
    message.sender = rows::toAddresses(row.value(5).toString()).value(0);
    message.to = rows::toAddresses(row.value(6).toString());
    message.cc = rows::toAddresses(row.value(7).toString());
    message.bcc = rows::toAddresses(row.value(8).toString());
    message.replyTo = rows::toAddresses(row.value(9).toString());
    message.inReplyTo = rows::toTexts(row.value(10).toString());
    message.references = rows::toTexts(row.value(11).toString());
    message.autoSubmitted = static_cast<AutoSubmitted>(row.value(12).toInt());
    message.listId = row.value(13).toString();
    message.warnings = rows::toTexts(row.value(14).toString());
    message.quotedTextStart = row.value(15).toLongLong();
    message.text = row.value(16).toString();
    message.htmlSafe = row.value(17).toString();
    return message;
}

} // namespace okienko::messagerows

namespace okienko {

namespace {

using Type = BulkInsert::Type;

const QList<BulkInsert::Column> messageColumns = {
    {"id", Type::Number}, {"conversation_id", Type::Number}, {"direction", Type::Number}, {"at", Type::Number},
    {"seen", Type::Number}, {"needs_answer", Type::Number}, {"answered", Type::Number},
    {"has_attachments", Type::Number}, {"account_id", Type::Number}, {"raw_id", Type::Number},
    {"content_hash", Type::Text}, {"message_id", Type::Text}, {"message_date", Type::Number}, {"subject", Type::Text},
    {"auto_submitted", Type::Number}, {"list_id", Type::Text}, {"author", Type::Text}, {"join_reason", Type::Text},
    {"snippet", Type::Text}, {"quoted_text_start", Type::Number}, {"text", Type::Text}, {"html_safe", Type::Text},
    {"html_later", Type::Number},
    {"from_list", Type::Text}, {"sender", Type::Text}, {"to_list", Type::Text}, {"cc_list", Type::Text},
    {"bcc_list", Type::Text}, {"reply_to_list", Type::Text}, {"in_reply_to", Type::Text},
    {"references_list", Type::Text}, {"warnings", Type::Text}};

} // namespace

std::shared_ptr<const PreparedMail> PreparedMail::of(const IncomingMail &mail)
{
    auto prepared = std::make_shared<PreparedMail>(
        of(*mail.read, okienko::contentHash(mail.raw, !mail.read->messageId.isEmpty())));
    prepared->raw = PackedBytes::of(mail.raw);
    return prepared;
}

PreparedMail PreparedMail::of(const Message &message, const QString &contentHash)
{
    PreparedMail prepared;
    prepared.contentHash = contentHash;
    prepared.document = fulltext::documentOf(message);
    prepared.snippet = messagerows::snippetOf(message);
    prepared.lists = {rows::fromAddresses(message.from),    rows::fromAddresses({message.sender}),
                       rows::fromAddresses(message.to),      rows::fromAddresses(message.cc),
                       rows::fromAddresses(message.bcc),     rows::fromAddresses(message.replyTo),
                       rows::fromTexts(message.inReplyTo),   rows::fromTexts(message.references),
                       rows::fromTexts(message.warnings)};
    return prepared;
}

MessageRows::MessageRows(Transaction &transaction)
    : m_transaction(transaction)
    , m_raws(transaction.database(), QStringLiteral("raw_messages"),
             {{"id", Type::Number}, {"size", Type::Number}, {"sha256", Type::Text}, {"data", Type::Bytes}})
    , m_messages(transaction.database(), QStringLiteral("messages"), messageColumns)
    , m_ids(transaction.database(), QStringLiteral("message_ids"),
            {{"ref", Type::Text}, {"own", Type::Number}, {"message_id", Type::Number}})
    , m_attachments(transaction.database(), QStringLiteral("attachments"),
                    {{"message_id", Type::Number}, {"position", Type::Number}, {"file_name", Type::Text},
                     {"media_type", Type::Text}, {"size", Type::Number}, {"sha256", Type::Text},
                     {"content_id", Type::Text}, {"is_inline", Type::Number}})
    , m_participants(transaction.database(), QStringLiteral("conversation_participants"),
                     {{"conversation_id", Type::Number}, {"address", Type::Text}},
                     QStringLiteral("ON CONFLICT DO NOTHING"))
    , m_documents(fulltext::documentRows(transaction.database()))
{
}

void MessageRows::addRaw(qint64 id, const PackedBytes &bytes)
{
    m_raws.add({id, bytes.size, bytes.sha256, bytes.frame});
}

void MessageRows::add(const messagerows::NewMessage &row, const Message &message, const PreparedMail &prepared)
{
    const qint64 id = row.id.value;
    const QString key = messagerows::indexKey(message.messageId);
    m_messages.add(QVariantList{
        id, row.conversation.value, static_cast<int>(row.direction), rows::fromTime(row.at), row.seen ? 1 : 0,
        row.needsAnswer ? 1 : 0, row.answered ? 1 : 0, messagerows::hasFiles(message) ? 1 : 0,
        rows::fromId(row.account), row.rawId > 0 ? QVariant(row.rawId) : QVariant(QMetaType(QMetaType::LongLong)),
        prepared.contentHash, key, rows::fromTime(message.date), message.subject,
        static_cast<int>(message.autoSubmitted), message.listId, row.author, row.joinReason, prepared.snippet,
        static_cast<qint64>(message.quotedTextStart), message.text, message.htmlSafe,
        message.htmlLater ? 1 : 0} + prepared.lists);
    if (!key.isEmpty())
        m_ids.add({key, 1, id});
    for (const QString &named : messagerows::namedIds(message))
        m_ids.add({named, 0, id});
    for (qsizetype i = 0; i < message.attachments.size(); ++i) {
        const Attachment &about = message.attachments[i];
        m_attachments.add({id, static_cast<int>(i), about.fileName, about.mediaType, about.size,
                           QString::fromLatin1(about.sha256), about.contentId, about.isInline ? 1 : 0});
    }
    for (const QString &address : row.participants)
        m_participants.add({row.conversation.value, messagerows::indexKey(address)});
    m_documents.add(fulltext::documentRow(m_transaction.database(), row.id, prepared.document));
    m_transaction.changes().conversations.insert(row.conversation);
}

Result<void> MessageRows::flush()
{
    for (BulkInsert *rows : {&m_raws, &m_messages, &m_ids, &m_attachments, &m_participants, &m_documents}) {
        if (const auto done = rows->flush(); !done)
            return done;
    }
    return {};
}

void MessageRows::clear()
{
    for (BulkInsert *rows : {&m_raws, &m_messages, &m_ids, &m_attachments, &m_participants, &m_documents})
        rows->clear();
}

} // namespace okienko
