// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/conversation.h"
#include "models/store/transaction.h"

namespace okienko::conversations {

/// A page of a view by keyset; `user` decides what "mine" is. At most `limit` rows after `after`.
Result<QList<ConversationSummary>> page(Database &database, const View &view, SortOrder order,
                                        const QString &user, const std::optional<ConversationKey> &after, int limit);
/// Those of `ids` that exist, in any order (after a change).
Result<QList<ConversationSummary>> byIds(Database &database, const QList<ConversationId> &ids);
/// Whether a row belongs to a view (the same rule as `page`'s WHERE).
[[nodiscard]] bool belongs(const ConversationSummary &row, const View &view, const QString &user,
                           const QDateTime &nowUtc);
/// The key to continue after `row` in that order.
[[nodiscard]] ConversationKey keyOf(const ConversationSummary &row, SortOrder order);
/// Counts of all built-in views and every queue. Maintained or indexed, never a scan of all.
Result<QList<ViewCount>> counts(Database &database, const QString &user);
Result<ConversationDetails> details(Database &database, ConversationId id);
Result<QList<SearchHit>> search(Database &database, const QString &query, int limit);

struct ClaimResult {
    QString assignee;
    bool claimed = false;  ///< false: another was first
};
/// Takes an unassigned conversation, atomically.
Result<ClaimResult> claim(Transaction &transaction, ConversationId id, const QString &user);
Result<void> release(Transaction &transaction, ConversationId id);
Result<void> assign(Transaction &transaction, ConversationId id, const QString &user);
Result<void> setStatus(Transaction &transaction, ConversationId id, ConversationStatus status,
                       const QDateTime &snoozedUntilUtc = {});
/// Whether there are snoozed conversations whose time has come. One indexed statement.
Result<bool> isSnoozeOver(Database &database, const QDateTime &nowUtc);
/// Snoozed conversations whose time has come are open again; how many.
Result<int> wakeSnoozed(Transaction &transaction, const QDateTime &nowUtc);
/// Marks incoming messages as read, and queues \Seen for the server.
Result<void> markSeen(Transaction &transaction, ConversationId id);
Result<MessageId> addNote(Transaction &transaction, ConversationId id, const QString &author, const QString &text);

} // namespace okienko::conversations
