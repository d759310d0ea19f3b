// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/draft.h"
#include "models/domain/mail_sync.h"
#include "models/domain/outbox.h"
#include "models/store/transaction.h"

/// Drafts, the outbox and what is to be done on mail servers. Times that decide something (what is due, who holds a
/// claim) are read from the database's clock, so that programs whose clocks differ agree.
namespace okienko::outbox {

Result<DraftId> saveDraft(Transaction &transaction, const Draft &draft);
/// A draft that was queued stays with its mail.
Result<void> deleteDraft(Transaction &transaction, DraftId id);
/// The newest draft of `author` in that conversation (invalid id: the newest for a new matter).
Result<std::optional<Draft>> draftFor(Database &database, ConversationId conversation, const QString &author);

/// What is needed to write an answer's headers.
struct ReplyContext {
    QString token;                ///< the conversation's
    QString inReplyTo;            ///< Message-ID of the message that is answered
    QStringList references;
    AutoSubmitted automatic = AutoSubmitted::No; ///< whether a machine wrote the message that is answered
    int automaticAnswers = 0;     ///< answers without a person that this conversation had within a day
};
Result<ReplyContext> replyContext(Database &database, ConversationId conversation, MessageId answers);

struct QueueRequest {
    Draft draft;
    OutboxItem item;     ///< raw, messageId, envelope; sendAt where it is to leave later
    Message message;     ///< as it is shown
    QList<AttachmentContent> contents;
    int holdSeconds = 0; ///< it does not leave before, so that it can be taken back
};
/// One transaction: timeline entry, outbox row in state Queued, conversation state; the draft is kept with the row.
Result<OutboxId> queue(Transaction &transaction, const QueueRequest &request);

/// Claims the next row that is due (Queued, or Deferred whose time has come) for `owner`; with bytes, and with the
/// recipients that have not accepted it yet. `nowUtc`: another time than the database's, for tests.
Result<std::optional<OutboxItem>> claimNext(Transaction &transaction, const QString &owner,
                                            const QDateTime &nowUtc = {});
/// Milliseconds until something is due; nothing where nothing is.
Result<std::optional<qint64>> untilDue(Database &database);
/// A sign of life while a long message is on its way. Conflict: the fence is stale.
Result<void> renewClaim(Transaction &transaction, OutboxId id, qint64 fence);
/// Before libcurl's read callback gives its end-of-file. Conflict: the fence is stale; do not send.
Result<void> markEndOfDataPending(Transaction &transaction, OutboxId id, qint64 fence);
/// Conflict where the fence is stale. Accepted also queues AppendToSent and \Answered in the same transaction,
/// Uncertain a look into Sent. `pauseMs`: until a deferred one is tried again.
Result<void> finishAttempt(Transaction &transaction, OutboxId id, qint64 fence, const SendOutcome &outcome,
                           qint64 pauseMs = 0);
/// Rows left Claimed by a dead process become Queued, EndOfDataPending becomes Uncertain. Dead is who has given no
/// sign of life for `silenceMs`; 0 or less: everybody (SQLite, at start).
Result<int> recover(Transaction &transaction, qint64 silenceMs);
/// A person decided. Queued: send again, or now (from Queued, Deferred, Rejected, Uncertain); GivenUp; Accepted: it
/// did arrive (from Uncertain).
Result<void> resolve(Transaction &transaction, OutboxId id, OutboxState state);

struct TakenBack {
    Draft draft;
    bool mayHaveArrived = false; ///< it was uncertain: the mail stays in the conversation, given up
};
/// Makes a draft of `user` of a mail that has not left, as if it had never been queued.
Result<TakenBack> takeBack(Transaction &transaction, OutboxId id, const QString &user);

/// Newest first, whatever became of them.
Result<QList<OutboxItem>> list(Database &database, int limit);
/// Those that are not over: queued, on their way, deferred, rejected, uncertain; what needs a person first.
Result<QList<OutboxItem>> unfinished(Database &database, int limit);
Result<std::optional<OutboxItem>> item(Database &database, OutboxId id);
struct Totals {
    int queued = 0, scheduled = 0, sending = 0, deferred = 0, uncertain = 0, rejected = 0;
    int needsPerson = 0; ///< of the deferred
};
Result<Totals> totals(Database &database);

/// Whether claimActions would find anything; a read, as this is asked in every round.
Result<bool> hasActions(Database &database, AccountId account, const QDateTime &nowUtc);
/// Actions that are due and that nobody else holds, now held by `owner` for a while.
Result<QList<ServerAction>> claimActions(Transaction &transaction, AccountId account, const QString &owner,
                                         const QDateTime &nowUtc);
/// Just before something that must not be done twice. Conflict: another has the action by now.
Result<void> holdAction(Transaction &transaction, const ServerAction &action);
/// Conflict where the action's fence is stale.
Result<void> actionFinished(Transaction &transaction, const ServerAction &action, const Result<void> &outcome,
                            const QDateTime &nowUtc);

} // namespace okienko::outbox
