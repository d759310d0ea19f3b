// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlite_handle.h"

#include <QSqlDriver>
#include <QVariant>

namespace okienko {

sqlite3 *sqliteHandle(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    return qstrcmp(handle.typeName(), "sqlite3*") == 0 ? *static_cast<sqlite3 *const *>(handle.constData()) : nullptr;
}

} // namespace okienko
