// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/database.h"

#include "models/store/database_private.h"
#include "models/store/sql_failure.h"

#include <QSqlError>
#include <QUuid>
#include <atomic>
#include <sqlite3.h>

namespace okienko {

namespace {

void (*statementHook)() = nullptr;

QString uniqueConnectionName()
{
    static std::atomic<quint64> counter = 0;
    return QStringLiteral("okienko-%1").arg(++counter);
}

/// QPSQL ends a statement at a NUL; and QtSql makes NULL of a text or bytes that are null and not only empty.
QVariant bindable(const QVariant &value)
{
    if (value.metaType().id() == QMetaType::QByteArray && value.toByteArray().isNull())
        return QByteArray("");
    if (value.metaType().id() != QMetaType::QString || value.isNull())
        return value;
    const QString text = value.toString();
    if (text.isNull())
        return QStringLiteral("");
    return text.contains(QChar(0)) ? QVariant(QString(text).replace(QChar(0), QChar(0xFFFD))) : value;
}

/// SQLite counts its memory under a lock that all threads share, at each allocation. May only be said before its first use.
void withoutMemoryCounts()
{
    [[maybe_unused]] static const int done = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

} // namespace

Database::Database(std::unique_ptr<Private> priv) : d(std::move(priv)) {}

Database::~Database()
{
    d->idle.clear();
    d->rows.reset();
    d->connection.close();
    d->connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(d->name);
}

Result<std::unique_ptr<Database>> Database::open(const StoreLocation &location, Role role)
{
    auto priv = std::make_unique<Private>(location.kind == StoreLocation::Kind::Sqlite);
    const bool sqlite = priv->dialect.isSqlite();
    priv->name = uniqueConnectionName();
    priv->origin = QUuid::createUuid().toString(QUuid::Id128);
    priv->connection = QSqlDatabase::addDatabase(sqlite ? QStringLiteral("QSQLITE") : QStringLiteral("QPSQL"),
                                                 priv->name);
    std::unique_ptr<Database> database(new Database(std::move(priv)));
    if (sqlite)
        withoutMemoryCounts();
    QSqlDatabase &connection = database->d->connection;
    if (sqlite) {
        connection.setDatabaseName(location.file);
        // The writer waits for a reader that recovers the log after a crash; readers never wait for the writer.
        connection.setConnectOptions(role == Role::Reader
                                         ? QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000")
                                         : QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
    } else {
        connection.setConnectOptions(location.conninfo);
    }
    if (!connection.open())
        return sqlFailure(connection.lastError(), sqlite, QStringLiteral("open ") + location.display);

    QStringList setup;
    if (sqlite) {
        if (role == Role::Writer) {
            // The size of a new file's pages. Most of a store are originals of several kilobytes.
            setup << QStringLiteral("PRAGMA page_size = 8192") << QStringLiteral("PRAGMA journal_mode = WAL")
                  << QStringLiteral("PRAGMA synchronous = FULL");
        } else {
            setup << QStringLiteral("PRAGMA query_only = ON");
        }
        setup << QStringLiteral("PRAGMA foreign_keys = ON") << QStringLiteral("PRAGMA temp_store = MEMORY")
              << (role == Role::Writer ? QStringLiteral("PRAGMA cache_size = -16000")
                                       : QStringLiteral("PRAGMA cache_size = -8000"));
    } else {
        // QPSQL pastes the values into EXECUTE, which is only safe with standard-conforming strings.
        setup << QStringLiteral("SET standard_conforming_strings = on") << QStringLiteral("SET TimeZone = 'UTC'")
              << QStringLiteral("SET client_min_messages = warning");
        if (role == Role::Reader)
            setup << QStringLiteral("SET default_transaction_read_only = on");
        else // For the words of many messages at once: GIN sorts its list of new entries in it.
            setup << QStringLiteral("SET work_mem = '32MB'");
    }
    for (const QString &statement : std::as_const(setup)) {
        if (const auto done = database->run(statement); !done)
            return done.failure();
    }
    if (sqlite && role == Role::Writer) {
        const auto pageSize = database->value(QStringLiteral("PRAGMA page_size"));
        if (!pageSize)
            return pageSize.failure();
        // 32 MB: the pages of the indexes, which every batch changes, go from the log into the file less often.
        const auto bounded = database->run(QStringLiteral("PRAGMA wal_autocheckpoint = %1")
                                               .arg(32'000'000 / std::max(512, pageSize->toInt())));
        if (!bounded)
            return bounded.failure();
    }
    return database;
}

bool Database::isSqlite() const
{
    return d->dialect.isSqlite();
}

qint64 Database::statementCount() const
{
    return d->statements;
}

void Database::setStatementHook(void (*hook)())
{
    statementHook = hook;
}

bool Database::isLost() const
{
    return d->lost;
}

bool Database::mayRunAgain() const
{
    return d->runAgain;
}

QString Database::origin() const
{
    return d->origin;
}

const Dialect &Database::dialect() const
{
    return d->dialect;
}

Result<std::unique_ptr<QSqlQuery>> Database::Private::execute(const QString &sql, const QVariantList &values)
{
    const bool sqlite = dialect.isSqlite();
    std::unique_ptr<QSqlQuery> query = idle.take(sql);
    bool ready = query != nullptr;
    if (!ready) {
        query = std::make_unique<QSqlQuery>(connection);
        // QPSQL's forward-only mode holds the connection until the last row; SQLite's saves copying the rows.
        query->setForwardOnly(sqlite);
        ready = values.isEmpty() && !sqlite ? true : query->prepare(sql);
    }
    if (ready) {
        for (int i = 0; i < values.size(); ++i)
            query->bindValue(i, bindable(values[i]));
        ready = values.isEmpty() && !sqlite ? query->exec(sql) : query->exec();
    }
    count();
    if (ready)
        return query;
    return failed(query->lastError(), sql);
}

void Database::Private::count()
{
    ++statements;
    if (statementHook)
        statementHook();
}

Failure Database::Private::failed(const QSqlError &error, const QString &sql)
{
    const bool sqlite = dialect.isSqlite();
    transactionFailed = true;
    runAgain = !sqlite && meansRunAgain(error);
    lost = lost || (!sqlite && meansLostLink(error));
    return sqlFailure(error, sqlite, sql);
}

void Database::Private::giveBack(const QString &sql, bool prepared, std::unique_ptr<QSqlQuery> query)
{
    query->finish();
    if (prepared && idle.size() < maximumIdle)
        idle.put(sql, std::move(query));
}

Result<void> Database::run(const QString &sql, const QVariantList &values,
                           const std::function<void(const QSqlQuery &)> &each)
{
    auto query = d->execute(sql, values);
    if (!query)
        return query.failure();
    if (each) {
        while ((*query)->next())
            each(**query);
        if (const QSqlError error = (*query)->lastError(); error.isValid()) {
            d->transactionFailed = true;
            return sqlFailure(error, isSqlite(), sql);
        }
    }
    d->giveBack(sql, isSqlite() || !values.isEmpty(), std::move(*query));
    return {};
}

Result<qint64> Database::change(const QString &sql, const QVariantList &values)
{
    auto query = d->execute(sql, values);
    if (!query)
        return query.failure();
    const qint64 rows = (*query)->numRowsAffected();
    d->giveBack(sql, isSqlite() || !values.isEmpty(), std::move(*query));
    return rows;
}

Result<qint64> Database::insert(const QString &sql, const QVariantList &values)
{
    const auto id = value(sql, values);
    if (!id)
        return id.failure();
    return id->toLongLong();
}

Result<QVariant> Database::value(const QString &sql, const QVariantList &values)
{
    QVariant first;
    bool found = false;
    const auto done = run(sql, values, [&](const QSqlQuery &row) {
        if (!found)
            first = row.value(0);
        found = true;
    });
    if (!done)
        return done.failure();
    return first;
}

Result<void> Database::savepoint(const std::function<Result<void>()> &work)
{
    if (const auto done = run(QStringLiteral("SAVEPOINT step")); !done)
        return done;
    const auto outcome = work();
    if (outcome.ok() && !d->transactionFailed)
        return run(QStringLiteral("RELEASE SAVEPOINT step"));
    if (d->lost)
        return outcome;
    for (const QString &undo : {QStringLiteral("ROLLBACK TO SAVEPOINT step"), QStringLiteral("RELEASE SAVEPOINT step")}) {
        if (const auto done = run(undo); !done)
            return done;
    }
    d->transactionFailed = false;
    return outcome;
}

} // namespace okienko
