// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/draft.h"
#include "models/domain/mail_sync.h"
#include "models/domain/outbox.h"
#include "models/store/transaction.h"

/// Drafts, the outbox and what is to be done on mail servers.
namespace okienko::outbox {

Result<DraftId> saveDraft(Transaction &transaction, const Draft &draft);
Result<void> deleteDraft(Transaction &transaction, DraftId id);
/// The newest draft of `author` in that conversation (invalid id: the newest for a new matter).
Result<std::optional<Draft>> draftFor(Database &database, ConversationId conversation, const QString &author);

/// What is needed to write an answer's headers.
struct ReplyContext {
    QString token;                ///< the conversation's
    QString inReplyTo;            ///< Message-ID of the message that is answered
    QStringList references;
};
Result<ReplyContext> replyContext(Database &database, ConversationId conversation, MessageId answers);

struct QueueRequest {
    Draft draft;
    OutboxItem item;     ///< raw, messageId, envelope
    Message message;     ///< as it is shown
    QList<AttachmentContent> contents;
};
/// One transaction: timeline entry, outbox row in state Queued, conversation state, draft deleted.
Result<OutboxId> queue(Transaction &transaction, const QueueRequest &request);

/// Claims the next row that is due (Queued, or Deferred whose time has come) for `owner`; with bytes.
Result<std::optional<OutboxItem>> claimNext(Transaction &transaction, const QString &owner, const QDateTime &nowUtc);
/// Before libcurl's read callback gives its end-of-file. Conflict: the fence is stale; do not send.
Result<void> markEndOfDataPending(Transaction &transaction, OutboxId id, qint64 fence);
/// Conflict where the fence is stale. Accepted also queues AppendToSent and \Answered in the same transaction.
Result<void> finishAttempt(Transaction &transaction, OutboxId id, qint64 fence, const SendOutcome &outcome,
                           const QDateTime &nextAttemptUtc);
/// At start: rows left Claimed by a dead process become Queued, EndOfDataPending becomes Uncertain.
Result<int> recover(Transaction &transaction, const QDateTime &claimedBeforeUtc);
/// A person decided: Uncertain, Rejected or Deferred → Queued (send again) or GivenUp.
Result<void> resolve(Transaction &transaction, OutboxId id, OutboxState state);
Result<QList<OutboxItem>> list(Database &database, int limit);
struct Totals {
    int queued = 0, sending = 0, deferred = 0, uncertain = 0, rejected = 0;
};
Result<Totals> totals(Database &database);

Result<QList<ServerAction>> pendingActions(Database &database, AccountId account, const QDateTime &nowUtc);
Result<void> actionFinished(Transaction &transaction, qint64 action, const Result<void> &outcome,
                            const QDateTime &nowUtc);

} // namespace okienko::outbox
