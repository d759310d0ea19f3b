// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/customers.h"

#include "models/store/row_values.h"

#include <QCoreApplication>
#include <QHash>
#include <QSqlQuery>
#include <array>

namespace okienko::customers {

namespace {

constexpr int contactsLookedAt = 500;  ///< the newest; habits change
constexpr int fewestContacts = 3;
constexpr int windowHours = 3;

Result<bool> readCustomer(Database &database, CustomerId id, CustomerOverview &overview)
{
    bool found = false;
    const auto read = database.run(
        QStringLiteral("SELECT number, given_name, family_name, display_name, gender, language, city, registered, "
                       "birth_month, birth_day, birth_year FROM customers WHERE id = ?"), {id.value},
        [&](const QSqlQuery &row) {
            found = true;
            Customer &customer = overview.customer;
            customer.id = id;
            customer.number = row.value(0).toString();
            customer.givenName = row.value(1).toString();
            customer.familyName = row.value(2).toString();
            customer.displayName = row.value(3).toString();
            customer.gender = static_cast<Gender>(row.value(4).toInt());
            customer.language = row.value(5).toString();
            customer.city = row.value(6).toString();
            customer.registered = QDate::fromString(row.value(7).toString(), Qt::ISODate);
            customer.birthMonth = row.value(8).toInt();
            customer.birthDay = row.value(9).toInt();
            customer.birthYear = row.value(10).toInt();
        });
    if (!read)
        return read.failure();
    const auto identities = database.run(
        QStringLiteral("SELECT kind, value FROM customer_identities WHERE customer_id = ? ORDER BY kind, id"), {id.value},
        [&](const QSqlQuery &row) {
            overview.identities << CustomerIdentity{row.value(0).toString(), row.value(1).toString()};
        });
    if (!identities)
        return identities.failure();
    return found;
}

Result<void> readContacts(Database &database, CustomerId id, ConversationId besides, CustomerOverview &overview)
{
    const qint64 yearAgo = QDateTime::currentDateTimeUtc().addDays(-365).toMSecsSinceEpoch();
    const auto counted = database.run(
        QStringLiteral("SELECT COALESCE(sum(CASE WHEN updated_at >= ? THEN 1 ELSE 0 END), 0), "
                       "COALESCE(sum(CASE WHEN id <> ? THEN 1 ELSE 0 END), 0), max(CASE WHEN id <> ? THEN updated_at END) "
                       "FROM conversations WHERE customer_id = ?"),
        {yearAgo, besides.value, besides.value, id.value}, [&](const QSqlQuery &row) {
            overview.contactsInYear = row.value(0).toInt();
            overview.pastContactCount = row.value(1).toInt();
            if (!row.value(2).isNull())
                overview.lastContact = rows::toTime(row.value(2));
        });
    if (!counted)
        return counted;
    return database.run(
        QStringLiteral("SELECT id, channel, subject, updated_at FROM conversations WHERE customer_id = ? AND id <> ? "
                       "ORDER BY updated_at DESC, id DESC LIMIT 20"), {id.value, besides.value},
        [&](const QSqlQuery &row) {
            overview.pastContacts << PastContact{rows::toId<ConversationId>(row.value(0)),
                                                 static_cast<Channel>(row.value(1).toInt()), row.value(2).toString(),
                                                 rows::toTime(row.value(3))};
        });
}

/// The channel used most, and the few hours in which this customer writes most, by this computer's clock.
Result<void> readHabits(Database &database, CustomerId id, CustomerOverview &overview)
{
    std::array<int, 24> hours = {};
    QHash<int, int> channels;
    int contacts = 0;
    const auto read = database.run(
        QStringLiteral("SELECT c.channel, m.at FROM conversations c JOIN messages m ON m.conversation_id = c.id "
                       "WHERE c.customer_id = ? AND m.direction = 0 AND m.auto_submitted = 0 "
                       "ORDER BY m.at DESC LIMIT ?"), {id.value, contactsLookedAt}, [&](const QSqlQuery &row) {
            ++contacts;
            ++channels[row.value(0).toInt()];
            ++hours[static_cast<size_t>(rows::toTime(row.value(1)).toLocalTime().time().hour())];
        });
    if (!read || contacts < fewestContacts)
        return read;
    int most = 0;
    for (auto it = channels.cbegin(); it != channels.cend(); ++it) {
        if (it.value() > most || (it.value() == most && overview.preferredChannel
                                  && it.key() < static_cast<int>(*overview.preferredChannel))) {
            most = it.value();
            overview.preferredChannel = static_cast<Channel>(it.key());
        }
    }
    int best = 0;
    for (int from = 0; from + windowHours <= 24; ++from) {
        int inside = 0;
        for (int hour = from; hour < from + windowHours; ++hour)
            inside += hours[static_cast<size_t>(hour)];
        if (inside > best) {
            best = inside;
            overview.preferredFromHour = from;
        }
    }
    // A window that begins with an empty hour says the same later.
    while (hours[static_cast<size_t>(overview.preferredFromHour)] == 0
           && overview.preferredFromHour + windowHours < 24)
        ++overview.preferredFromHour;
    overview.preferredToHour = (overview.preferredFromHour + windowHours) % 24;
    return {};
}

Result<void> readOrders(Database &database, CustomerId id, CustomerOverview &overview)
{
    QHash<QString, qint64> totals;
    QHash<QString, int> amounts;
    const auto counted = database.run(
        QStringLiteral("SELECT currency, count(*), sum(CASE WHEN status IN ('cancelled', 'returned') THEN 0 "
                       "ELSE total_cents END) FROM orders WHERE customer_id = ? GROUP BY currency"), {id.value},
        [&](const QSqlQuery &row) {
            overview.orderCount += row.value(1).toInt();
            amounts.insert(row.value(0).toString(), row.value(1).toInt());
            totals.insert(row.value(0).toString(), row.value(2).toLongLong());
        });
    if (!counted)
        return counted;
    int most = 0;
    for (auto it = amounts.cbegin(); it != amounts.cend(); ++it) {
        if (it.value() > most || (it.value() == most && it.key() < overview.ordersCurrency)) {
            most = it.value();
            overview.ordersCurrency = it.key();
        }
    }
    overview.ordersTotalCents = totals.value(overview.ordersCurrency);

    QHash<qint64, qsizetype> at;
    const QString newest = QStringLiteral("SELECT id FROM orders WHERE customer_id = ? "
                                          "ORDER BY COALESCE(placed_on, '') DESC, id DESC LIMIT 20");
    const auto orders = database.run(
        QStringLiteral("SELECT id, number, placed_on, status, currency, total_cents, carrier, tracking FROM orders "
                       "WHERE id IN (%1) ORDER BY COALESCE(placed_on, '') DESC, id DESC").arg(newest), {id.value},
        [&](const QSqlQuery &row) {
            at.insert(row.value(0).toLongLong(), overview.orders.size());
            overview.orders << Order{row.value(1).toString(), id,
                                     QDate::fromString(row.value(2).toString(), Qt::ISODate), row.value(3).toString(),
                                     row.value(4).toString(), row.value(5).toLongLong(), row.value(6).toString(),
                                     row.value(7).toString(), {}};
        });
    if (!orders)
        return orders;
    return database.run(
        // Shops' exports name the goods in the list of products only; either file may be read first.
        QStringLiteral("SELECT l.order_id, l.sku, COALESCE(NULLIF(l.name, ''), p.name, ''), l.quantity, l.unit_price_cents "
                       "FROM order_lines l LEFT JOIN products p ON p.sku = l.sku WHERE l.order_id IN (%1) "
                       "ORDER BY l.order_id, l.position").arg(newest), {id.value}, [&](const QSqlQuery &row) {
            if (const auto place = at.constFind(row.value(0).toLongLong()); place != at.cend()) {
                overview.orders[*place].lines << OrderLine{row.value(1).toString(), row.value(2).toString(),
                                                           row.value(3).toString(), row.value(4).toLongLong()};
            }
        });
}

} // namespace

Result<CustomerOverview> overview(Database &database, CustomerId id, ConversationId besides)
{
    CustomerOverview overview;
    const auto found = readCustomer(database, id, overview);
    if (!found)
        return found.failure();
    if (!*found) {
        return Failure{FailureKind::NotFound,
                       QCoreApplication::translate("Store", "This customer is not in the store any more."),
                       QStringLiteral("no customer %1").arg(id.value)};
    }
    if (const auto done = readContacts(database, id, besides, overview); !done)
        return done.failure();
    if (const auto done = readHabits(database, id, overview); !done)
        return done.failure();
    if (const auto done = readOrders(database, id, overview); !done)
        return done.failure();
    return overview;
}

} // namespace okienko::customers
