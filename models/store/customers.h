// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/canned_answer.h"
#include "models/domain/customer.h"
#include "models/store/transaction.h"

namespace okienko::customers {

/// `besides`: the conversation that is open, left out of past contacts.
Result<CustomerOverview> overview(Database &database, CustomerId id, ConversationId besides);
/// A mail address as customers are found by it.
[[nodiscard]] QString emailKey(const QString &address);
/// By normalised mail address; invalid id where unknown.
Result<CustomerId> find(Database &database, const QString &kind, const QString &value);
/// The customer of a mail address, made if it is not there.
Result<CustomerId> ensure(Transaction &transaction, const EmailAddress &address);

/// Import: by customer number, else by address. Identities are added to what is known.
Result<CustomerId> upsert(Transaction &transaction, const Customer &customer, const QList<CustomerIdentity> &identities);
/// Import: by order number. The customer is found by `email` (made if unknown).
Result<void> upsertOrder(Transaction &transaction, const Order &order, const QString &email);
struct Product {
    QString sku;
    QString name;
    QString category;
    qint64 priceCents = 0;
    int stock = 0;
    QString json;  ///< the whole row
};
Result<void> upsertProduct(Transaction &transaction, const Product &product);
/// All articles' numbers, to check imported orders against; empty before products were imported.
Result<QSet<QString>> productSkus(Database &database);
Result<void> upsertCannedAnswer(Transaction &transaction, const CannedAnswer &answer);
Result<QList<CannedAnswer>> cannedAnswers(Database &database);

} // namespace okienko::customers
