// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/conversation.h"
#include "models/store/transaction.h"

#include <QHash>

/// What of a conversation follows from its messages: counts, times, who waits since when.
namespace okienko::conversationstate {

/// What happened to a conversation in this transaction.
struct Event {
    bool customerWrote = false; ///< mail that somebody has to answer came
    bool answered = false;      ///< an answer came or went, here or in another client
};

/// The status that follows: mail to answer opens, an answer lets wait for the customer.
[[nodiscard]] ConversationStatus following(ConversationStatus status, bool customerWaits, const Event &event);

/// Works the state out from the messages, so that the order in which mail is stored does not matter; the status
/// follows the events. A constant number of statements, and one more a conversation. Notes them in changes().
Result<void> refresh(Transaction &transaction, const QHash<ConversationId, Event> &events);

} // namespace okienko::conversationstate
