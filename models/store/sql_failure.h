// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QSqlError>

namespace okienko {

/// Whether the error says that a PostgreSQL connection is gone. QPSQL 6.4 reports a dead link with an empty SQLSTATE.
[[nodiscard]] bool meansLostLink(const QSqlError &error);
/// Whether a whole transaction may simply be run again (serialisation failure, deadlock).
[[nodiscard]] bool meansRunAgain(const QSqlError &error);
/// The database's error as a Failure; `statement` goes to the log only (it holds no values).
[[nodiscard]] Failure sqlFailure(const QSqlError &error, bool sqlite, const QString &statement);

/// The link is gone and nothing of the write was kept.
[[nodiscard]] Failure unreachableFailure(const QString &log);
/// The link broke while committing and the database could not be asked since.
[[nodiscard]] Failure outcomeUnknownFailure(const QString &log);

} // namespace okienko
