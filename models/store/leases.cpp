// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/leases.h"

#include "models/store/dialect.h"

#include <QSqlQuery>

namespace okienko::leases {

Result<Lease> acquire(Transaction &transaction, const QString &name, const QString &owner, int seconds)
{
    Database &database = transaction.database();
    const QString now = database.dialect().now();
    const qint64 duration = static_cast<qint64>(seconds) * 1000;
    // A renewal keeps the fence; a new holder gets the next one. One statement, so that exactly one wins.
    const auto taken = database.run(
        QStringLiteral("INSERT INTO leases (name, owner, fence, expires_at) VALUES (?, ?, 1, %1 + ?) "
                       "ON CONFLICT (name) DO UPDATE SET "
                       "fence = leases.fence + CASE WHEN leases.owner = excluded.owner AND leases.expires_at > %1 "
                       "THEN 0 ELSE 1 END, owner = excluded.owner, expires_at = excluded.expires_at "
                       "WHERE leases.owner = excluded.owner OR leases.expires_at <= %1").arg(now),
        {name, owner, duration});
    if (!taken)
        return taken.failure();
    Lease lease;
    lease.name = name;
    const auto read = database.run(QStringLiteral("SELECT owner, fence FROM leases WHERE name = ?"), {name},
                                   [&](const QSqlQuery &row) {
        lease.owner = row.value(0).toString();
        lease.fence = row.value(1).toLongLong();
    });
    if (!read)
        return read.failure();
    lease.held = lease.owner == owner;
    return lease;
}

Result<void> release(Transaction &transaction, const Lease &lease)
{
    // The row stays: the next holder's fence must be greater than this one.
    return transaction.database().run(
        QStringLiteral("UPDATE leases SET expires_at = 0, owner = '' WHERE name = ? AND owner = ? AND fence = ?"),
        {lease.name, lease.owner, lease.fence});
}

Result<void> abandonAll(Transaction &transaction)
{
    return transaction.database().run(QStringLiteral("UPDATE leases SET expires_at = 0, owner = '' WHERE owner <> ''"));
}

} // namespace okienko::leases
