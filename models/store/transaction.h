// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/change_set.h"
#include "models/store/database.h"

namespace okienko {

/// A write transaction (SQLite: BEGIN IMMEDIATE). Rolls back unless committed; every early return is safe.
class Transaction {
public:
    [[nodiscard]] static Result<std::unique_ptr<Transaction>> begin(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    [[nodiscard]] Database &database() { return m_database; }
    /// What this transaction changes; sent to all windows when, and only when, it is committed.
    [[nodiscard]] ChangeSet &changes() { return m_changes; }
    /// OutcomeUnknown where the link broke while committing.
    Result<void> commit();

private:
    explicit Transaction(Database &database) : m_database(database) {}
    Database &m_database;
    ChangeSet m_changes;
    bool m_open = true;
};

} // namespace okienko
