// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/thread_lookup.h"

#include "models/domain/conversation.h"
#include "models/store/dialect.h"
#include "models/store/message_rows.h"
#include "models/store/row_values.h"

#include <QHash>
#include <QSqlQuery>

namespace okienko::threadlookup {

namespace {

constexpr int candidatesRead = 200;

Result<void> addParticipants(Database &database, ThreadContext &context)
{
    QSet<ConversationId> ids;
    for (const auto *list : {&context.byMessageId, &context.byToken, &context.bySubject}) {
        for (const ThreadCandidate &candidate : *list)
            ids.insert(candidate.conversation);
    }
    if (ids.isEmpty())
        return {};
    QHash<ConversationId, QStringList> participants;
    const auto read = database.run(
        QStringLiteral("SELECT conversation_id, address FROM conversation_participants WHERE conversation_id IN ")
            + database.dialect().numbersOf(),
        {rows::fromIds(ids)}, [&](const QSqlQuery &row) {
            participants[rows::toId<ConversationId>(row.value(0))] << row.value(1).toString();
        });
    if (!read)
        return read;
    for (auto *list : {&context.byMessageId, &context.byToken, &context.bySubject}) {
        for (ThreadCandidate &candidate : *list)
            candidate.participants = participants.value(candidate.conversation);
    }
    return {};
}

} // namespace

Result<ThreadContext> gather(Database &database, const Message &message, CustomerId customer,
                             const QStringList &ownAddresses)
{
    const Dialect &dialect = database.dialect();
    ThreadContext context;
    context.customer = customer;
    context.ownAddresses = ownAddresses;

    const QStringList ids = threadIds(message);
    if (!ids.isEmpty()) {
        QStringList keys;
        QHash<QString, QString> byKey;
        for (const QString &id : ids) {
            keys << messagerows::indexKey(id);
            byKey.insert(keys.last(), id);
        }
        // own DESC: the mail that has the id before those that only name it too.
        const auto read = database.run(
            QStringLiteral("SELECT i.ref, m.conversation_id, c.customer_id FROM message_ids i "
                           "JOIN messages m ON m.id = i.message_id JOIN conversations c ON c.id = m.conversation_id "
                           "WHERE i.ref IN %1 ORDER BY i.own DESC, i.message_id LIMIT ?").arg(dialect.textsOf()),
            {rows::fromTexts(keys), candidatesRead}, [&](const QSqlQuery &row) {
                context.byMessageId << ThreadCandidate{rows::toId<ConversationId>(row.value(1)),
                                                       rows::toId<CustomerId>(row.value(2)),
                                                       byKey.value(row.value(0).toString()), {}};
            });
        if (!read)
            return read.failure();
    }
    const QStringList tokens = threadTokens(message);
    if (!tokens.isEmpty()) {
        const auto read = database.run(
            QStringLiteral("SELECT token, id, customer_id FROM conversations WHERE token IN ") + dialect.textsOf(),
            {rows::fromTexts(tokens)}, [&](const QSqlQuery &row) {
                context.byToken << ThreadCandidate{rows::toId<ConversationId>(row.value(1)),
                                                   rows::toId<CustomerId>(row.value(2)), row.value(0).toString(), {}};
            });
        if (!read)
            return read.failure();
    }
    if (const QString base = baseSubject(message.subject); customer.isValid() && !base.isEmpty()) {
        const auto read = database.run(
            QStringLiteral("SELECT id FROM conversations WHERE customer_id = ? AND base_subject = ? AND status <> ? "
                           "ORDER BY updated_at DESC, id DESC LIMIT 5"),
            {customer.value, base, static_cast<int>(ConversationStatus::Closed)}, [&](const QSqlQuery &row) {
                context.bySubject << ThreadCandidate{rows::toId<ConversationId>(row.value(0)), customer, base, {}};
            });
        if (!read)
            return read.failure();
    }
    if (const auto done = addParticipants(database, context); !done)
        return done.failure();
    return context;
}

Result<ConversationId> lateParent(Database &database, const Message &message, const QStringList &participants)
{
    if (message.messageId.isEmpty() || participants.isEmpty())
        return ConversationId();
    const auto found = database.value(
        QStringLiteral("SELECT m.conversation_id FROM message_ids i JOIN messages m ON m.id = i.message_id "
                       "WHERE i.ref = ? AND i.own = 0 AND EXISTS (SELECT 1 FROM conversation_participants p "
                       "WHERE p.conversation_id = m.conversation_id AND p.address IN %1) ORDER BY i.message_id LIMIT 1")
            .arg(database.dialect().textsOf()),
        {messagerows::indexKey(message.messageId), rows::fromTexts(participants)});
    if (!found)
        return found.failure();
    return ConversationId(found->toLongLong());
}

} // namespace okienko::threadlookup
