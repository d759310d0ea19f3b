// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/threading.h"
#include "models/store/database.h"

namespace okienko::threadlookup {

/// Gathers what decideThread() wants to know: a constant number of statements.
Result<ThreadContext> gather(Database &database, const Message &message, CustomerId customer,
                             const QStringList &ownAddresses);

/// The conversation of a message that names `message` as its parent and was stored before it; only where one of
/// `participants` takes part in it.
Result<ConversationId> lateParent(Database &database, const Message &message, const QStringList &participants);

} // namespace okienko::threadlookup
