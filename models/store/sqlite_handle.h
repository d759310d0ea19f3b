// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>

struct sqlite3;

namespace okienko {

/// The connection that QSQLITE holds; null where the driver is another. Nothing of QtSql's runs on it between statements.
[[nodiscard]] sqlite3 *sqliteHandle(const QSqlDatabase &database);

} // namespace okienko
