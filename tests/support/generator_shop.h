// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "tests/support/generator_people.h"

#include <QDate>
#include <QList>
#include <QString>

namespace okienko::test {

/// The generated shop: photography, shoes, outdoor. Brands and carriers are invented.
struct Product {
    QString sku;
    QString category;
    QString polish;
    QString croatian;
    QString english;
    int grosze = 0;        ///< price in Poland, VAT included
    int grams = 0;
    [[nodiscard]] QString name(const QString &language) const;
};

struct OrderLine {
    Product product;
    int quantity = 1;
};

struct Order {
    QString number;
    QDate date;
    QList<OrderLine> lines;
    QString status;        ///< new, paid, packed, sent, delivered, returned, cancelled
    QString carrier;
    QString tracking;
    bool euro = false;
    [[nodiscard]] int totalCents() const;
};

[[nodiscard]] const QList<Product> &products();
/// One to four orders of a customer, oldest first; numbers are unique in the shop. `newest` is the shop's today.
[[nodiscard]] QList<Order> ordersOf(quint64 seed, const Person &person, const QDate &newest);
/// A price as one line shows it: grosze, or euro cents (whole euros and ninety cents).
[[nodiscard]] int unitPrice(const Product &product, bool euro);
/// 12900 -> "129,00"
[[nodiscard]] QString money(int cents);

/// customers.csv, orders.csv, products.csv and answers.jsonl for the mail that the same seed makes.
[[nodiscard]] Result<void> writeShop(const QString &folder, quint64 seed, int customers, const QDate &newest);

} // namespace okienko::test
