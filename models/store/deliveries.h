// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/delivery_report.h"
#include "models/domain/ids.h"
#include "models/store/transaction.h"

#include <QHash>
#include <optional>

/// Delivery reports joined to the mails of ours that they speak of. Only by the Message-ID of a mail that we sent,
/// which nobody can guess: a report that names none changes nothing.
namespace okienko::deliveries {

/// The mail of ours that a report is about.
struct Answer {
    MessageId message;
    ConversationId conversation;
    QDateTime at;
};
Result<std::optional<Answer>> find(Database &database, const DeliveryReport &report);

/// Keeps what the report says; without `answer` until a mail of ours comes that has the id (a Sent mailbox that is read
/// after the inbox).
Result<void> record(Transaction &transaction, MessageId reportMail, const std::optional<Answer> &answer,
                    const DeliveryReport &report, const QDateTime &at);
/// Mails of ours were stored: what was said of them before is theirs.
Result<void> joinLate(Transaction &transaction, const QStringList &sentIds);

/// Of each mail of ours the newest word on each recipient, the oldest first.
using ByMessage = QHash<MessageId, QList<DeliveryStatus>>;
Result<ByMessage> ofConversation(Database &database, ConversationId id);
Result<ByMessage> ofMessages(Database &database, const QList<MessageId> &ids);

} // namespace okienko::deliveries
