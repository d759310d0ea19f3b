// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlite_rows.h"

#include "models/store/sqlite_handle.h"

#include <QHash>
#include <deque>
#include <sqlite3.h>

namespace okienko {

namespace {

QSqlError errorOf(sqlite3 *connection, int code)
{
    const QString text = connection ? QString::fromUtf8(sqlite3_errmsg(connection)) : QStringLiteral("no SQLite connection");
    return QSqlError(QStringLiteral("statement of many rows"), text, QSqlError::StatementError, QString::number(code));
}

} // namespace

struct SqliteRows::Private {
    sqlite3 *connection = nullptr;
    QHash<QString, sqlite3_stmt *> statements;
    std::deque<QByteArray> texts; ///< of the row that is being bound

    int bind(sqlite3_stmt *statement, int place, const QVariant &value);
};

SqliteRows::SqliteRows(const QSqlDatabase &connection) : d(std::make_unique<Private>())
{
    d->connection = sqliteHandle(connection);
}

SqliteRows::~SqliteRows()
{
    for (sqlite3_stmt *statement : std::as_const(d->statements))
        sqlite3_finalize(statement);
}

/// What is bound stays where it is until the statement is reset.
int SqliteRows::Private::bind(sqlite3_stmt *statement, int place, const QVariant &value)
{
    if (value.isNull())
        return sqlite3_bind_null(statement, place);
    switch (value.metaType().id()) {
    case QMetaType::QString: {
        QByteArray utf8 = static_cast<const QString *>(value.constData())->toUtf8();
        if (utf8.contains('\0'))
            utf8.replace('\0', "\xEF\xBF\xBD");
        const QByteArray &kept = texts.emplace_back(std::move(utf8));
        return sqlite3_bind_text64(statement, place, kept.constData(), static_cast<sqlite3_uint64>(kept.size()),
                                   SQLITE_STATIC, SQLITE_UTF8);
    }
    case QMetaType::QByteArray: {
        const auto &bytes = *static_cast<const QByteArray *>(value.constData());
        return sqlite3_bind_blob64(statement, place, bytes.isNull() ? "" : bytes.constData(),
                                   static_cast<sqlite3_uint64>(bytes.size()), SQLITE_STATIC);
    }
    default:
        return sqlite3_bind_int64(statement, place, value.toLongLong());
    }
}

std::optional<QSqlError> SqliteRows::run(const QString &sql, const QVariantList &row)
{
    sqlite3_stmt *&statement = d->statements[sql];
    if (!statement) {
        const QByteArray utf8 = sql.toUtf8();
        const int code = d->connection ? sqlite3_prepare_v3(d->connection, utf8.constData(), int(utf8.size()),
                                                            SQLITE_PREPARE_PERSISTENT, &statement, nullptr)
                                       : SQLITE_MISUSE;
        if (code != SQLITE_OK)
            return errorOf(d->connection, code);
    }
    int code = SQLITE_OK;
    for (int i = 0; i < row.size() && code == SQLITE_OK; ++i)
        code = d->bind(statement, i + 1, row[i]);
    if (code == SQLITE_OK)
        code = sqlite3_step(statement);
    std::optional<QSqlError> error;
    if (code != SQLITE_DONE)
        error = errorOf(d->connection, sqlite3_extended_errcode(d->connection));
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    d->texts.clear();
    return error;
}

} // namespace okienko
