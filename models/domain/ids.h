// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMetaType>

namespace okienko {

/// A row's key that cannot be mistaken for another table's. 0 means "not stored yet".
template <class Tag>
struct Id {
    qint64 value = 0;

    constexpr Id() = default;
    constexpr explicit Id(qint64 v) : value(v) {}
    [[nodiscard]] constexpr bool isValid() const { return value > 0; }
    friend constexpr auto operator<=>(Id, Id) = default;
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using ConversationId = Id<struct ConversationTag>;
using MessageId = Id<struct MessageTag>;
using CustomerId = Id<struct CustomerTag>;
using AccountId = Id<struct AccountTag>;
using MailboxId = Id<struct MailboxTag>;
using AttachmentId = Id<struct AttachmentTag>;
using QueueId = Id<struct QueueTag>;
using DraftId = Id<struct DraftTag>;
using OutboxId = Id<struct OutboxTag>;
using QuarantineId = Id<struct QuarantineTag>;
using CannedAnswerId = Id<struct CannedAnswerTag>;

} // namespace okienko
