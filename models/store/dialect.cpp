// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/dialect.h"

namespace okienko {

QString Dialect::numbersOf() const
{
    return m_sqlite ? QStringLiteral("(SELECT value FROM json_each(?))")
                    : QStringLiteral("(SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST(? AS JSON)))");
}

QString Dialect::textsOf() const
{
    return m_sqlite ? QStringLiteral("(SELECT value FROM json_each(?))")
                    : QStringLiteral("(SELECT value FROM json_array_elements_text(CAST(? AS JSON)))");
}

QString Dialect::forUpdate() const
{
    return m_sqlite ? QString() : QStringLiteral(" FOR UPDATE");
}

QString Dialect::forUpdateSkipLocked() const
{
    return m_sqlite ? QString() : QStringLiteral(" FOR UPDATE SKIP LOCKED");
}

QString Dialect::now() const
{
    return m_sqlite ? QStringLiteral("CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)")
                    : QStringLiteral("CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)");
}

QString Dialect::bigint() const
{
    return m_sqlite ? QStringLiteral("?") : QStringLiteral("CAST(? AS BIGINT)");
}

QString Dialect::resourceFolder() const
{
    return m_sqlite ? QStringLiteral(":/okienko/sql/sqlite") : QStringLiteral(":/okienko/sql/postgresql");
}

} // namespace okienko
