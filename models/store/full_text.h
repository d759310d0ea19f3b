// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/conversation.h"
#include "models/store/database.h"

/// The index of words over messages and customers.
namespace okienko::fulltext {

/// What of a message is found; the same text is needed again to take it out of the index.
struct MessageDocument {
    QString subject;
    QString people;
    QString body;
};
[[nodiscard]] MessageDocument documentOf(const Message &message);
Result<void> addMessage(Database &database, MessageId id, const MessageDocument &document);

/// Indexes what is known of the customer now: names, number, addresses, order numbers.
Result<void> refreshCustomer(Database &database, CustomerId id);

Result<QList<SearchHit>> search(Database &database, const QString &query, int limit);

} // namespace okienko::fulltext
