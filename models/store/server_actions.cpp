// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/outbox_rows.h"

#include "models/store/dialect.h"
#include "models/store/raw_store.h"
#include "models/store/row_values.h"

#include <QCoreApplication>
#include <QSqlQuery>
#include <algorithm>

namespace okienko::outbox {

namespace {

constexpr int actionsClaimed = 50;        ///< at once; the rest comes in the next round
constexpr qint64 claimMs = 120'000;
constexpr qint64 firstPauseMs = 30'000;
constexpr int longestDoubling = 7;        ///< 30 s · 2^7 = 64 minutes
constexpr qint64 lookingMs = 24LL * 3'600'000; ///< for an uncertain mail in Sent

Failure staleAction()
{
    return {FailureKind::Conflict,
            QCoreApplication::translate("Store", "Another program has taken over what was to be done on the mail server. "
                                                 "Nothing was changed here."),
            QStringLiteral("stale fence of a server action")};
}

/// The copy is in Sent: of a mail that was accepted, or of one whose sending was uncertain, which settles it.
Result<void> foundInSent(Transaction &transaction, OutboxId id, bool wasUncertain)
{
    Database &database = transaction.database();
    if (wasUncertain) {
        const auto settled = database.change(
            QStringLiteral("UPDATE outbox SET state = ?, last_error = '', fence = fence + 1 WHERE id = ? AND state = ?"),
            {number(OutboxState::Accepted), id.value, number(OutboxState::Uncertain)});
        if (!settled)
            return settled.failure();
        if (*settled > 0) {
            if (const auto done = accepted(transaction, id, true); !done)
                return done;
        }
        return note(transaction, id);
    }
    const auto copied = database.run(QStringLiteral("UPDATE outbox SET copied_at = %1 WHERE id = ?")
                                         .arg(database.dialect().now()), {id.value});
    if (!copied)
        return copied;
    return note(transaction, id);
}

/// What the server was told is what it knows now.
Result<void> flagsTold(Database &database, qint64 action, const QString &combined)
{
    return database.run(
        QStringLiteral("UPDATE mail_places SET flags = %1 WHERE (mailbox_id, uid_validity, uid) = "
                       "(SELECT mailbox_id, uid_validity, uid FROM server_actions WHERE id = ?)").arg(combined),
        {action, action});
}

/// Known providers whose SMTP servers file a copy by themselves: a second one would stand beside it.
bool filesByItself(const QString &smtp)
{
    for (const char *host : {"gmail.com", "googlemail.com", "office365.com", "outlook.com"}) {
        if (smtp.contains(QLatin1String(host), Qt::CaseInsensitive))
            return true;
    }
    return false;
}

QString dueCondition(const QString &clock)
{
    return QStringLiteral("account_id = ? AND ended = 0 AND next_attempt_at <= ? AND claimed_until <= %1").arg(clock);
}

/// Locks the row; Conflict where another has claimed it since.
Result<OutboxId> stillHeld(Database &database, const ServerAction &action)
{
    OutboxId of;
    bool there = false;
    const auto read = database.run(
        QStringLiteral("SELECT outbox_id FROM server_actions WHERE id = ? AND fence = ?") + database.dialect().forUpdate(),
        {action.id, action.fence}, [&](const QSqlQuery &row) {
            there = true;
            of = rows::toId<OutboxId>(row.value(0));
        });
    if (!read)
        return read.failure();
    if (!there)
        return staleAction();
    return of;
}

Result<void> done(Transaction &transaction, const ServerAction &action, OutboxId of)
{
    Database &database = transaction.database();
    Result<void> followed;
    switch (action.kind) {
    case ServerAction::Kind::AppendToSent:
    case ServerAction::Kind::FindInSent:
        if (of.isValid())
            followed = foundInSent(transaction, of, action.kind == ServerAction::Kind::FindInSent);
        break;
    case ServerAction::Kind::AddFlags:
        followed = flagsTold(database, action.id,
                             QStringLiteral("flags | (SELECT flags FROM server_actions WHERE id = ?)"));
        break;
    case ServerAction::Kind::RemoveFlags:
        followed = flagsTold(database, action.id,
                             QStringLiteral("flags & ~(SELECT flags FROM server_actions WHERE id = ?)"));
        break;
    }
    if (!followed)
        return followed;
    return database.run(QStringLiteral("DELETE FROM server_actions WHERE id = ?"), {action.id});
}

Result<void> failed(Transaction &transaction, const ServerAction &action, const Failure &failure, qint64 now)
{
    Database &database = transaction.database();
    bool ended = failure.kind == FailureKind::Protocol || failure.kind == FailureKind::NotFound;
    if (action.kind == ServerAction::Kind::FindInSent && failure.kind == FailureKind::NotFound) {
        // Servers that file copies take their time. Not finding it proves nothing: the row stays uncertain.
        const auto created = database.value(QStringLiteral("SELECT created_at FROM server_actions WHERE id = ?"),
                                            {action.id});
        if (!created)
            return created.failure();
        ended = now - created->toLongLong() > lookingMs;
    }
    const qint64 pause = firstPauseMs << std::min(action.attempts, longestDoubling);
    transaction.changes().outbox = true;
    return database.run(
        QStringLiteral("UPDATE server_actions SET attempts = attempts + 1, ended = ?, last_error = ?, last_log = ?, "
                       "next_attempt_at = ?, claimed_by = '', claimed_until = 0 WHERE id = ?"),
        {ended ? 1 : 0, failure.text, failure.log, now + pause, action.id});
}

} // namespace

Result<bool> hasActions(Database &database, AccountId account, const QDateTime &nowUtc)
{
    const auto due = database.value(QStringLiteral("SELECT id FROM server_actions WHERE %1 LIMIT 1")
                                        .arg(dueCondition(database.dialect().now())),
                                    {account.value, nowUtc.toMSecsSinceEpoch()});
    if (!due)
        return due.failure();
    return !due->isNull();
}

Result<QList<ServerAction>> claimActions(Transaction &transaction, AccountId account, const QString &owner,
                                         const QDateTime &nowUtc)
{
    Database &database = transaction.database();
    const QString clock = database.dialect().now();
    QList<qint64> ids;
    const auto claimed = database.run(
        QStringLiteral("UPDATE server_actions SET claimed_by = ?, claimed_until = %1 + %2, fence = fence + 1 WHERE id IN "
                       "(SELECT id FROM server_actions WHERE %3 ORDER BY id LIMIT %4%5) RETURNING id")
            .arg(clock).arg(claimMs).arg(dueCondition(clock)).arg(actionsClaimed)
            .arg(database.dialect().forUpdateSkipLocked()),
        {owner, account.value, nowUtc.toMSecsSinceEpoch()},
        [&](const QSqlQuery &row) { ids << row.value(0).toLongLong(); });
    if (!claimed)
        return claimed.failure();
    QList<ServerAction> actions;
    QList<qint64> raws;
    const auto read = database.run(
        QStringLiteral("SELECT a.id, a.kind, b.name, a.uid_validity, a.uid, a.flags, a.attempts, a.fence, o.raw_id, "
                       "o.rfc_message_id, COALESCE(o.first_attempt_at, o.created_at), m.smtp FROM server_actions a "
                       "JOIN mail_accounts m ON m.id = a.account_id LEFT JOIN mailboxes b ON b.id = a.mailbox_id "
                       "LEFT JOIN outbox o ON o.id = a.outbox_id WHERE a.id IN %1 ORDER BY a.id")
            .arg(database.dialect().numbersOf()), {rows::fromNumbers(ids)}, [&](const QSqlQuery &row) {
            ServerAction action;
            action.id = row.value(0).toLongLong();
            action.kind = static_cast<ServerAction::Kind>(row.value(1).toInt());
            action.mailbox = row.value(2).toString();
            action.uidValidity = static_cast<quint32>(row.value(3).toLongLong());
            action.uid = static_cast<quint32>(row.value(4).toLongLong());
            action.flags = static_cast<quint32>(row.value(5).toLongLong());
            action.attempts = row.value(6).toInt();
            action.fence = row.value(7).toLongLong();
            action.messageId = row.value(9).toString();
            action.internalDate = rows::toTime(row.value(10));
            action.serverFiles = filesByItself(row.value(11).toString());
            actions << action;
            raws << row.value(8).toLongLong();
        });
    if (!read)
        return read.failure();
    for (qsizetype i = 0; i < actions.size(); ++i) {
        if (actions[i].kind != ServerAction::Kind::AppendToSent)
            continue;
        const auto raw = rawstore::raw(database, raws[i]);
        if (!raw)
            return raw.failure();
        actions[i].raw = *raw;
    }
    return actions;
}

Result<void> holdAction(Transaction &transaction, const ServerAction &action)
{
    Database &database = transaction.database();
    const auto held = database.change(
        QStringLiteral("UPDATE server_actions SET claimed_until = %1 + %2 WHERE id = ? AND fence = ?")
            .arg(database.dialect().now()).arg(claimMs), {action.id, action.fence});
    if (!held)
        return held.failure();
    return *held == 0 ? Result<void>(staleAction()) : Result<void>();
}

Result<void> actionFinished(Transaction &transaction, const ServerAction &action, const Result<void> &outcome,
                            const QDateTime &nowUtc)
{
    const auto of = stillHeld(transaction.database(), action);
    if (!of)
        return of.failure();
    const auto noted = outcome.ok() ? done(transaction, action, *of)
                                    : failed(transaction, action, outcome.failure(), nowUtc.toMSecsSinceEpoch());
    if (!noted || !of->isValid())
        return noted;
    return settle(transaction, *of);
}

} // namespace okienko::outbox
