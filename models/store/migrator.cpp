// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/migrator.h"

#include "models/store/dialect.h"
#include "models/store/full_text.h"
#include "models/store/transaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace okienko::migrator {

namespace {

constexpr int newFullText = 2; ///< the step that makes another index of the messages' words, which is filled here

struct StoreText {
    Q_DECLARE_TR_FUNCTIONS(Store)
};

/// A statement ends with a semicolon at the end of a line; that keeps trigger bodies together.
QStringList statementsOf(const QString &script)
{
    QStringList statements;
    QString current;
    const QStringList lines = script.split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        if (current.isEmpty() && (line.trimmed().isEmpty() || line.startsWith(QLatin1String("--"))))
            continue;
        current += line + QLatin1Char('\n');
        if (line.endsWith(QLatin1Char(';'))) {
            statements << current;
            current.clear();
        }
    }
    return statements;
}

Result<void> apply(Database &database, int version)
{
    QFile file(
        QStringLiteral("%1/%2.sql").arg(database.dialect().resourceFolder()).arg(version, 4, 10, QLatin1Char('0')));
    if (!file.open(QIODevice::ReadOnly))
        return Failure{FailureKind::Internal,
                       StoreText::tr("This program is not installed completely. Install it again."),
                       QStringLiteral("missing ") + file.fileName()};
    const QStringList statements = statementsOf(QString::fromUtf8(file.readAll()));
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.failure();
    if (!database.isSqlite()) {
        // Two clients that upgrade at once: the second waits here and then finds the work done.
        if (const auto locked = database.run(QStringLiteral("SELECT pg_advisory_xact_lock(6508721)")); !locked)
            return locked;
    }
    const auto current = currentVersion(database);
    if (!current)
        return current.failure();
    if (*current >= version)
        return {};
    for (const QString &statement : statements) {
        if (const auto done = database.run(statement); !done)
            return done;
    }
    if (version == newFullText) {
        if (const auto filled = fulltext::indexAll(database); !filled)
            return filled;
    }
    const auto noted = database.run(QStringLiteral("INSERT INTO meta (key, value) VALUES ('schema_version', ?) "
                                                   "ON CONFLICT (key) DO UPDATE SET value = excluded.value"),
                                    {QString::number(version)});
    if (!noted)
        return noted;
    return (*transaction)->commit();
}

} // namespace

int newestVersion(const Database &database)
{
    int newest = 0;
    const QStringList files = QDir(database.dialect().resourceFolder()).entryList({QStringLiteral("*.sql")});
    for (const QString &file : files)
        newest = std::max(newest, file.left(4).toInt());
    return newest;
}

Result<int> currentVersion(Database &database)
{
    const auto there = database.value(
        database.isSqlite() ? QStringLiteral("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'meta'")
                            : QStringLiteral("SELECT count(*) FROM pg_tables WHERE schemaname = ANY(current_schemas(false)) "
                                             "AND tablename = 'meta'"));
    if (!there)
        return there.failure();
    if (there->toInt() == 0)
        return 0;
    const auto version = database.value(QStringLiteral("SELECT value FROM meta WHERE key = 'schema_version'"));
    if (!version)
        return version.failure();
    return version->toInt();
}

Result<void> check(Database &database)
{
    const auto current = currentVersion(database);
    if (!current)
        return current.failure();
    const int newest = newestVersion(database);
    const QString log = QStringLiteral("schema version %1, program knows %2").arg(*current).arg(newest);
    if (*current > newest)
        return Failure{
            FailureKind::SchemaTooNew,
            StoreText::tr("This store was made by a newer version of Okienko. It was left as it is. Install the newer "
                          "version on this computer too."),
            log};
    if (*current == 0)
        return Failure{FailureKind::NotFound,
                       StoreText::tr("There is no Okienko store here yet. Make one with \"okienkoctl init\"."), log};
    if (*current < newest)
        return Failure{
            FailureKind::Conflict,
            StoreText::tr("This store was made by an older version of Okienko. It was left as it is. Make a backup and "
                          "run \"okienkoctl init\" to bring it up to date."),
            log};
    return {};
}

Result<void> upgrade(Database &database)
{
    if (const auto done = upgradeTo(database, newestVersion(database)); !done)
        return done;
    return check(database);
}

Result<void> upgradeTo(Database &database, int version)
{
    const auto current = currentVersion(database);
    if (!current)
        return current.failure();
    for (int next = *current + 1; next <= version; ++next) {
        if (const auto done = apply(database, next); !done)
            return done;
    }
    return {};
}

} // namespace okienko::migrator
