// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/outbox_store.h"

#include "models/store/dialect.h"
#include "models/store/raw_store.h"
#include "models/store/row_values.h"

#include <QCoreApplication>
#include <QSqlQuery>

namespace okienko::outbox {

namespace {

int number(OutboxState state)
{
    return static_cast<int>(state);
}

QString itemColumns()
{
    return QStringLiteral("id, account_id, conversation_id, message_id, state, rfc_message_id, subject, envelope_from, "
                          "envelope_to, attempts, last_error, created_at, next_attempt_at, fence, raw_id");
}

OutboxItem itemOf(const QSqlQuery &row)
{
    OutboxItem item;
    item.id = rows::toId<OutboxId>(row.value(0));
    item.account = rows::toId<AccountId>(row.value(1));
    item.conversation = rows::toId<ConversationId>(row.value(2));
    item.message = rows::toId<MessageId>(row.value(3));
    item.state = static_cast<OutboxState>(row.value(4).toInt());
    item.messageId = row.value(5).toString();
    item.subject = row.value(6).toString();
    item.envelopeFrom = row.value(7).toString();
    item.envelopeTo = rows::toTexts(row.value(8).toString());
    item.attempts = row.value(9).toInt();
    item.lastError = row.value(10).toString();
    item.createdAt = rows::toTime(row.value(11));
    item.nextAttemptAt = rows::toTime(row.value(12));
    item.fence = row.value(13).toLongLong();
    return item;
}

Failure staleFence()
{
    return {FailureKind::Conflict,
            QCoreApplication::translate("Store", "Another program has taken over the sending of this mail. Nothing was "
                                                 "changed here."),
            QStringLiteral("stale outbox fence")};
}

/// The conversation shows the state of its outgoing mail.
Result<void> note(Transaction &transaction, OutboxId id)
{
    transaction.changes().outbox = true;
    const auto conversation = transaction.database().value(
        QStringLiteral("SELECT conversation_id FROM outbox WHERE id = ?"), {id.value});
    if (!conversation)
        return conversation.failure();
    if (!conversation->isNull())
        transaction.changes().conversations.insert(rows::toId<ConversationId>(*conversation));
    return {};
}

/// The copy in Sent and \Answered, to be done on the server.
Result<void> queueServerActions(Transaction &transaction, OutboxId id)
{
    Database &database = transaction.database();
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const auto append = database.run(
        QStringLiteral("INSERT INTO server_actions (account_id, kind, outbox_id, created_at, next_attempt_at) "
                       "SELECT account_id, CAST(? AS INTEGER), id, CAST(? AS BIGINT), CAST(? AS BIGINT) FROM outbox "
                       "WHERE id = ?"),
        {static_cast<int>(ServerAction::Kind::AppendToSent), now, now, id.value});
    if (!append)
        return append;
    const qint64 bit = MailAnswered;
    return database.run(
        QStringLiteral("INSERT INTO server_actions (account_id, mailbox_id, kind, uid_validity, uid, flags, created_at, "
                       "next_attempt_at) SELECT b.account_id, b.id, CAST(? AS INTEGER), p.uid_validity, p.uid, "
                       "CAST(? AS BIGINT), CAST(? AS BIGINT), CAST(? AS BIGINT) FROM outbox o "
                       "JOIN mail_places p ON p.message_id = o.answers_id "
                       "JOIN mailboxes b ON b.id = p.mailbox_id AND b.uid_validity = p.uid_validity "
                       "WHERE o.id = ? AND (p.flags & ?) = 0"),
        {static_cast<int>(ServerAction::Kind::AddFlags), bit, now, now, id.value, bit});
}

} // namespace

Result<std::optional<OutboxItem>> claimNext(Transaction &transaction, const QString &owner, const QDateTime &nowUtc)
{
    Database &database = transaction.database();
    std::optional<OutboxItem> item;
    qint64 rawId = 0;
    const qint64 now = nowUtc.toMSecsSinceEpoch();
    const auto claimed = database.run(
        QStringLiteral("UPDATE outbox SET state = %1, fence = fence + 1, attempts = attempts + 1, claimed_by = ?, "
                       "claimed_at = ? WHERE id = (SELECT id FROM outbox WHERE state IN (%2, %3) AND next_attempt_at <= ? "
                       "ORDER BY next_attempt_at, id LIMIT 1%4) RETURNING %5")
            .arg(number(OutboxState::Claimed)).arg(number(OutboxState::Queued)).arg(number(OutboxState::Deferred))
            .arg(database.dialect().forUpdateSkipLocked(), itemColumns()),
        {owner, now, now}, [&](const QSqlQuery &row) {
            item = itemOf(row);
            rawId = row.value(14).toLongLong();
        });
    if (!claimed)
        return claimed.failure();
    if (!item)
        return item;
    const auto raw = rawstore::raw(database, rawId);
    if (!raw)
        return raw.failure();
    item->raw = *raw;
    if (const auto noted = note(transaction, item->id); !noted)
        return noted.failure();
    return item;
}

Result<void> markEndOfDataPending(Transaction &transaction, OutboxId id, qint64 fence)
{
    const auto marked = transaction.database().change(
        QStringLiteral("UPDATE outbox SET state = ? WHERE id = ? AND fence = ? AND state = ?"),
        {number(OutboxState::EndOfDataPending), id.value, fence, number(OutboxState::Claimed)});
    if (!marked)
        return marked.failure();
    if (*marked == 0)
        return staleFence();
    return note(transaction, id);
}

Result<void> finishAttempt(Transaction &transaction, OutboxId id, qint64 fence, const SendOutcome &outcome,
                           const QDateTime &nextAttemptUtc)
{
    Database &database = transaction.database();
    const QDateTime next = nextAttemptUtc.isValid() ? nextAttemptUtc : QDateTime::currentDateTimeUtc();
    const auto finished = database.change(
        QStringLiteral("UPDATE outbox SET state = ?, last_error = ?, last_log = ?, smtp_code = ?, next_attempt_at = ?, "
                       "claimed_by = '', claimed_at = NULL WHERE id = ? AND fence = ? AND state IN (?, ?)"),
        {number(outcome.state), outcome.errorText, outcome.log, outcome.smtpCode, rows::fromTime(next), id.value, fence,
         number(OutboxState::Claimed), number(OutboxState::EndOfDataPending)});
    if (!finished)
        return finished.failure();
    if (*finished == 0)
        return staleFence();
    if (outcome.state == OutboxState::Accepted) {
        if (const auto queued = queueServerActions(transaction, id); !queued)
            return queued;
    }
    return note(transaction, id);
}

Result<int> recover(Transaction &transaction, const QDateTime &claimedBeforeUtc)
{
    int recovered = 0;
    // The fence grows, so that a process which was believed dead cannot go on with its claim.
    const auto done = transaction.database().run(
        QStringLiteral("UPDATE outbox SET state = CASE WHEN state = %1 THEN %2 ELSE %3 END, fence = fence + 1, "
                       "last_error = CASE WHEN state = %1 THEN last_error ELSE ? END, claimed_by = '', claimed_at = NULL "
                       "WHERE state IN (%1, %4) AND (claimed_at IS NULL OR claimed_at < ?) RETURNING id, conversation_id")
            .arg(number(OutboxState::Claimed)).arg(number(OutboxState::Queued)).arg(number(OutboxState::Uncertain))
            .arg(number(OutboxState::EndOfDataPending)),
        {QCoreApplication::translate("Store", "The program ended while this mail was being sent, so it may have arrived or "
                                              "not. It is not sent again by itself. Look into the Sent folder or ask the "
                                              "recipient, then decide."),
         rows::fromTime(claimedBeforeUtc)}, [&](const QSqlQuery &row) {
            ++recovered;
            transaction.changes().outbox = true;
            transaction.changes().conversations.insert(rows::toId<ConversationId>(row.value(1)));
        });
    if (!done)
        return done.failure();
    return recovered;
}

Result<void> resolve(Transaction &transaction, OutboxId id, OutboxState state)
{
    Database &database = transaction.database();
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const bool allowed = state == OutboxState::Queued || state == OutboxState::GivenUp || state == OutboxState::Accepted;
    const auto resolved = allowed
        ? database.change(QStringLiteral("UPDATE outbox SET state = ?, last_error = '', next_attempt_at = ?, "
                                         "fence = fence + 1 WHERE id = ? AND state IN (?, ?, ?)"),
                          {number(state), now, id.value, number(OutboxState::Uncertain), number(OutboxState::Rejected),
                           number(OutboxState::Deferred)})
        : Result<qint64>(0);
    if (!resolved)
        return resolved.failure();
    if (*resolved == 0) {
        return Failure{FailureKind::Conflict,
                       QCoreApplication::translate("Store", "This mail is in another state by now. Nothing was changed. "
                                                            "Look at the outbox again."),
                       QStringLiteral("outbox row cannot be resolved to state %1").arg(number(state))};
    }
    if (state == OutboxState::Accepted) {
        if (const auto queued = queueServerActions(transaction, id); !queued)
            return queued;
    }
    return note(transaction, id);
}

Result<QList<OutboxItem>> list(Database &database, int limit)
{
    QList<OutboxItem> items;
    const auto done = database.run(QStringLiteral("SELECT %1 FROM outbox ORDER BY created_at DESC, id DESC LIMIT ?")
                                       .arg(itemColumns()), {limit},
                                   [&](const QSqlQuery &row) { items << itemOf(row); });
    if (!done)
        return done.failure();
    return items;
}

Result<Totals> totals(Database &database)
{
    Totals totals;
    const auto done = database.run(
        QStringLiteral("SELECT state, count(*) FROM outbox WHERE state IN (0, 1, 2, 4, 5, 6) GROUP BY state"), {},
        [&](const QSqlQuery &row) {
            const int amount = row.value(1).toInt();
            switch (static_cast<OutboxState>(row.value(0).toInt())) {
            case OutboxState::Queued:
                totals.queued += amount;
                break;
            case OutboxState::Claimed:
            case OutboxState::EndOfDataPending:
                totals.sending += amount;
                break;
            case OutboxState::Deferred:
                totals.deferred += amount;
                break;
            case OutboxState::Rejected:
                totals.rejected += amount;
                break;
            default:
                totals.uncertain += amount;
            }
        });
    if (!done)
        return done.failure();
    return totals;
}

} // namespace okienko::outbox
