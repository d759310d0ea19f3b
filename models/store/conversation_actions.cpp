// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/conversations.h"

#include "models/domain/mail_sync.h"
#include "models/store/dialect.h"
#include "models/store/full_text.h"
#include "models/store/row_values.h"

#include <QCoreApplication>
#include <QSqlQuery>

namespace okienko::conversations {

namespace {

void note(Transaction &transaction, ConversationId id)
{
    transaction.changes().conversations.insert(id);
    transaction.changes().counts = true;
}

Failure gone(ConversationId id)
{
    return {FailureKind::NotFound,
            QCoreApplication::translate("Store", "This conversation is not in the store any more."),
            QStringLiteral("no conversation %1").arg(id.value)};
}

Result<void> changeOne(Transaction &transaction, ConversationId id, const QString &assignments, QVariantList values)
{
    const auto changed = transaction.database().change(
        QStringLiteral("UPDATE conversations SET %1, version = version + 1 WHERE id = ?").arg(assignments),
        values << id.value);
    if (!changed)
        return changed.failure();
    if (*changed == 0)
        return gone(id);
    note(transaction, id);
    return {};
}

} // namespace

Result<ClaimResult> claim(Transaction &transaction, ConversationId id, const QString &user)
{
    Database &database = transaction.database();
    const auto taken = database.change(QStringLiteral("UPDATE conversations SET assignee = ?, version = version + 1 "
                                                      "WHERE id = ? AND assignee = ''"), {user, id.value});
    if (!taken)
        return taken.failure();
    if (*taken > 0) {
        note(transaction, id);
        return ClaimResult{user, true};
    }
    const auto assignee = database.value(QStringLiteral("SELECT assignee FROM conversations WHERE id = ?"), {id.value});
    if (!assignee)
        return assignee.failure();
    if (assignee->isNull())
        return gone(id);
    // Claiming one's own again changes nothing and is no failure.
    return ClaimResult{assignee->toString(), assignee->toString() == user};
}

Result<void> release(Transaction &transaction, ConversationId id)
{
    return changeOne(transaction, id, QStringLiteral("assignee = ''"), {});
}

Result<void> assign(Transaction &transaction, ConversationId id, const QString &user)
{
    return changeOne(transaction, id, QStringLiteral("assignee = ?"), {user});
}

Result<void> setStatus(Transaction &transaction, ConversationId id, ConversationStatus status,
                       const QDateTime &snoozedUntilUtc)
{
    QString assignments = QStringLiteral("status = ?, snoozed_until = ?");
    if (status == ConversationStatus::Closed || status == ConversationStatus::Waiting) {
        // Whoever closes decides that nothing is left to answer.
        const auto handled = transaction.database().run(
            QStringLiteral("UPDATE messages SET answered = 1 WHERE conversation_id = ? AND needs_answer = 1 "
                           "AND answered = 0"), {id.value});
        if (!handled)
            return handled;
        assignments += QStringLiteral(", waiting_since = NULL, answer_due = NULL");
    }
    const QDateTime until = status == ConversationStatus::Snoozed ? snoozedUntilUtc : QDateTime();
    return changeOne(transaction, id, assignments, {static_cast<int>(status), rows::fromTime(until)});
}

Result<bool> isSnoozeOver(Database &database, const QDateTime &nowUtc)
{
    const auto due = database.value(
        QStringLiteral("SELECT id FROM conversations WHERE status = 2 AND snoozed_until <= ? LIMIT 1"),
        {nowUtc.toMSecsSinceEpoch()});
    if (!due)
        return due.failure();
    return !due->isNull();
}

Result<int> wakeSnoozed(Transaction &transaction, const QDateTime &nowUtc)
{
    int woken = 0;
    const auto done = transaction.database().run(
        QStringLiteral("UPDATE conversations SET status = 0, snoozed_until = NULL, version = version + 1 "
                       "WHERE status = 2 AND snoozed_until IS NOT NULL AND snoozed_until <= ? RETURNING id"),
        {nowUtc.toMSecsSinceEpoch()}, [&](const QSqlQuery &row) {
            note(transaction, rows::toId<ConversationId>(row.value(0)));
            ++woken;
        });
    if (!done)
        return done.failure();
    return woken;
}

Result<void> markSeen(Transaction &transaction, ConversationId id)
{
    Database &database = transaction.database();
    // Only where the server does not know it yet, and was not to be told already.
    const qint64 seenBit = MailSeen;
    const int add = static_cast<int>(ServerAction::Kind::AddFlags);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const auto told = database.run(
        QStringLiteral("INSERT INTO server_actions (account_id, mailbox_id, kind, uid_validity, uid, flags, created_at, "
                       "next_attempt_at) SELECT b.account_id, b.id, CAST(? AS INTEGER), p.uid_validity, p.uid, "
                       "CAST(? AS BIGINT), CAST(? AS BIGINT), CAST(? AS BIGINT) "
                       "FROM messages m JOIN mail_places p ON p.message_id = m.id "
                       "JOIN mailboxes b ON b.id = p.mailbox_id AND b.uid_validity = p.uid_validity "
                       "WHERE m.conversation_id = ? AND m.direction = 0 AND m.seen = 0 AND (p.flags & ?) = 0 "
                       "AND NOT EXISTS (SELECT 1 FROM server_actions a WHERE a.mailbox_id = b.id "
                       "AND a.uid_validity = p.uid_validity AND a.uid = p.uid AND a.kind = ? AND a.flags = ? "
                       "AND a.ended = 0)"),
        {add, seenBit, now, now, id.value, seenBit, add, seenBit});
    if (!told)
        return told;
    const auto seen = database.change(QStringLiteral("UPDATE messages SET seen = 1 WHERE conversation_id = ? "
                                                     "AND direction = 0 AND seen = 0"), {id.value});
    if (!seen)
        return seen.failure();
    const auto unread = database.change(QStringLiteral("UPDATE conversations SET unread = 0, version = version + 1 "
                                                       "WHERE id = ? AND unread = 1"), {id.value});
    if (!unread)
        return unread.failure();
    if (*seen > 0 || *unread > 0)
        note(transaction, id);
    return {};
}

Result<MessageId> addNote(Transaction &transaction, ConversationId id, const QString &author, const QString &text)
{
    Database &database = transaction.database();
    const auto note = database.insert(
        QStringLiteral("INSERT INTO messages (conversation_id, direction, at, author, text) VALUES (?, ?, ?, ?, ?) "
                       "RETURNING id"),
        {id.value, static_cast<int>(Direction::Note), QDateTime::currentMSecsSinceEpoch(), author, text});
    if (!note)
        return note.failure();
    Message message;
    message.text = text;
    if (const auto done = fulltext::addMessage(database, MessageId(*note), fulltext::documentOf(message)); !done)
        return done.failure();
    if (const auto done = changeOne(transaction, id, QStringLiteral("updated_at = updated_at"), {}); !done)
        return done.failure();
    return MessageId(*note);
}

} // namespace okienko::conversations
