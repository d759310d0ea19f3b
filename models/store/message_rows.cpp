// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/message_rows.h"

#include "models/store/dialect.h"
#include "models/store/full_text.h"
#include "models/store/raw_store.h"
#include "models/store/row_values.h"

#include <QCryptographicHash>
#include <QSet>

namespace okienko::messagerows {

namespace {

constexpr qsizetype referencesKept = 24; ///< of one mail, in the index for threading
constexpr qsizetype longestKey = 400;
constexpr qsizetype snippetLength = 160;

Result<void> addIds(Database &database, MessageId id, const Message &message)
{
    if (!message.messageId.isEmpty()) {
        const auto own = database.run(QStringLiteral("INSERT INTO message_ids (ref, own, message_id) VALUES (?, 1, ?)"),
                                      {indexKey(message.messageId), id.value});
        if (!own)
            return own;
    }
    QStringList named = message.references;
    if (named.size() > referencesKept) // the thread's first, and the nearest
        named = named.mid(0, 1) + named.mid(named.size() - referencesKept + 1);
    named += message.inReplyTo.mid(0, 4);
    QStringList keys;
    for (const QString &ref : std::as_const(named)) {
        if (const QString key = indexKey(ref); !key.isEmpty() && !keys.contains(key))
            keys << key;
    }
    if (keys.isEmpty())
        return {};
    const Dialect &dialect = database.dialect();
    return database.run(QStringLiteral("INSERT INTO message_ids (ref, own, message_id) SELECT DISTINCT value, 0, %1 FROM %2 "
                                       "AS named").arg(dialect.bigint(), dialect.textsOf()),
                        {id.value, rows::fromTexts(keys)});
}

Result<void> addAttachments(Database &database, MessageId id, const QList<AttachmentContent> &contents)
{
    for (qsizetype i = 0; i < contents.size(); ++i) {
        const AttachmentContent &content = contents[i];
        const auto sha256 = rawstore::addBlob(database, content.data);
        if (!sha256)
            return sha256.failure();
        const auto added = database.run(
            QStringLiteral("INSERT INTO attachments (message_id, position, file_name, media_type, size, sha256, "
                           "content_id, is_inline) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
            {id.value, static_cast<int>(i), content.about.fileName, content.about.mediaType, content.data.size(), *sha256,
             content.about.contentId, content.about.isInline ? 1 : 0});
        if (!added)
            return added;
    }
    return {};
}

Result<void> addParticipants(Database &database, ConversationId conversation, const QStringList &addresses)
{
    for (const QString &address : addresses) {
        const auto added = database.run(QStringLiteral("INSERT INTO conversation_participants (conversation_id, address) "
                                                       "VALUES (?, ?) ON CONFLICT DO NOTHING"),
                                        {conversation.value, indexKey(address)});
        if (!added)
            return added;
    }
    return {};
}

bool hasFiles(const QList<AttachmentContent> &contents)
{
    return std::any_of(contents.begin(), contents.end(), [](const AttachmentContent &c) { return !c.about.isInline; });
}

} // namespace

QString indexKey(const QString &value)
{
    if (value.size() <= longestKey)
        return value;
    const QByteArray hash = QCryptographicHash::hash(value.toUtf8(), QCryptographicHash::Sha256).toHex();
    return value.left(longestKey - 100) + QLatin1Char('#') + QString::fromLatin1(hash);
}

QString snippetOf(const Message &message)
{
    QString own = message.quotedTextStart > 0 ? message.text.left(message.quotedTextStart) : message.text;
    if (own.trimmed().isEmpty())
        own = message.text;
    return own.left(snippetLength * 4).simplified().left(snippetLength);
}

Result<MessageId> insert(Transaction &transaction, const NewMessage &row, const Message &message,
                         const QList<AttachmentContent> &contents)
{
    Database &database = transaction.database();
    const auto inserted = database.insert(
        QStringLiteral("INSERT INTO messages (conversation_id, direction, at, seen, needs_answer, answered, "
                       "has_attachments, account_id, raw_id, content_hash, message_id, message_date, subject, from_list, "
                       "sender, to_list, cc_list, bcc_list, reply_to_list, in_reply_to, references_list, auto_submitted, "
                       "list_id, warnings, author, join_reason, snippet, quoted_text_start, text, html_safe) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                       "RETURNING id"),
        {row.conversation.value, static_cast<int>(row.direction), rows::fromTime(row.at), row.seen ? 1 : 0,
         row.needsAnswer ? 1 : 0, row.answered ? 1 : 0, hasFiles(contents) ? 1 : 0, rows::fromId(row.account),
         row.rawId > 0 ? QVariant(row.rawId) : QVariant(QMetaType(QMetaType::LongLong)), row.contentHash,
         indexKey(message.messageId), rows::fromTime(message.date), message.subject, rows::fromAddresses(message.from),
         rows::fromAddresses({message.sender}), rows::fromAddresses(message.to), rows::fromAddresses(message.cc),
         rows::fromAddresses(message.bcc), rows::fromAddresses(message.replyTo), rows::fromTexts(message.inReplyTo),
         rows::fromTexts(message.references), static_cast<int>(message.autoSubmitted), message.listId,
         rows::fromTexts(message.warnings), row.author, row.joinReason, snippetOf(message),
         static_cast<qint64>(message.quotedTextStart), message.text, message.htmlSafe});
    if (!inserted)
        return inserted.failure();
    const MessageId id(*inserted);
    if (const auto done = addIds(database, id, message); !done)
        return done.failure();
    if (const auto done = addAttachments(database, id, contents); !done)
        return done.failure();
    if (const auto done = addParticipants(database, row.conversation, row.participants); !done)
        return done.failure();
    if (const auto done = fulltext::addMessage(database, id, fulltext::documentOf(message)); !done)
        return done.failure();
    transaction.changes().conversations.insert(row.conversation);
    return id;
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
