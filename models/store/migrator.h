// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"

namespace okienko {

/// Numbered SQL files (resources ":/okienko/sql/<database>/NNNN.sql") applied in order, each in its own transaction.
namespace migrator {

/// The version this program knows: the highest number among the shipped files.
[[nodiscard]] int newestVersion(const Database &database);
/// 0 where there is no schema yet.
Result<int> currentVersion(Database &database);
/// SchemaTooNew, or NotFound / Conflict where the schema is missing or old (`init` helps).
Result<void> check(Database &database);
/// Brings the schema to the newest version. Safe when several clients do so at once.
Result<void> upgrade(Database &database);
/// To a version that is not the newest one: what an older program would have made.
Result<void> upgradeTo(Database &database, int version);

} // namespace migrator
} // namespace okienko
