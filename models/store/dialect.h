// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace okienko {

/// What differs between SQLite's and PostgreSQL's SQL. Everything else is shared.
class Dialect {
public:
    explicit Dialect(bool sqlite) : m_sqlite(sqlite) {}

    [[nodiscard]] bool isSqlite() const { return m_sqlite; }
    /// "(SELECT …)" of the numbers or texts in a JSON array that is bound to one "?"; so that a list of any
    /// length is one statement, prepared once.
    [[nodiscard]] QString numbersOf() const;
    [[nodiscard]] QString textsOf() const;
    /// Appended to a SELECT of rows that are about to be changed. SQLite's writer is alone already.
    [[nodiscard]] QString forUpdate() const;
    /// The same, for queues: rows that another client holds are passed over.
    [[nodiscard]] QString forUpdateSkipLocked() const;
    /// Epoch milliseconds by the database's clock, not fixed at the beginning of the transaction.
    [[nodiscard]] QString now() const;
    /// A parameter whose type PostgreSQL cannot infer.
    [[nodiscard]] QString bigint() const;
    [[nodiscard]] QString resourceFolder() const;

private:
    bool m_sqlite;
};

} // namespace okienko
