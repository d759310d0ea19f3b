// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/outbox_rows.h"

#include "models/domain/threading.h"
#include "models/store/content_hash.h"
#include "models/store/conversation_state.h"
#include "models/store/conversations.h"
#include "models/store/customers.h"
#include "models/store/dialect.h"
#include "models/store/message_rows.h"
#include "models/store/raw_store.h"
#include "models/store/row_values.h"

#include <QCoreApplication>
#include <QSqlQuery>

namespace okienko::outbox {

namespace {

constexpr qint64 millisecondsOfADay = 86'400'000;

/// A new matter begins with our mail.
Result<ConversationId> startConversation(Transaction &transaction, const QueueRequest &request, const QDateTime &now)
{
    Database &database = transaction.database();
    CustomerId customer;
    if (!request.message.to.isEmpty() && !request.message.to.first().address.isEmpty()) {
        const auto ensured = customers::ensure(transaction, request.message.to.first());
        if (!ensured)
            return ensured.failure();
        customer = *ensured;
    }
    const auto queue = database.value(QStringLiteral("SELECT queue_id FROM mail_accounts WHERE id = ?"),
                                      {request.item.account.value});
    if (!queue)
        return queue.failure();
    // The Message-ID was made with a token; its answers are recognised by it.
    const QString token = threadTokens([&] {
        Message probe;
        probe.references = {request.item.messageId};
        return probe;
    }()).value(0, makeConversationToken());
    const auto id = database.insert(
        QStringLiteral("INSERT INTO conversations (customer_id, subject, base_subject, channel, queue_id, assignee, status, "
                       "created_at, updated_at, token) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"),
        {rows::fromId(customer), request.message.subject, baseSubject(request.message.subject),
         static_cast<int>(Channel::Email), rows::fromId(QueueId(queue->toLongLong())), request.draft.author,
         static_cast<int>(ConversationStatus::Waiting), rows::fromTime(now), rows::fromTime(now), token});
    if (!id)
        return id.failure();
    return ConversationId(*id);
}

Result<MessageId> addToTimeline(Transaction &transaction, const QueueRequest &request, ConversationId conversation,
                                qint64 rawId, const QDateTime &now)
{
    messagerows::NewMessage row;
    row.conversation = conversation;
    row.direction = Direction::Outgoing;
    row.at = now;
    row.account = request.item.account;
    row.rawId = rawId;
    row.contentHash = contentHash(request.item.raw, true);
    row.author = request.draft.author;
    row.joinReason = QStringLiteral("written here");
    const QString own = request.draft.from.address.toLower();
    for (const QList<EmailAddress> &list : {request.message.to, request.message.cc}) {
        for (const EmailAddress &entry : list) {
            const QString address = entry.address.toLower();
            if (!address.isEmpty() && address != own)
                row.participants << address;
        }
    }
    Message message = request.message;
    message.messageId = request.item.messageId;
    return messagerows::insert(transaction, row, message, request.contents);
}

Result<QStringList> participantsOf(Database &database, ConversationId conversation)
{
    QStringList addresses;
    const auto read = database.run(
        QStringLiteral("SELECT address FROM conversation_participants WHERE conversation_id = ?"), {conversation.value},
        [&](const QSqlQuery &row) { addresses << row.value(0).toString(); });
    if (!read)
        return read.failure();
    return addresses;
}

QStringList newOnes(const QStringList &before, const QStringList &after)
{
    QStringList joined;
    for (const QString &address : after) {
        if (!before.contains(address))
            joined << address;
    }
    return joined;
}

Result<void> addRecipients(Database &database, OutboxId id, const QStringList &addresses)
{
    for (qsizetype i = 0; i < addresses.size(); ++i) {
        const auto added = database.run(
            QStringLiteral("INSERT INTO outbox_recipients (outbox_id, position, address) VALUES (?, ?, ?)"),
            {id.value, static_cast<int>(i), addresses.at(i)});
        if (!added)
            return added;
    }
    return {};
}

} // namespace

Result<ReplyContext> replyContext(Database &database, ConversationId conversation, MessageId answers)
{
    ReplyContext context;
    const auto token = database.value(QStringLiteral("SELECT token FROM conversations WHERE id = ?"), {conversation.value});
    if (!token)
        return token.failure();
    if (token->isNull())
        return Failure{FailureKind::NotFound,
                       QCoreApplication::translate("Store", "This conversation is not in the store any more."),
                       QStringLiteral("no conversation %1").arg(conversation.value)};
    context.token = token->toString();
    // RFC 5322 3.6.4: the parent's References and its Message-ID; without References its In-Reply-To, if it is one.
    const auto read = database.run(
        QStringLiteral("SELECT message_id, references_list, in_reply_to, auto_submitted FROM messages WHERE id = ?"),
        {answers.value}, [&](const QSqlQuery &row) {
            context.automatic = static_cast<AutoSubmitted>(row.value(3).toInt());
            context.inReplyTo = row.value(0).toString();
            context.references = rows::toTexts(row.value(1).toString());
            const QStringList parents = rows::toTexts(row.value(2).toString());
            if (context.references.isEmpty() && parents.size() == 1)
                context.references = parents;
            if (!context.inReplyTo.isEmpty() && !context.references.contains(context.inReplyTo))
                context.references << context.inReplyTo;
        });
    if (!read)
        return read.failure();
    const auto machine = database.value(
        QStringLiteral("SELECT count(*) FROM messages WHERE conversation_id = ? AND direction = ? AND auto_submitted <> 0 "
                       "AND at > ?"),
        {conversation.value, static_cast<int>(Direction::Outgoing),
         QDateTime::currentMSecsSinceEpoch() - millisecondsOfADay});
    if (!machine)
        return machine.failure();
    context.automaticAnswers = machine->toInt();
    return context;
}

Result<OutboxId> queue(Transaction &transaction, const QueueRequest &request)
{
    Database &database = transaction.database();
    // The Message-ID is the operation's name: asked twice, it is queued once.
    const auto before = database.value(QStringLiteral("SELECT id FROM outbox WHERE rfc_message_id = ?"),
                                       {request.item.messageId});
    if (!before)
        return before.failure();
    if (!before->isNull())
        return OutboxId(before->toLongLong());
    if (request.item.messageId.isEmpty() || request.item.raw.isEmpty() || request.item.envelopeTo.isEmpty()
        || !request.item.account.isValid()) {
        return Failure{FailureKind::Input,
                       QCoreApplication::translate("Store", "This mail is not complete, so it was not queued. Your draft "
                                                            "is kept. Give at least one recipient and an account."),
                       QStringLiteral("queue request without id, bytes, recipients or account")};
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    ConversationId conversation = request.draft.conversation.isValid() ? request.draft.conversation
                                                                       : request.item.conversation;
    const bool began = !conversation.isValid();
    if (began) {
        const auto started = startConversation(transaction, request, now);
        if (!started)
            return started.failure();
        conversation = *started;
    }
    const auto raw = rawstore::addRaw(database, request.item.raw);
    if (!raw)
        return raw.failure();
    const auto known = participantsOf(database, conversation);
    if (!known)
        return known.failure();
    const auto message = addToTimeline(transaction, request, conversation, *raw, now);
    if (!message)
        return message.failure();
    const auto joined = participantsOf(database, conversation);
    if (!joined)
        return joined.failure();
    // A forwarded mail is not an answered one.
    const MessageId answers = request.draft.kind == DraftKind::Forward ? MessageId() : request.draft.answers;
    const QString clock = database.dialect().now();
    const auto id = database.insert(
        QStringLiteral("INSERT INTO outbox (account_id, conversation_id, message_id, answers_id, state, rfc_message_id, "
                       "subject, envelope_from, envelope_to, raw_id, created_at, next_attempt_at, send_at, status_before, "
                       "began_conversation, joined_list) SELECT CAST(? AS BIGINT), id, CAST(? AS BIGINT), "
                       "CAST(? AS BIGINT), CAST(? AS INTEGER), ?, ?, ?, ?, CAST(? AS BIGINT), CAST(? AS BIGINT), %1, "
                       "CAST(? AS BIGINT), status, CAST(? AS INTEGER), ? FROM conversations WHERE id = ? RETURNING id")
            .arg(request.item.sendAt.isValid() ? QString::number(request.item.sendAt.toMSecsSinceEpoch())
                                               : clock + QStringLiteral(" + %1").arg(request.holdSeconds * 1000LL)),
        {request.item.account.value, message->value, rows::fromId(answers), number(OutboxState::Queued),
         request.item.messageId, request.message.subject, request.item.envelopeFrom,
         rows::fromTexts(request.item.envelopeTo), *raw, rows::fromTime(now), rows::fromTime(request.item.sendAt),
         began ? 1 : 0, rows::fromTexts(newOnes(*known, *joined)), conversation.value});
    if (!id)
        return id.failure();
    if (const auto added = addRecipients(database, OutboxId(*id), request.item.envelopeTo); !added)
        return added.failure();

    if (request.draft.kind != DraftKind::Forward || request.draft.closeAfterSending) {
        QList<qint64> answered;
        const auto marked = database.run(
            QStringLiteral("UPDATE messages SET answered = 1 WHERE conversation_id = ? AND needs_answer = 1 "
                           "AND answered = 0 RETURNING id"), {conversation.value},
            [&](const QSqlQuery &row) { answered << row.value(0).toLongLong(); });
        if (!marked)
            return marked.failure();
        const auto noted = database.run(QStringLiteral("UPDATE outbox SET answered_list = ? WHERE id = ?"),
                                        {rows::fromNumbers(answered), *id});
        if (!noted)
            return noted.failure();
    }
    if (const auto done = conversationstate::refresh(transaction, {{conversation, {false, true}}}); !done)
        return done.failure();
    if (request.draft.closeAfterSending) {
        if (const auto closed = conversations::setStatus(transaction, conversation, ConversationStatus::Closed); !closed)
            return closed.failure();
    }
    // Kept until the mail is accepted: taken back, it is a draft again.
    if (const auto kept = keepDraft(transaction, request.draft, OutboxId(*id)); !kept)
        return kept.failure();
    if (!request.draft.cannedAnswer.isEmpty()) {
        const auto used = database.run(QStringLiteral("INSERT INTO canned_answer_uses (shortcut, at) VALUES (?, ?)"),
                                       {request.draft.cannedAnswer, rows::fromTime(now)});
        if (!used)
            return used.failure();
    }
    transaction.changes().outbox = true;
    return OutboxId(*id);
}

} // namespace okienko::outbox
