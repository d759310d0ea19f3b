// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/canned_answer.h"
#include "models/domain/customer.h"
#include "models/domain/result.h"

#include <QByteArrayView>
#include <QList>

namespace okienko {

/// A row, or a field of a row, that could not be taken; the row is left out, the others are imported.
struct ImportFault {
    qint64 row = 0;   ///< line of the file, its header being 1
    QString field;    ///< column's name; empty: the whole row
    QString text;     ///< for people
};

template <class Row>
struct Import {
    QList<Row> rows;
    QList<ImportFault> faults;
};

struct CustomerRow {
    Customer customer;
    QList<CustomerIdentity> identities;
};

struct OrderRow {
    Order order;
    QString email;
};

struct ProductRow {
    QString sku;
    QString name;
    QString category;
    qint64 priceCents = 0;
    int stock = 0;
    QString json;     ///< the whole row, an object by column name
};

/// CSV (delimiter, encoding, decimal mark and column names found; UTF-8, UTF-16, CP1250), JSON array or JSON lines.
/// Input failure where the file as a whole cannot be understood. Thread-safe.
[[nodiscard]] Result<Import<CustomerRow>> readCustomers(QByteArrayView file);
[[nodiscard]] Result<Import<OrderRow>> readOrders(QByteArrayView file);
[[nodiscard]] Result<Import<ProductRow>> readProducts(QByteArrayView file);
[[nodiscard]] Result<Import<CannedAnswer>> readAnswers(QByteArrayView file);

} // namespace okienko
