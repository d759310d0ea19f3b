// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"

#include <QStringList>

namespace okienko {

/// Integrity of the store: the database's own check, foreign keys, every raw message decompresses and
/// has its hash, every message stands in a conversation, full text has every message, counts are right.
/// An empty list: no faults.
Result<QStringList> verifyStore(Database &database);

} // namespace okienko
