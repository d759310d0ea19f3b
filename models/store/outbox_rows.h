// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/outbox_store.h"

class QSqlQuery;

/// What the outbox's own files share.
namespace okienko::outbox {

[[nodiscard]] inline int number(OutboxState state)
{
    return static_cast<int>(state);
}
[[nodiscard]] inline int number(RecipientState state)
{
    return static_cast<int>(state);
}

/// Columns of "outbox o" for `itemOf`, and one more: raw_id.
[[nodiscard]] QString itemColumns();
constexpr int rawIdColumn = 18;
[[nodiscard]] OutboxItem itemOf(const QSqlQuery &row);
Result<void> readRecipients(Database &database, QList<OutboxItem> &items);

/// The conversation shows the state of its outgoing mail.
Result<void> note(Transaction &transaction, OutboxId id);
[[nodiscard]] Failure staleFence();
[[nodiscard]] Failure anotherState(const QString &log);

/// Every recipient that was not asked for, or whose answer was lost, has it now; asks for the copy in Sent and for
/// \Answered once. The row's state follows from its recipients. `copied`: the copy was found there.
Result<void> accepted(Transaction &transaction, OutboxId id, bool copied);
/// Accepted → Copied → Done, as far as what is to be done on the server is done.
Result<void> settle(Transaction &transaction, OutboxId id);
/// A look into Sent for what is uncertain.
Result<void> askSent(Transaction &transaction, OutboxId id);
Result<void> forgetDraft(Database &database, OutboxId id);

/// Without its body text in the outbox: the draft that belongs to a mail.
Result<std::optional<Draft>> draftOf(Database &database, OutboxId id);
Result<DraftId> keepDraft(Transaction &transaction, const Draft &draft, OutboxId id);

} // namespace okienko::outbox
