// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"
#include "models/store/postgres_arrays.h"

#include <QList>

namespace okienko {

/// Rows of one table that are written together: on SQLite with one prepared statement, on PostgreSQL as arrays in one
/// statement and one round trip for every few megabytes. (Not COPY, which row-level security does not allow.)
class BulkInsert {
public:
    using Type = PostgresArrays::Element;
    struct Column {
        const char *name;
        Type type;
    };
    /// `conflict`: "ON CONFLICT DO NOTHING" or empty.
    BulkInsert(Database &database, QString table, QList<Column> columns, QString conflict = {});

    /// How many rows one statement of SQLite's writes. For tables with triggers: behind each of their statements SQLite
    /// keeps a copy of every page that it changes, so that it could be undone alone.
    void setTogether(int rows) { m_together = rows; }
    /// One value a column, in order. A null QVariant is NULL; a null text or null bytes are empty.
    void add(QVariantList row);
    /// Writes what was added since the last time; it is forgotten even where it fails, as the caller undoes the step.
    Result<void> flush();
    void clear();

private:
    Result<void> flushSqlite(const QList<QVariantList> &rows);
    Result<void> flushPostgres(const QList<QVariantList> &rows);

    Database &m_database;
    QString m_table;
    QList<Column> m_columns;
    QString m_conflict;
    int m_together = 1;
    QList<QVariantList> m_rows;
};

} // namespace okienko
