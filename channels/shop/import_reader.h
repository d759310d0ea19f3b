// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/canned_answer.h"
#include "models/domain/customer.h"
#include "models/domain/result.h"

#include <QByteArrayView>
#include <QDate>
#include <QList>
#include <QSet>
#include <QString>

// A shop's exports: .csv (any delimiter, UTF-8 or the old Central European encodings), .json and .jsonl. Columns are
// known by many names. A row that cannot be understood is left out and told; all others are read.

namespace okienko {

struct ImportFault {
    qint64 row = 0; ///< line of the file (CSV, JSONL; the first is 1), or place in the list (JSON)
    QString field; ///< the column's name in the file; empty: the whole row
    QString text; ///< for people, a whole sentence
    bool leftOut = true; ///< false: only this value was left out, the rest of the row was read
};

template <class Row> struct ShopImport {
    QList<Row> rows;
    QList<ImportFault> faults;
};

struct CustomerRow {
    Customer customer;
    QList<CustomerIdentity> identities;
};
using CustomerImport = ShopImport<CustomerRow>;

struct OrderRow {
    Order order; ///< its lines are the file's rows of that number
    QString email; ///< lower case; empty where the file has none
};
using OrderImport = ShopImport<OrderRow>;

struct ProductRow {
    QString sku;
    QString name;
    QString category; ///< levels divided by " > "
    qint64 priceCents = 0;
    int stock = 0; ///< of all stock columns
    QString json; ///< the whole row, a JSON object
};
using ProductImport = ShopImport<ProductRow>;
using AnswerImport = ShopImport<CannedAnswer>;

struct OrderImportOptions {
    QSet<QString> knownSkus; ///< others are faults; empty: not checked
    QDate today = QDate::currentDate(); ///< later orders are faults
};

[[nodiscard]] Result<CustomerImport> readCustomers(QByteArrayView bytes);
[[nodiscard]] Result<OrderImport> readOrders(QByteArrayView bytes, const OrderImportOptions &options = {});
[[nodiscard]] Result<ProductImport> readProducts(QByteArrayView bytes);
[[nodiscard]] Result<AnswerImport> readAnswers(QByteArrayView bytes);

} // namespace okienko
