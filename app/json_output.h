// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/conversation.h"
#include "models/domain/customer.h"
#include "models/domain/mail_sync.h"
#include "models/domain/mailbox_meter.h"
#include "models/domain/message.h"
#include "models/domain/outbox.h"

#include <QJsonArray>
#include <QJsonObject>

/// The JSON of `okienkoctl`; names and fields are fixed by its manual page, more may be added.
namespace okienko::json {

[[nodiscard]] QJsonArray fromAddresses(const QList<EmailAddress> &addresses);
[[nodiscard]] QJsonObject fromMessage(const Message &message);
[[nodiscard]] QJsonObject fromSummary(const ConversationSummary &summary);
[[nodiscard]] QJsonObject fromDetails(const ConversationDetails &details);
[[nodiscard]] QJsonObject fromHit(const SearchHit &hit);
[[nodiscard]] QJsonObject fromOutboxItem(const OutboxItem &item);
[[nodiscard]] QJsonObject fromQuarantine(const QuarantineItem &item);
[[nodiscard]] QJsonObject fromQuarantineEvent(const QuarantineEvent &event);
[[nodiscard]] QJsonArray fromDeliveries(const QList<DeliveryStatus> &deliveries);
[[nodiscard]] QJsonObject fromTotals(const SyncTotals &totals);
[[nodiscard]] QJsonArray fromMeters(const QList<MailboxMeter> &meters);
[[nodiscard]] QJsonObject fromOverview(const CustomerOverview &overview);

/// ISO 8601, UTC; null where invalid.
[[nodiscard]] QJsonValue fromTime(const QDateTime &time);
[[nodiscard]] QString channelName(Channel channel);
[[nodiscard]] QString statusName(ConversationStatus status);
[[nodiscard]] QString outboxStateName(OutboxState state);
[[nodiscard]] QString recipientStateName(RecipientState state);

} // namespace okienko::json
