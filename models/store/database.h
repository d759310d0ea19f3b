// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/store/store_location.h"

#include <QSqlDatabase>
#include <QVariant>
#include <functional>
#include <memory>

class QSqlQuery;

namespace okienko {

class Dialect;
class PostgresArrays;

/// One connection to the store. Belongs to the thread that opened it. Values are bound by position
/// ("?"); no value is ever pasted into SQL by us. Counts the statements it runs (for tests).
class Database {
public:
    enum class Role { Writer, Reader };
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Opens and configures the connection (WAL, FULL, foreign_keys; standard_conforming_strings, UTC).
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const StoreLocation &location, Role role);

    [[nodiscard]] bool isSqlite() const;
    [[nodiscard]] qint64 statementCount() const;
    /// For tests that crash on purpose: called after every statement of every connection of this program, on the
    /// connection's thread. Set before the first connection is opened.
    static void setStatementHook(void (*hook)());

    /// Runs one statement; `each` is called with the query positioned on each row.
    /// NUL characters in bound text are replaced by U+FFFD (QPSQL truncates the statement at NUL).
    Result<void> run(const QString &sql, const QVariantList &values = {},
                     const std::function<void(const QSqlQuery &)> &each = {});
    /// Runs one statement and returns the number of rows it changed.
    Result<qint64> change(const QString &sql, const QVariantList &values = {});
    /// INSERT ... RETURNING id.
    Result<qint64> insert(const QString &sql, const QVariantList &values = {});
    /// The first column of the first row; an invalid QVariant where there is no row.
    Result<QVariant> value(const QString &sql, const QVariantList &values = {});
    /// SQLite only: runs one statement, which returns no rows, for each row of values; prepared once and kept.
    Result<void> runEach(const QString &sql, const QList<QVariantList> &rows);
    /// PostgreSQL only: one statement whose parameters $1, $2 ... are arrays, sent in binary in one round trip.
    Result<void> runArrays(const QString &sql, const PostgresArrays &arrays);
    /// Takes this many ids of the table for rows that are written with them, ascending. Ids that are not used are lost.
    Result<QList<qint64>> reserveIds(const QString &table, int count);
    /// True after an error that means that the link is gone (PostgreSQL); the owner reopens.
    [[nodiscard]] bool isLost() const;
    /// True after a deadlock or a serialisation failure: the same transaction may simply be run again.
    [[nodiscard]] bool mayRunAgain() const;
    /// Names this connection in the notices of what it changed.
    [[nodiscard]] QString origin() const;
    /// What differs between the two databases' SQL.
    [[nodiscard]] const Dialect &dialect() const;

    /// Runs `work` so that its failure undoes its own changes only and leaves the transaction usable.
    Result<void> savepoint(const std::function<Result<void>()> &work);

private:
    friend class NotificationListener;
    friend class Transaction;
    struct Private;
    explicit Database(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace okienko
