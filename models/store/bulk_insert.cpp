// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/bulk_insert.h"

namespace okienko {

namespace {

constexpr qint64 statementBytes = 16'000'000; ///< of values in one PostgreSQL statement

qint64 bytesOf(const QVariantList &row)
{
    qint64 bytes = 0;
    for (const QVariant &value : row) {
        const int type = value.metaType().id();
        bytes += type == QMetaType::QByteArray ? static_cast<const QByteArray *>(value.constData())->size()
            : type == QMetaType::QString       ? static_cast<const QString *>(value.constData())->size()
                                               : 8;
    }
    return bytes;
}

QString joined(const QList<BulkInsert::Column> &columns)
{
    QStringList names;
    for (const BulkInsert::Column &column : columns)
        names << QLatin1String(column.name);
    return names.join(QStringLiteral(", "));
}

QLatin1String typeName(BulkInsert::Type type)
{
    switch (type) {
    case BulkInsert::Type::Number: return QLatin1String("bigint");
    case BulkInsert::Type::Text: return QLatin1String("text");
    case BulkInsert::Type::Bytes: return QLatin1String("bytea");
    case BulkInsert::Type::Words: return QLatin1String("tsvector");
    }
    return QLatin1String("text");
}

} // namespace

BulkInsert::BulkInsert(Database &database, QString table, QList<Column> columns, QString conflict)
    : m_database(database)
    , m_table(std::move(table))
    , m_columns(std::move(columns))
    , m_conflict(std::move(conflict))
{
}

void BulkInsert::add(QVariantList row)
{
    Q_ASSERT(row.size() == m_columns.size());
    m_rows.append(std::move(row));
}

void BulkInsert::clear()
{
    m_rows.clear();
}

Result<void> BulkInsert::flush()
{
    const QList<QVariantList> rows = std::exchange(m_rows, {});
    if (rows.isEmpty())
        return {};
    return m_database.isSqlite() ? flushSqlite(rows) : flushPostgres(rows);
}

Result<void> BulkInsert::flushSqlite(const QList<QVariantList> &rows)
{
    const QString one = QStringLiteral("(%1)").arg(QStringList(m_columns.size(), QStringLiteral("?")).join(QStringLiteral(", ")));
    const auto statement = [&](int count) {
        return QStringLiteral("INSERT INTO %1 (%2) VALUES %3 %4")
            .arg(m_table, joined(m_columns), QStringList(count, one).join(QStringLiteral(", ")), m_conflict);
    };
    QList<QVariantList> together;
    qsizetype written = 0;
    for (; m_together > 1 && written + m_together <= rows.size(); written += m_together) {
        QVariantList values;
        values.reserve(m_columns.size() * m_together);
        for (qsizetype row = written; row < written + m_together; ++row)
            values += rows[row];
        together << values;
    }
    if (const auto done = m_database.runEach(statement(m_together), together); !done)
        return done;
    return m_database.runEach(statement(1), rows.mid(written));
}

Result<void> BulkInsert::flushPostgres(const QList<QVariantList> &rows)
{
    QStringList types;
    for (qsizetype i = 0; i < m_columns.size(); ++i)
        types << QStringLiteral("$%1::%2[]").arg(i + 1).arg(typeName(m_columns[i].type));
    const QString sql = QStringLiteral("INSERT INTO %1 (%2) SELECT * FROM unnest(%3) %4")
                            .arg(m_table, joined(m_columns), types.join(QStringLiteral(", ")), m_conflict);
    for (qsizetype from = 0; from < rows.size();) {
        qsizetype to = from;
        for (qint64 bytes = 0; to < rows.size() && (to == from || bytes < statementBytes); ++to)
            bytes += bytesOf(rows[to]);
        PostgresArrays arrays(static_cast<int>(to - from));
        for (qsizetype column = 0; column < m_columns.size(); ++column) {
            arrays.begin(m_columns[column].type);
            for (qsizetype row = from; row < to; ++row)
                arrays.append(rows[row][column]);
        }
        if (const auto done = m_database.runArrays(sql, arrays); !done)
            return done;
        from = to;
    }
    return {};
}

} // namespace okienko
