// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/transaction.h"

/// Leases decide who synchronises a mailbox, writes in a conversation, sends an outbox row.
/// Expiry is by the database's clock; the fence number grows with each new holder.
namespace okienko::leases {

struct Lease {
    QString name;
    QString owner;
    qint64 fence = 0;
    bool held = false;    ///< false: another holds it
};
/// Takes or renews. `owner` is unique to a process ("host:pid:uuid").
Result<Lease> acquire(Transaction &transaction, const QString &name, const QString &owner, int seconds);
Result<void> release(Transaction &transaction, const Lease &lease);

/// Ends what programs left behind that were killed. Only for SQLite, where one program writes: nobody else can hold any.
Result<void> abandonAll(Transaction &transaction);

} // namespace okienko::leases
