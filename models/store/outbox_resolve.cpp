// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/outbox_rows.h"

#include "models/store/content_hash.h"
#include "models/store/conversation_state.h"
#include "models/store/conversations.h"
#include "models/store/dialect.h"
#include "models/store/full_text.h"
#include "models/store/message_rows.h"
#include "models/store/raw_store.h"
#include "models/store/row_values.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSqlQuery>

// What people decide about mail that is in the outbox.

namespace okienko::outbox {

namespace {

/// What queueing changed besides the row itself.
struct Queueing {
    ConversationId conversation;
    MessageId message;
    qint64 rawId = 0;
    std::optional<ConversationStatus> statusBefore;
    bool beganConversation = false;
    QString answered;   ///< JSON of message ids
    QString joined;     ///< JSON of participants
};

Result<Queueing> queueingOf(Database &database, OutboxId id)
{
    Queueing found;
    const auto read = database.run(
        QStringLiteral("SELECT conversation_id, message_id, raw_id, status_before, began_conversation, answered_list, "
                       "joined_list FROM outbox WHERE id = ?"), {id.value}, [&](const QSqlQuery &row) {
            found.conversation = rows::toId<ConversationId>(row.value(0));
            found.message = rows::toId<MessageId>(row.value(1));
            found.rawId = row.value(2).toLongLong();
            if (!row.value(3).isNull())
                found.statusBefore = static_cast<ConversationStatus>(row.value(3).toInt());
            found.beganConversation = row.value(4).toInt() != 0;
            found.answered = row.value(5).toString();
            found.joined = row.value(6).toString();
        });
    if (!read)
        return read.failure();
    return found;
}

/// The questions that this answer answered wait again, unless another answer went out since.
Result<void> unanswer(Database &database, OutboxId id, const Queueing &queueing)
{
    return database.run(
        QStringLiteral("UPDATE messages SET answered = 0 WHERE needs_answer = 1 AND id IN %1 AND NOT EXISTS "
                       "(SELECT 1 FROM outbox o JOIN outbox mine ON mine.id = ? WHERE o.conversation_id = "
                       "mine.conversation_id AND o.id > mine.id AND o.state <> %2)")
            .arg(database.dialect().numbersOf()).arg(number(OutboxState::GivenUp)),
        {queueing.answered, id.value});
}

/// As it was before queueing, where nothing came after it.
Result<void> restoreStatus(Transaction &transaction, const Queueing &queueing, const QDateTime &queuedAt)
{
    Database &database = transaction.database();
    if (const auto done = conversationstate::refresh(transaction, {{queueing.conversation, {true, false}}}); !done)
        return done;
    const auto newer = database.value(
        QStringLiteral("SELECT count(*) FROM messages WHERE conversation_id = ? AND direction IN (0, 1) AND at > ?"),
        {queueing.conversation.value, rows::fromTime(queuedAt)});
    if (!newer)
        return newer.failure();
    // To set "waiting" or "closed" would say that nothing is left to answer.
    const bool says = queueing.statusBefore == ConversationStatus::Open || queueing.answered == QLatin1String("[]");
    if (newer->toInt() > 0 || !says || !queueing.statusBefore || *queueing.statusBefore == ConversationStatus::Snoozed)
        return {};
    return conversations::setStatus(transaction, queueing.conversation, *queueing.statusBefore);
}

/// A matter that began with a mail which never left was none.
Result<void> removeEmptyConversation(Transaction &transaction, ConversationId id)
{
    Database &database = transaction.database();
    const auto left = database.value(QStringLiteral("SELECT count(*) FROM messages WHERE conversation_id = ?"), {id.value});
    if (!left)
        return left.failure();
    if (left->toInt() > 0) {
        // Notes of colleagues stay, and with them the conversation.
        return database.run(QStringLiteral("UPDATE conversations SET message_count = (SELECT count(*) FROM messages m "
                                           "WHERE m.conversation_id = conversations.id AND m.direction IN (0, 1)), "
                                           "version = version + 1 WHERE id = ?"), {id.value});
    }
    for (const char *sql : {"UPDATE drafts SET conversation_id = NULL WHERE conversation_id = ?",
                            "UPDATE conversations SET related_id = NULL WHERE related_id = ?",
                            "DELETE FROM conversations WHERE id = ?"}) {
        if (const auto done = database.run(QString::fromLatin1(sql), {id.value}); !done)
            return done;
    }
    transaction.changes().counts = true;
    return {};
}

/// Takes the mail out of the conversation and of the outbox, with all that belongs to it.
Result<void> remove(Transaction &transaction, OutboxId id, const Queueing &queueing)
{
    Database &database = transaction.database();
    const auto places = database.value(QStringLiteral("SELECT count(*) FROM mail_places WHERE message_id = ?"),
                                       {queueing.message.value});
    if (!places)
        return places.failure();
    if (places->toInt() > 0)
        return anotherState(QStringLiteral("the mail is on the server already"));
    Message message;
    const auto read = database.run(QStringLiteral("SELECT %1 FROM messages m WHERE m.id = ?").arg(messagerows::columns()),
                                   {queueing.message.value},
                                   [&](const QSqlQuery &row) { message = messagerows::read(row); });
    if (!read)
        return read;
    const auto files = database.run(
        QStringLiteral("SELECT file_name FROM attachments WHERE message_id = ? ORDER BY position"),
        {queueing.message.value}, [&](const QSqlQuery &row) {
            Attachment attachment;
            attachment.fileName = row.value(0).toString();
            message.attachments << attachment;
        });
    if (!files)
        return files;
    const auto unindexed = fulltext::removeMessage(database, queueing.message, fulltext::documentOf(message));
    if (!unindexed)
        return unindexed;
    const std::pair<const char *, qint64> steps[] = {
        {"UPDATE drafts SET outbox_id = NULL WHERE outbox_id = ?", id.value},
        {"DELETE FROM server_actions WHERE outbox_id = ?", id.value},
        {"DELETE FROM outbox WHERE id = ?", id.value},
        {"UPDATE drafts SET answers_id = NULL WHERE answers_id = ?", queueing.message.value},
        {"UPDATE outbox SET answers_id = NULL WHERE answers_id = ?", queueing.message.value},
        {"DELETE FROM messages WHERE id = ?", queueing.message.value},
        {"DELETE FROM raw_messages WHERE id = ? AND NOT EXISTS (SELECT 1 FROM messages m WHERE m.raw_id = raw_messages.id)",
         queueing.rawId},
    };
    for (const auto &[sql, value] : steps) {
        if (const auto done = database.run(QString::fromLatin1(sql), {value}); !done)
            return done;
    }
    return database.run(
        QStringLiteral("DELETE FROM conversation_participants WHERE conversation_id = ? AND address IN %1")
            .arg(database.dialect().textsOf()),
        {queueing.conversation.value, queueing.joined});
}

/// Never sent and not to be sent: it is a note of what was written, and the question waits again.
Result<void> neverSent(Transaction &transaction, const OutboxItem &gone)
{
    Database &database = transaction.database();
    const auto queueing = queueingOf(database, gone.id);
    if (!queueing)
        return queueing.failure();
    const auto turned = database.run(QStringLiteral("UPDATE messages SET direction = ? WHERE id = ?"),
                                     {static_cast<int>(Direction::Note), gone.message.value});
    if (!turned)
        return turned;
    if (const auto asked = unanswer(database, gone.id, *queueing); !asked)
        return asked;
    if (queueing->beganConversation)
        return removeEmptyConversation(transaction, queueing->conversation);
    return restoreStatus(transaction, *queueing, gone.createdAt);
}

Result<OutboxItem> existing(Database &database, OutboxId id)
{
    const auto found = item(database, id);
    if (!found)
        return found.failure();
    if (!found->has_value()) {
        return Failure{FailureKind::NotFound,
                       QCoreApplication::translate("Store", "There is no mail with this number in the outbox. Nothing was "
                                                            "changed. Look at the outbox again."),
                       QStringLiteral("no outbox row %1").arg(id.value)};
    }
    return **found;
}

/// Changes the state if it still is what was read; the fence grows, so that nobody goes on with an old claim.
Result<void> change(Transaction &transaction, const OutboxItem &before, OutboxState state)
{
    const auto changed = transaction.database().change(
        QStringLiteral("UPDATE outbox SET state = ?, last_error = '', needs_person = 0, claimed_by = '', "
                       "claimed_at = NULL, fence = fence + 1 WHERE id = ? AND state = ? AND fence = ?"),
        {number(state), before.id.value, number(before.state), before.fence});
    if (!changed)
        return changed.failure();
    if (*changed == 0)
        return anotherState(QStringLiteral("the outbox row changed meanwhile"));
    return {};
}

/// What was to leave later carries that time in its Date field: it says now instead.
Result<void> redate(Database &database, OutboxId id)
{
    const auto queueing = queueingOf(database, id);
    if (!queueing)
        return queueing.failure();
    auto raw = rawstore::raw(database, queueing->rawId);
    if (!raw)
        return raw.failure();
    const qsizetype head = raw->indexOf("\r\n\r\n");
    const qsizetype inside = raw->left(head).indexOf("\r\nDate: ");
    if (head < 0 || (inside < 0 && !raw->startsWith("Date: ")))
        return {};
    const qsizetype start = raw->startsWith("Date: ") ? 0 : inside + 2;
    const qsizetype end = raw->indexOf("\r\n", start);
    const QDateTime now = QDateTime::currentDateTime();
    const QString text = QLocale::c().toString(now.toOffsetFromUtc(now.offsetFromUtc()),
                                               QStringLiteral("ddd, dd MMM yyyy HH:mm:ss "));
    const int minutes = now.offsetFromUtc() / 60;
    const QString offset = QStringLiteral("%1%2").arg(minutes < 0 ? QLatin1Char('-') : QLatin1Char('+'))
                               .arg(qAbs(minutes) / 60 * 100 + qAbs(minutes) % 60, 4, 10, QLatin1Char('0'));
    raw->replace(start, end - start, "Date: " + (text + offset).toLatin1());
    const auto added = rawstore::addRaw(database, *raw);
    if (!added)
        return added.failure();
    const auto outbox = database.run(QStringLiteral("UPDATE outbox SET raw_id = ? WHERE id = ?"), {*added, id.value});
    if (!outbox)
        return outbox;
    const auto message = database.run(
        QStringLiteral("UPDATE messages SET raw_id = ?, content_hash = ?, message_date = ? WHERE id = ?"),
        {*added, contentHash(*raw, true), rows::fromTime(now.toUTC()), queueing->message.value});
    if (!message)
        return message;
    return database.run(QStringLiteral("DELETE FROM raw_messages WHERE id = ?"), {queueing->rawId});
}

Result<void> sendAgain(Transaction &transaction, const OutboxItem &before)
{
    Database &database = transaction.database();
    if (const auto changed = change(transaction, before, OutboxState::Queued); !changed)
        return changed;
    if (before.isScheduled() && before.attempts == 0) {
        if (const auto dated = redate(database, before.id); !dated)
            return dated;
    }
    const auto due = database.run(
        QStringLiteral("UPDATE outbox SET next_attempt_at = %1, send_at = NULL, attempts = 0, first_attempt_at = NULL "
                       "WHERE id = ?").arg(database.dialect().now()), {before.id.value});
    if (!due)
        return due;
    const auto asked = database.run(
        QStringLiteral("UPDATE outbox_recipients SET state = ? WHERE outbox_id = ? AND state = ?"),
        {number(RecipientState::Pending), before.id.value, number(RecipientState::Rejected)});
    if (!asked)
        return asked;
    return database.run(QStringLiteral("DELETE FROM server_actions WHERE outbox_id = ? AND kind = ?"),
                        {before.id.value, static_cast<int>(ServerAction::Kind::FindInSent)});
}

Result<void> giveUp(Transaction &transaction, const OutboxItem &before)
{
    Database &database = transaction.database();
    const bool partly = before.someAccepted();
    const auto changed = change(transaction, before, partly ? OutboxState::Accepted : OutboxState::GivenUp);
    if (!changed)
        return changed;
    if (const auto gone = forgetDraft(database, before.id); !gone)
        return gone;
    const auto stopped = database.run(QStringLiteral("DELETE FROM server_actions WHERE outbox_id = ? AND kind = ?"),
                                      {before.id.value, static_cast<int>(ServerAction::Kind::FindInSent)});
    if (!stopped)
        return stopped;
    if (partly)
        return settle(transaction, before.id);
    // An uncertain one may have arrived: what it answered counts as answered.
    return before.state == OutboxState::Uncertain ? Result<void>() : neverSent(transaction, before);
}

Result<void> didArrive(Transaction &transaction, const OutboxItem &before)
{
    if (const auto changed = change(transaction, before, OutboxState::Accepted); !changed)
        return changed;
    const auto stopped = transaction.database().run(
        QStringLiteral("DELETE FROM server_actions WHERE outbox_id = ? AND kind = ?"),
        {before.id.value, static_cast<int>(ServerAction::Kind::FindInSent)});
    if (!stopped)
        return stopped;
    return accepted(transaction, before.id, false);
}

} // namespace

Result<void> resolve(Transaction &transaction, OutboxId id, OutboxState state)
{
    const auto before = existing(transaction.database(), id);
    if (!before)
        return before.failure();
    const bool waiting = before->state == OutboxState::Queued || before->state == OutboxState::Deferred;
    const bool stuck = before->state == OutboxState::Rejected || before->state == OutboxState::Uncertain;
    Result<void> done = anotherState(QStringLiteral("outbox row in state %1 cannot be resolved to state %2")
                                         .arg(number(before->state)).arg(number(state)));
    if (state == OutboxState::Queued && (waiting || stuck))
        done = sendAgain(transaction, *before);
    else if (state == OutboxState::GivenUp && (waiting || stuck))
        done = giveUp(transaction, *before);
    else if (state == OutboxState::Accepted && before->state == OutboxState::Uncertain)
        done = didArrive(transaction, *before);
    if (!done)
        return done;
    return note(transaction, id);
}

Result<TakenBack> takeBack(Transaction &transaction, OutboxId id, const QString &user)
{
    Database &database = transaction.database();
    const auto before = existing(database, id);
    if (!before)
        return before.failure();
    const bool open = before->state == OutboxState::Queued || before->state == OutboxState::Deferred
        || before->state == OutboxState::Rejected || before->state == OutboxState::Uncertain;
    if (!open) {
        return Failure{FailureKind::Conflict,
                       QCoreApplication::translate("Store", "This mail is being sent or was sent, so it cannot be taken "
                                                            "back any more. Nothing was changed."),
                       QStringLiteral("outbox row in state %1 cannot be taken back").arg(number(before->state))};
    }
    auto draft = draftOf(database, id);
    if (!draft)
        return draft.failure();
    if (!draft->has_value()) {
        return Failure{FailureKind::NotFound,
                       QCoreApplication::translate("Store", "The draft of this mail was not kept, as an older version of "
                                                            "Okienko queued it. Nothing was changed. Copy its text from "
                                                            "the conversation, or send it again as it is."),
                       QStringLiteral("outbox row without draft")};
    }
    TakenBack taken;
    taken.mayHaveArrived = before->state == OutboxState::Uncertain || before->someAccepted();
    const auto queueing = queueingOf(database, id);
    if (!queueing)
        return queueing.failure();
    const auto freed = database.run(
        QStringLiteral("UPDATE drafts SET outbox_id = NULL, author = ?, updated_at = ? WHERE outbox_id = ?"),
        {user, QDateTime::currentMSecsSinceEpoch(), id.value});
    if (!freed)
        return freed.failure();
    taken.draft = std::move(**draft);
    taken.draft.author = user;
    if (taken.mayHaveArrived) {
        if (const auto given = giveUp(transaction, *before); !given)
            return given.failure();
        if (const auto noted = note(transaction, id); !noted)
            return noted.failure();
        return taken;
    }
    // Whoever is about to claim it finds another fence, or waits for this transaction and finds nothing.
    if (const auto held = change(transaction, *before, OutboxState::GivenUp); !held)
        return held.failure();
    if (const auto asked = unanswer(database, id, *queueing); !asked)
        return asked.failure();
    if (const auto removed = remove(transaction, id, *queueing); !removed)
        return removed.failure();
    transaction.changes().outbox = true;
    transaction.changes().conversations.insert(queueing->conversation);
    const auto rest = queueing->beganConversation ? removeEmptyConversation(transaction, queueing->conversation)
                                                  : restoreStatus(transaction, *queueing, before->createdAt);
    if (!rest)
        return rest.failure();
    return taken;
}

} // namespace okienko::outbox
