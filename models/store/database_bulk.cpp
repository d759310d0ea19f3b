// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/database_private.h"
#include "models/store/postgres_arrays.h"
#include "models/store/sql_failure.h"

#include <QCoreApplication>
#include <QSqlDriver>
#include <QSqlError>
#include <libpq-fe.h>
#include <limits>
#include <memory>

namespace okienko {

namespace {

struct FreeResult {
    void operator()(PGresult *result) const { PQclear(result); }
};

/// The connection that QPSQL holds; nothing of QtSql's is running on it between its statements.
PGconn *connectionOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    const QByteArray type(handle.typeName());
    return type == "PGconn*" || type == "pg_conn*" ? *static_cast<PGconn *const *>(handle.constData()) : nullptr;
}

QSqlError errorOf(PGconn *connection, const PGresult *result)
{
    const char *text = result ? PQresultErrorMessage(result) : PQerrorMessage(connection);
    const char *state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    return QSqlError(QStringLiteral("statement with arrays"), QString::fromUtf8(text).trimmed(),
                     PQstatus(connection) == CONNECTION_OK ? QSqlError::StatementError : QSqlError::ConnectionError,
                     QString::fromLatin1(state));
}

} // namespace

Result<void> Database::runEach(const QString &sql, const QList<QVariantList> &rows)
{
    if (!d->rows)
        d->rows = std::make_unique<SqliteRows>(d->connection);
    for (const QVariantList &row : rows) {
        const auto error = d->rows->run(sql, row);
        d->count();
        if (error)
            return d->failed(*error, sql);
    }
    return {};
}

Result<void> Database::runArrays(const QString &sql, const PostgresArrays &arrays)
{
    PGconn *connection = connectionOf(d->connection);
    if (!connection) {
        return Failure{FailureKind::Internal,
                       QCoreApplication::translate("Store", "This computer's PostgreSQL driver cannot be used for writing "
                                                            "many rows. Nothing was saved. Install Debian's libqt6sql6-psql."),
                       QStringLiteral("arrays without a PostgreSQL connection")};
    }
    QList<const char *> values;
    QList<int> lengths;
    QList<int> formats;
    for (const QByteArray &parameter : arrays.parameters()) {
        if (parameter.size() > std::numeric_limits<int>::max())
            return Failure{FailureKind::Limit,
                           QCoreApplication::translate("Store", "This is too large for the database. Nothing of it was "
                                                                "saved; what was saved before is kept."),
                           QStringLiteral("an array of over 2 GB")};
        values << parameter.constData();
        lengths << static_cast<int>(parameter.size());
        formats << 1;
    }
    const std::unique_ptr<PGresult, FreeResult> result(
        PQexecParams(connection, sql.toUtf8().constData(), static_cast<int>(values.size()), nullptr, values.constData(),
                     lengths.constData(), formats.constData(), 0));
    const bool done = result && (PQresultStatus(result.get()) == PGRES_COMMAND_OK
                                 || PQresultStatus(result.get()) == PGRES_TUPLES_OK);
    d->count();
    return done ? Result<void>() : Result<void>(d->failed(errorOf(connection, result.get()), sql));
}

Result<QList<qint64>> Database::reserveIds(const QString &table, int count)
{
    QList<qint64> ids;
    if (count <= 0)
        return ids;
    ids.reserve(count);
    if (!isSqlite()) {
        const auto read = run(QStringLiteral("SELECT nextval(pg_get_serial_sequence(?, 'id')) FROM generate_series(1, ?)"),
                              {table, count}, [&](const QSqlQuery &row) { ids << row.value(0).toLongLong(); });
        if (!read)
            return read.failure();
        std::sort(ids.begin(), ids.end()); // others may take ids meanwhile, but none twice
        return ids;
    }
    // SQLite keeps the highest id that was ever used per AUTOINCREMENT table, in a table that may be written.
    auto last = value(QStringLiteral("UPDATE sqlite_sequence SET seq = seq + ? WHERE name = ? RETURNING seq"),
                      {count, table});
    if (last && last->isNull()) {
        if (const auto begun = run(QStringLiteral("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)"),
                                   {table, count}); !begun)
            return begun.failure();
        last = QVariant(count);
    }
    if (!last)
        return last.failure();
    for (qint64 id = last->toLongLong() - count + 1; id <= last->toLongLong(); ++id)
        ids << id;
    return ids;
}

} // namespace okienko
