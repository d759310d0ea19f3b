// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/message.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace okienko {

/// A conversation that a mail might belong to, found by an id that the mail names.
struct ThreadCandidate {
    ConversationId conversation;
    CustomerId customer;
    QString matchedId;               ///< the message id or token by which it was found
    QStringList participants;        ///< lower-case addresses of customers who wrote or were written to in it
};

/// What the rule knows besides the mail itself. Pure values, gathered by the store.
struct ThreadContext {
    QList<ThreadCandidate> byMessageId; ///< for In-Reply-To and References
    QList<ThreadCandidate> byToken;     ///< for our token in References/In-Reply-To or the address
    /// Open conversations of the same customer with the same base subject, newest first.
    QList<ThreadCandidate> bySubject;
    CustomerId customer;                ///< of the sender; invalid if unknown
    QStringList ownAddresses;           ///< lower case; the accounts' addresses
};

/// Where a mail goes, and why; the reason is kept beside the message and shown.
struct ThreadDecision {
    ConversationId conversation;  ///< invalid: a new conversation
    QString reason;               ///< "In-Reply-To", "References", "token", "subject", "new", "new: other sender" …
    ConversationId related;       ///< where a stranger answered into: linked, not joined
};

/// The ids to look up for a mail, nearest first: In-Reply-To, then References from the last to the first.
[[nodiscard]] QStringList threadIds(const Message &message);

/// Our tokens (conversation tokens, see makeConversationToken) named by the mail's To, Cc, In-Reply-To, References.
[[nodiscard]] QStringList threadTokens(const Message &message);

/// Subject without Re:, Fwd:, Odp:, PD:, Proslijeđeno: … (any case, repeated, with counters) and list tags; simplified.
[[nodiscard]] QString baseSubject(const QString &subject);

/// The rule. In-Reply-To and References first, then our token, then the subject within the same
/// customer's open conversations only. A sender who takes no part in the conversation found never
/// joins it: a new conversation is made and linked (`related`).
[[nodiscard]] ThreadDecision decideThread(const Message &message, const ThreadContext &context);

/// An unguessable token of a conversation, made when the conversation is: 16 lower-case base32 characters.
[[nodiscard]] QString makeConversationToken();

/// "<random>.<token>@<domain of from>" without angle brackets, for Message-ID.
[[nodiscard]] QString makeMessageId(const QString &token, const QString &fromAddress);

/// "local+ok-<token>@domain" for Reply-To where the account allows plus-addresses.
[[nodiscard]] QString addressWithToken(const QString &address, const QString &token);

} // namespace okienko
