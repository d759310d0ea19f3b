// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/customers.h"

#include "models/store/full_text.h"
#include "models/store/row_values.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlQuery>

namespace okienko::customers {

namespace {

QString toJson(const QHash<QString, QString> &texts)
{
    QJsonObject object;
    for (auto it = texts.cbegin(); it != texts.cend(); ++it)
        object.insert(it.key(), it.value());
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QHash<QString, QString> fromJson(const QString &json)
{
    QHash<QString, QString> texts;
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto it = object.begin(); it != object.end(); ++it)
        texts.insert(it.key(), it.value().toString());
    return texts;
}

QVariant dateText(const QDate &date)
{
    return date.isValid() ? QVariant(date.toString(Qt::ISODate)) : QVariant(QMetaType(QMetaType::QString));
}

Result<CustomerId> findForImport(Database &database, const Customer &customer, const QList<CustomerIdentity> &identities)
{
    if (!customer.number.isEmpty()) {
        const auto id = database.value(QStringLiteral("SELECT id FROM customers WHERE number = ?"), {customer.number});
        if (!id)
            return id.failure();
        if (!id->isNull())
            return CustomerId(id->toLongLong());
    }
    for (const CustomerIdentity &identity : identities) {
        auto id = find(database, identity.kind, identity.value);
        if (!id || id->isValid())
            return id;
    }
    return CustomerId();
}

} // namespace

Result<CustomerId> upsert(Transaction &transaction, const Customer &customer, const QList<CustomerIdentity> &identities)
{
    Database &database = transaction.database();
    const auto found = findForImport(database, customer, identities);
    if (!found)
        return found.failure();
    CustomerId id = *found;
    if (!id.isValid()) {
        const auto made = database.insert(QStringLiteral("INSERT INTO customers (created_at) VALUES (?) RETURNING id"),
                                          {QDateTime::currentMSecsSinceEpoch()});
        if (!made)
            return made.failure();
        id = CustomerId(*made);
    }
    // What the import leaves open stays as it is known; a number is never taken from a customer who has one.
    const auto updated = database.run(
        QStringLiteral("UPDATE customers SET number = COALESCE(number, NULLIF(?, '')), "
                       "given_name = COALESCE(NULLIF(?, ''), given_name), "
                       "family_name = COALESCE(NULLIF(?, ''), family_name), "
                       "display_name = COALESCE(NULLIF(?, ''), display_name), "
                       "gender = CASE WHEN CAST(? AS INTEGER) <> 0 THEN CAST(? AS INTEGER) ELSE gender END, "
                       "language = COALESCE(NULLIF(?, ''), language), city = COALESCE(NULLIF(?, ''), city), "
                       "registered = COALESCE(CAST(? AS TEXT), registered), "
                       "birth_month = CASE WHEN CAST(? AS INTEGER) > 0 THEN CAST(? AS INTEGER) ELSE birth_month END, "
                       "birth_day = CASE WHEN CAST(? AS INTEGER) > 0 THEN CAST(? AS INTEGER) ELSE birth_day END, "
                       "birth_year = CASE WHEN CAST(? AS INTEGER) > 0 THEN CAST(? AS INTEGER) ELSE birth_year END "
                       "WHERE id = ?"),
        {customer.number, customer.givenName, customer.familyName, customer.displayName,
         static_cast<int>(customer.gender), static_cast<int>(customer.gender), customer.language, customer.city,
         dateText(customer.registered), customer.birthMonth, customer.birthMonth, customer.birthDay, customer.birthDay,
         customer.birthYear, customer.birthYear, id.value});
    if (!updated)
        return updated.failure();
    for (const CustomerIdentity &identity : identities) {
        const QString value = identity.kind == QLatin1String("email") ? identity.value.trimmed().toLower()
                                                                      : identity.value.trimmed();
        if (value.isEmpty())
            continue;
        const auto added = database.run(
            QStringLiteral("INSERT INTO customer_identities (customer_id, kind, value) VALUES (?, ?, ?) "
                           "ON CONFLICT (kind, value) DO NOTHING"), {id.value, identity.kind, value});
        if (!added)
            return added.failure();
    }
    if (const auto indexed = fulltext::refreshCustomer(database, id); !indexed)
        return indexed.failure();
    transaction.changes().customers = true;
    return id;
}

Result<void> upsertOrder(Transaction &transaction, const Order &order, const QString &email)
{
    Database &database = transaction.database();
    CustomerId customer = order.customer;
    if (!email.trimmed().isEmpty()) {
        const auto ensured = ensure(transaction, {{}, email.trimmed()});
        if (!ensured)
            return ensured.failure();
        customer = *ensured;
    }
    const auto id = database.insert(
        QStringLiteral("INSERT INTO orders (number, customer_id, placed_on, status, currency, total_cents, carrier, tracking) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (number) DO UPDATE SET "
                       "customer_id = excluded.customer_id, placed_on = excluded.placed_on, status = excluded.status, "
                       "currency = excluded.currency, total_cents = excluded.total_cents, carrier = excluded.carrier, "
                       "tracking = excluded.tracking RETURNING id"),
        {order.number, customer.value, dateText(order.date), order.status, order.currency, order.totalCents, order.carrier,
         order.tracking});
    if (!id)
        return id.failure();
    if (const auto cleared = database.run(QStringLiteral("DELETE FROM order_lines WHERE order_id = ?"), {*id}); !cleared)
        return cleared;
    for (qsizetype i = 0; i < order.lines.size(); ++i) {
        const OrderLine &line = order.lines[i];
        const auto added = database.run(
            QStringLiteral("INSERT INTO order_lines (order_id, position, sku, name, quantity, unit_price_cents) "
                           "VALUES (?, ?, ?, ?, ?, ?)"),
            {*id, static_cast<int>(i), line.sku, line.name, line.quantity, line.unitPriceCents});
        if (!added)
            return added;
    }
    transaction.changes().customers = true;
    return fulltext::refreshCustomer(database, customer);
}

Result<QSet<QString>> productSkus(Database &database)
{
    QSet<QString> skus;
    const Result<void> read = database.run(QStringLiteral("SELECT sku FROM products"), {}, [&](const QSqlQuery &query) {
        skus.insert(query.value(0).toString());
    });
    return read ? Result<QSet<QString>>(skus) : read.failure();
}

Result<void> upsertProduct(Transaction &transaction, const Product &product)
{
    return transaction.database().run(
        QStringLiteral("INSERT INTO products (sku, name, category, price_cents, stock, json) VALUES (?, ?, ?, ?, ?, ?) "
                       "ON CONFLICT (sku) DO UPDATE SET name = excluded.name, category = excluded.category, "
                       "price_cents = excluded.price_cents, stock = excluded.stock, json = excluded.json"),
        {product.sku, product.name, product.category, product.priceCents, product.stock, product.json});
}

Result<void> upsertCannedAnswer(Transaction &transaction, const CannedAnswer &answer)
{
    return transaction.database().run(
        QStringLiteral("INSERT INTO canned_answers (shortcut, folder, title, body) VALUES (?, ?, ?, ?) "
                       "ON CONFLICT (shortcut) DO UPDATE SET folder = excluded.folder, title = excluded.title, "
                       "body = excluded.body"),
        {answer.shortcut, answer.folder, toJson(answer.title), toJson(answer.body)});
}

Result<QList<CannedAnswer>> cannedAnswers(Database &database)
{
    QList<CannedAnswer> answers;
    const qint64 since = QDateTime::currentDateTimeUtc().addDays(-90).toMSecsSinceEpoch();
    const auto done = database.run(
        QStringLiteral("SELECT c.id, c.shortcut, c.folder, c.title, c.body, (SELECT count(*) FROM canned_answer_uses u "
                       "WHERE u.shortcut = c.shortcut AND u.at >= ?) FROM canned_answers c ORDER BY c.folder, c.shortcut"),
        {since}, [&](const QSqlQuery &row) {
            answers << CannedAnswer{rows::toId<CannedAnswerId>(row.value(0)), row.value(1).toString(),
                                    row.value(2).toString(), fromJson(row.value(3).toString()),
                                    fromJson(row.value(4).toString()), row.value(5).toInt()};
        });
    if (!done)
        return done.failure();
    return answers;
}

} // namespace okienko::customers
