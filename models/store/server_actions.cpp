// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/outbox_store.h"

#include "models/store/raw_store.h"
#include "models/store/row_values.h"

#include <QSqlQuery>
#include <algorithm>

namespace okienko::outbox {

namespace {

constexpr int actionsRead = 200;          ///< at once; the rest comes in the next round
constexpr qint64 firstPauseMs = 30'000;
constexpr int longestDoubling = 7;        ///< 30 s · 2^7 = 64 minutes

/// Uncertain and rejected mail is never filed; what was accepted is Copied and then Done.
Result<void> appended(Transaction &transaction, qint64 action)
{
    Database &database = transaction.database();
    ConversationId conversation;
    const auto done = database.run(
        QStringLiteral("UPDATE outbox SET state = ? WHERE id = (SELECT outbox_id FROM server_actions WHERE id = ?) "
                       "AND state IN (?, ?) RETURNING conversation_id"),
        {static_cast<int>(OutboxState::Done), action, static_cast<int>(OutboxState::Accepted),
         static_cast<int>(OutboxState::Copied)}, [&](const QSqlQuery &row) {
            conversation = rows::toId<ConversationId>(row.value(0));
        });
    if (!done)
        return done;
    if (conversation.isValid()) {
        transaction.changes().conversations.insert(conversation);
        transaction.changes().outbox = true;
    }
    return {};
}

/// What the server was told is what it knows now.
Result<void> flagsTold(Database &database, qint64 action, const QString &combined)
{
    return database.run(
        QStringLiteral("UPDATE mail_places SET flags = %1 WHERE (mailbox_id, uid_validity, uid) = "
                       "(SELECT mailbox_id, uid_validity, uid FROM server_actions WHERE id = ?)").arg(combined),
        {action, action});
}

} // namespace

Result<QList<ServerAction>> pendingActions(Database &database, AccountId account, const QDateTime &nowUtc)
{
    QList<ServerAction> actions;
    QList<qint64> raws;
    const auto read = database.run(
        QStringLiteral("SELECT a.id, a.kind, b.name, a.uid_validity, a.uid, a.flags, a.attempts, o.raw_id, "
                       "o.rfc_message_id, o.created_at FROM server_actions a LEFT JOIN mailboxes b ON b.id = a.mailbox_id "
                       "LEFT JOIN outbox o ON o.id = a.outbox_id WHERE a.account_id = ? AND a.ended = 0 "
                       "AND a.next_attempt_at <= ? ORDER BY a.id LIMIT ?"),
        {account.value, nowUtc.toMSecsSinceEpoch(), actionsRead}, [&](const QSqlQuery &row) {
            ServerAction action;
            action.id = row.value(0).toLongLong();
            action.kind = static_cast<ServerAction::Kind>(row.value(1).toInt());
            action.mailbox = row.value(2).toString();
            action.uidValidity = static_cast<quint32>(row.value(3).toLongLong());
            action.uid = static_cast<quint32>(row.value(4).toLongLong());
            action.flags = static_cast<quint32>(row.value(5).toLongLong());
            action.attempts = row.value(6).toInt();
            action.messageId = row.value(8).toString();
            action.internalDate = rows::toTime(row.value(9));
            actions << action;
            raws << row.value(7).toLongLong();
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

Result<void> actionFinished(Transaction &transaction, qint64 action, const Result<void> &outcome,
                            const QDateTime &nowUtc)
{
    Database &database = transaction.database();
    if (outcome.ok()) {
        const auto kind = database.value(QStringLiteral("SELECT kind FROM server_actions WHERE id = ?"), {action});
        if (!kind)
            return kind.failure();
        if (kind->isNull())
            return {};
        Result<void> followed;
        switch (static_cast<ServerAction::Kind>(kind->toInt())) {
        case ServerAction::Kind::AppendToSent:
            followed = appended(transaction, action);
            break;
        case ServerAction::Kind::AddFlags:
            followed = flagsTold(database, action,
                                 QStringLiteral("flags | (SELECT flags FROM server_actions WHERE id = ?)"));
            break;
        case ServerAction::Kind::RemoveFlags:
            followed = flagsTold(database, action,
                                 QStringLiteral("flags & ~(SELECT flags FROM server_actions WHERE id = ?)"));
            break;
        }
        if (!followed)
            return followed;
        return database.run(QStringLiteral("DELETE FROM server_actions WHERE id = ?"), {action});
    }
    const FailureKind kind = outcome.failure().kind;
    const bool ended = kind == FailureKind::Protocol || kind == FailureKind::NotFound;
    const auto attempts = database.value(QStringLiteral("SELECT attempts FROM server_actions WHERE id = ?"), {action});
    if (!attempts)
        return attempts.failure();
    const qint64 pause = firstPauseMs << std::min(attempts->toInt(), longestDoubling);
    transaction.changes().outbox = true;
    return database.run(
        QStringLiteral("UPDATE server_actions SET attempts = attempts + 1, ended = ?, last_error = ?, last_log = ?, "
                       "next_attempt_at = ? WHERE id = ?"),
        {ended ? 1 : 0, outcome.failure().text, outcome.failure().log, nowUtc.toMSecsSinceEpoch() + pause, action});
}

} // namespace okienko::outbox
