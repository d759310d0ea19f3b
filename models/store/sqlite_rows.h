// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlError>
#include <QVariant>
#include <memory>
#include <optional>

namespace okienko {

/// Writes many rows over the connection that QSQLITE holds, without QtSql between. QtSql binds a text as UTF-16, which
/// SQLite turns into UTF-8, and makes a name for each placeholder anew: in a first synchronisation a third of the
/// writer's time. Lives on the connection's thread and ends before the connection is closed.
class SqliteRows {
public:
    explicit SqliteRows(const QSqlDatabase &connection);
    ~SqliteRows();
    SqliteRows(const SqliteRows &) = delete;
    SqliteRows &operator=(const SqliteRows &) = delete;

    /// Runs `sql`, which returns no rows, once with `row` (numbers, texts, bytes; null texts and bytes are empty, other
    /// null values NULL; NUL in a text becomes U+FFFD). The statement is prepared once and kept.
    std::optional<QSqlError> run(const QString &sql, const QVariantList &row);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace okienko
