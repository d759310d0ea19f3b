// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/customers.h"

#include "models/store/message_rows.h"
#include "models/store/row_values.h"

#include <QSqlQuery>

namespace okienko::customers {

namespace {

QString normalised(const QString &kind, const QString &value)
{
    return messagerows::indexKey(kind == QLatin1String("email") ? value.trimmed().toLower() : value.trimmed());
}

} // namespace

QString emailKey(const QString &address)
{
    return normalised(QStringLiteral("email"), address);
}

Result<CustomerId> find(Database &database, const QString &kind, const QString &value)
{
    const auto id = database.value(QStringLiteral("SELECT customer_id FROM customer_identities WHERE kind = ? AND value = ?"),
                                   {kind, normalised(kind, value)});
    if (!id)
        return id.failure();
    return CustomerId(id->toLongLong());
}

Result<CustomerId> ensure(Transaction &transaction, const EmailAddress &address)
{
    Database &database = transaction.database();
    const QString kind = QStringLiteral("email");
    const QString value = normalised(kind, address.address);
    for (int attempt = 0; attempt < 2; ++attempt) {
        CustomerId id;
        bool named = false;
        const auto read = database.run(
            QStringLiteral("SELECT u.id, u.given_name || u.family_name, u.display_name, u.display_name = i.value "
                           "FROM customer_identities i JOIN customers u ON u.id = i.customer_id "
                           "WHERE i.kind = ? AND i.value = ?"), {kind, value}, [&](const QSqlQuery &row) {
                id = rows::toId<CustomerId>(row.value(0));
                named = !row.value(1).toString().isEmpty()
                        || (!row.value(2).toString().isEmpty() && !row.value(3).toBool());
            });
        if (!read)
            return read.failure();
        if (id.isValid()) {
            if (!named && !address.name.trimmed().isEmpty()) {
                const auto done = database.run(QStringLiteral("UPDATE customers SET display_name = ? WHERE id = ?"),
                                               {address.name.simplified(), id.value});
                if (!done)
                    return done.failure();
                transaction.changes().customers = true;
            }
            return id;
        }
        const QString name = address.name.trimmed().isEmpty() ? value : address.name.simplified();
        const auto made = database.insert(QStringLiteral("INSERT INTO customers (display_name, created_at) VALUES (?, ?) "
                                                         "RETURNING id"), {name, QDateTime::currentMSecsSinceEpoch()});
        if (!made)
            return made.failure();
        const auto known = database.change(
            QStringLiteral("INSERT INTO customer_identities (customer_id, kind, value) VALUES (?, ?, ?) "
                           "ON CONFLICT (kind, value) DO NOTHING"), {*made, kind, value});
        if (!known)
            return known.failure();
        transaction.changes().customers = true;
        if (*known > 0)
            return CustomerId(*made);
        // Another client was first; theirs is read in the next round.
        if (const auto undone = database.run(QStringLiteral("DELETE FROM customers WHERE id = ?"), {*made}); !undone)
            return undone.failure();
    }
    return find(database, kind, value);
}

} // namespace okienko::customers
