// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/outbox_rows.h"

#include "models/domain/send_retry.h"
#include "models/store/dialect.h"
#include "models/store/raw_store.h"
#include "models/store/row_values.h"

#include <QCoreApplication>
#include <QSqlQuery>

// Attempts to send: claims with their fences, and what came of them.

namespace okienko::outbox {

namespace {

/// What the server said to each of them.
Result<void> writeRecipients(Database &database, OutboxId id, const SendOutcome &outcome)
{
    for (const OutboxRecipient &recipient : outcome.recipients) {
        const auto written = database.run(
            QStringLiteral("UPDATE outbox_recipients SET state = ?, smtp_code = ?, answer = ? "
                           "WHERE outbox_id = ? AND address = ?"),
            {number(recipient.state), recipient.smtpCode, recipient.answer, id.value, recipient.address});
        if (!written)
            return written;
    }
    return {};
}

/// Asks for the copy in Sent and for \Answered, once for a mail.
Result<void> queueServerActions(Transaction &transaction, OutboxId id, bool copied)
{
    Database &database = transaction.database();
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const auto first = database.change(QStringLiteral("UPDATE outbox SET copy_asked = 1 WHERE id = ? AND copy_asked = 0"),
                                       {id.value});
    if (!first)
        return first.failure();
    if (*first == 0)
        return {};
    if (!copied) {
        const auto append = database.run(
            QStringLiteral("INSERT INTO server_actions (account_id, kind, outbox_id, created_at, next_attempt_at) "
                           "SELECT account_id, CAST(? AS INTEGER), id, CAST(? AS BIGINT), CAST(? AS BIGINT) FROM outbox "
                           "WHERE id = ?"),
            {static_cast<int>(ServerAction::Kind::AppendToSent), now, now, id.value});
        if (!append)
            return append;
    }
    const qint64 bit = MailAnswered;
    return database.run(
        QStringLiteral("INSERT INTO server_actions (account_id, mailbox_id, kind, uid_validity, uid, flags, outbox_id, "
                       "created_at, next_attempt_at) SELECT b.account_id, b.id, CAST(? AS INTEGER), p.uid_validity, p.uid, "
                       "CAST(? AS BIGINT), o.id, CAST(? AS BIGINT), CAST(? AS BIGINT) FROM outbox o "
                       "JOIN mail_places p ON p.message_id = o.answers_id "
                       "JOIN mailboxes b ON b.id = p.mailbox_id AND b.uid_validity = p.uid_validity "
                       "WHERE o.id = ? AND (p.flags & ?) = 0"),
        {static_cast<int>(ServerAction::Kind::AddFlags), bit, now, now, id.value, bit});
}

} // namespace

Result<void> forgetDraft(Database &database, OutboxId id)
{
    return database.run(QStringLiteral("DELETE FROM drafts WHERE outbox_id = ?"), {id.value});
}

Result<void> askSent(Transaction &transaction, OutboxId id)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    return transaction.database().run(
        QStringLiteral("INSERT INTO server_actions (account_id, kind, outbox_id, created_at, next_attempt_at) "
                       "SELECT account_id, CAST(? AS INTEGER), id, CAST(? AS BIGINT), CAST(? AS BIGINT) FROM outbox "
                       "WHERE id = ? AND NOT EXISTS (SELECT 1 FROM server_actions a WHERE a.outbox_id = outbox.id "
                       "AND a.kind = ?)"),
        {static_cast<int>(ServerAction::Kind::FindInSent), now, now, id.value,
         static_cast<int>(ServerAction::Kind::FindInSent)});
}

Result<void> accepted(Transaction &transaction, OutboxId id, bool copied)
{
    Database &database = transaction.database();
    const auto asked = database.run(
        QStringLiteral("UPDATE outbox_recipients SET state = %1, smtp_code = 0, answer = '' "
                       "WHERE outbox_id = ? AND state = %2")
            .arg(number(RecipientState::Accepted)).arg(number(RecipientState::Pending)), {id.value});
    if (!asked)
        return asked;
    if (copied) {
        const auto there = database.run(
            QStringLiteral("UPDATE outbox SET copied_at = %1 WHERE id = ?").arg(database.dialect().now()), {id.value});
        if (!there)
            return there;
    }
    if (const auto queued = queueServerActions(transaction, id, copied); !queued)
        return queued;
    // Who was refused for now is tried again; who was refused for good is shown; the others have it.
    const auto followed = database.run(
        QStringLiteral("UPDATE outbox SET state = CASE "
                       "WHEN EXISTS (SELECT 1 FROM outbox_recipients r WHERE r.outbox_id = outbox.id AND r.state = %1) "
                       "THEN %2 WHEN EXISTS (SELECT 1 FROM outbox_recipients r WHERE r.outbox_id = outbox.id "
                       "AND r.state = %3) THEN %4 ELSE %5 END, last_error = CASE WHEN EXISTS (SELECT 1 FROM "
                       "outbox_recipients r WHERE r.outbox_id = outbox.id AND r.state IN (%1, %3)) THEN last_error "
                       "ELSE '' END WHERE id = ?")
            .arg(number(RecipientState::Deferred)).arg(number(OutboxState::Deferred))
            .arg(number(RecipientState::Rejected)).arg(number(OutboxState::Rejected)).arg(number(OutboxState::Accepted)),
        {id.value});
    if (!followed)
        return followed;
    const auto told = database.run(
        QStringLiteral("UPDATE outbox SET last_error = ? WHERE id = ? AND state = ? AND last_error = ''"),
        {QCoreApplication::translate("Store", "Some recipients did not accept this mail; the others have it. Correct "
                                              "their addresses and send it to them again, or give up."),
         id.value, number(OutboxState::Rejected)});
    if (!told)
        return told;
    const auto whole = database.value(QStringLiteral("SELECT 1 FROM outbox WHERE id = ? AND state = ?"),
                                      {id.value, number(OutboxState::Accepted)});
    if (!whole)
        return whole.failure();
    if (whole->isNull())
        return {};
    if (const auto gone = forgetDraft(database, id); !gone)
        return gone;
    return settle(transaction, id);
}

Result<void> settle(Transaction &transaction, OutboxId id)
{
    // What ended in a failure that another try would not change is not waited for.
    return transaction.database().run(
        QStringLiteral("UPDATE outbox SET state = CASE WHEN EXISTS (SELECT 1 FROM server_actions a "
                       "WHERE a.outbox_id = outbox.id AND a.ended = 0) THEN %1 ELSE %2 END "
                       "WHERE id = ? AND state IN (%3, %1) AND copied_at IS NOT NULL")
            .arg(number(OutboxState::Copied)).arg(number(OutboxState::Done)).arg(number(OutboxState::Accepted)),
        {id.value});
}

Result<std::optional<OutboxItem>> claimNext(Transaction &transaction, const QString &owner, const QDateTime &nowUtc)
{
    Database &database = transaction.database();
    std::optional<OutboxItem> found;
    qint64 rawId = 0;
    const QString clock = database.dialect().now();
    const QString now = nowUtc.isValid() ? QString::number(nowUtc.toMSecsSinceEpoch()) : clock;
    OutboxId id;
    const auto claimed = database.run(
        QStringLiteral("UPDATE outbox SET state = %1, fence = fence + 1, attempts = attempts + 1, claimed_by = ?, "
                       "claimed_at = %2, first_attempt_at = COALESCE(first_attempt_at, %2) "
                       "WHERE id = (SELECT id FROM outbox WHERE state IN (%3, %4) AND needs_person = 0 "
                       "AND next_attempt_at <= %5 ORDER BY next_attempt_at, id LIMIT 1%6) RETURNING id")
            .arg(number(OutboxState::Claimed)).arg(clock).arg(number(OutboxState::Queued))
            .arg(number(OutboxState::Deferred)).arg(now, database.dialect().forUpdateSkipLocked()),
        {owner}, [&](const QSqlQuery &row) { id = rows::toId<OutboxId>(row.value(0)); });
    if (!claimed)
        return claimed.failure();
    if (!id.isValid())
        return found;
    const auto read = database.run(QStringLiteral("SELECT %1 FROM outbox o WHERE o.id = ?").arg(itemColumns()),
                                   {id.value}, [&](const QSqlQuery &row) {
                                       found = itemOf(row);
                                       rawId = row.value(rawIdColumn).toLongLong();
                                   });
    if (!read)
        return read.failure();
    QList<OutboxItem> one = {*found};
    if (const auto recipients = readRecipients(database, one); !recipients)
        return recipients.failure();
    found = one.first();
    found->envelopeTo.clear();
    for (const OutboxRecipient &recipient : std::as_const(found->recipients)) {
        if (recipient.state == RecipientState::Pending || recipient.state == RecipientState::Deferred)
            found->envelopeTo << recipient.address;
    }
    const auto raw = rawstore::raw(database, rawId);
    if (!raw)
        return raw.failure();
    found->raw = *raw;
    if (const auto noted = note(transaction, id); !noted)
        return noted.failure();
    return found;
}

Result<std::optional<qint64>> untilDue(Database &database)
{
    const auto due = database.value(
        QStringLiteral("SELECT min(next_attempt_at) - %1 FROM outbox WHERE state IN (%2, %3) AND needs_person = 0")
            .arg(database.dialect().now()).arg(number(OutboxState::Queued)).arg(number(OutboxState::Deferred)));
    if (!due)
        return due.failure();
    if (due->isNull())
        return std::optional<qint64>();
    return std::optional<qint64>(std::max<qint64>(0, due->toLongLong()));
}

Result<void> renewClaim(Transaction &transaction, OutboxId id, qint64 fence)
{
    Database &database = transaction.database();
    const auto renewed = database.change(
        QStringLiteral("UPDATE outbox SET claimed_at = %1 WHERE id = ? AND fence = ? AND state IN (%2, %3)")
            .arg(database.dialect().now()).arg(number(OutboxState::Claimed)).arg(number(OutboxState::EndOfDataPending)),
        {id.value, fence});
    if (!renewed)
        return renewed.failure();
    return *renewed == 0 ? Result<void>(staleFence()) : Result<void>();
}

Result<void> markEndOfDataPending(Transaction &transaction, OutboxId id, qint64 fence)
{
    Database &database = transaction.database();
    const auto marked = database.change(
        QStringLiteral("UPDATE outbox SET state = %1, claimed_at = %2 WHERE id = ? AND fence = ? AND state = %3")
            .arg(number(OutboxState::EndOfDataPending)).arg(database.dialect().now()).arg(number(OutboxState::Claimed)),
        {id.value, fence});
    if (!marked)
        return marked.failure();
    if (*marked == 0)
        return staleFence();
    return note(transaction, id);
}

Result<void> finishAttempt(Transaction &transaction, OutboxId id, qint64 fence, const SendOutcome &outcome,
                           qint64 pauseMs)
{
    Database &database = transaction.database();
    const bool deferred = outcome.state == OutboxState::Deferred;
    const auto finished = database.change(
        QStringLiteral("UPDATE outbox SET state = ?, last_error = ?, last_log = ?, smtp_code = ?, "
                       "next_attempt_at = %1 + CAST(? AS BIGINT), needs_person = CASE WHEN %2 = 1 AND attempts >= %3 "
                       "AND %1 - COALESCE(first_attempt_at, %1) >= %4 THEN 1 ELSE 0 END, "
                       "claimed_by = '', claimed_at = NULL WHERE id = ? AND fence = ? AND state IN (%5, %6)")
            .arg(database.dialect().now()).arg(deferred ? 1 : 0).arg(sendretry::fewestAttempts)
            .arg(sendretry::longestTryingMs).arg(number(OutboxState::Claimed)).arg(number(OutboxState::EndOfDataPending)),
        {number(outcome.state), outcome.errorText, outcome.log, outcome.smtpCode, pauseMs, id.value, fence});
    if (!finished)
        return finished.failure();
    if (*finished == 0)
        return staleFence();
    if (const auto written = writeRecipients(database, id, outcome); !written)
        return written;
    const bool someAccepted = std::any_of(outcome.recipients.begin(), outcome.recipients.end(), [](const auto &each) {
        return each.state == RecipientState::Accepted;
    });
    if (outcome.state == OutboxState::Accepted || someAccepted) {
        if (const auto done = accepted(transaction, id, false); !done)
            return done;
    } else if (outcome.state == OutboxState::Rejected && outcome.recipients.isEmpty()) {
        // The message itself was refused; those who had it before keep it.
        const auto all = database.run(
            QStringLiteral("UPDATE outbox_recipients SET state = ?, smtp_code = ? WHERE outbox_id = ? AND state <> ?"),
            {number(RecipientState::Rejected), outcome.smtpCode, id.value, number(RecipientState::Accepted)});
        if (!all)
            return all;
    } else if (outcome.state == OutboxState::Uncertain) {
        if (const auto asked = askSent(transaction, id); !asked)
            return asked;
    }
    return note(transaction, id);
}

Result<int> recover(Transaction &transaction, qint64 silenceMs)
{
    Database &database = transaction.database();
    const QString clock = database.dialect().now();
    QList<OutboxId> uncertain;
    int recovered = 0;
    // The fence grows, so that a process which was believed dead cannot go on with its claim.
    const auto done = database.run(
        QStringLiteral("UPDATE outbox SET state = CASE WHEN state = %1 THEN %2 ELSE %3 END, fence = fence + 1, "
                       "last_error = CASE WHEN state = %1 THEN last_error ELSE ? END, claimed_by = '', claimed_at = NULL "
                       "WHERE state IN (%1, %4) AND (claimed_at IS NULL OR claimed_at <= %5 - CAST(? AS BIGINT) "
                       "OR CAST(? AS BIGINT) <= 0) RETURNING id, conversation_id, state")
            .arg(number(OutboxState::Claimed)).arg(number(OutboxState::Queued)).arg(number(OutboxState::Uncertain))
            .arg(number(OutboxState::EndOfDataPending)).arg(clock),
        {QCoreApplication::translate("Store", "The program ended while this mail was being sent, so it may have arrived or "
                                              "not. It is not sent again by itself. Look into the Sent folder or ask the "
                                              "recipient, then decide."),
         silenceMs, silenceMs}, [&](const QSqlQuery &row) {
            ++recovered;
            transaction.changes().outbox = true;
            transaction.changes().conversations.insert(rows::toId<ConversationId>(row.value(1)));
            if (row.value(2).toInt() == number(OutboxState::Uncertain))
                uncertain << rows::toId<OutboxId>(row.value(0));
        });
    if (!done)
        return done.failure();
    for (const OutboxId id : std::as_const(uncertain)) {
        if (const auto asked = askSent(transaction, id); !asked)
            return asked.failure();
    }
    if (silenceMs <= 0) {
        const auto freed = database.run(
            QStringLiteral("UPDATE server_actions SET claimed_by = '', claimed_until = 0, fence = fence + 1 "
                           "WHERE claimed_until > 0"));
        if (!freed)
            return freed.failure();
    }
    return recovered;
}

} // namespace okienko::outbox
