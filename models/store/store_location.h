// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QString>
#include <QStringList>

namespace okienko {

/// Where a store is: "sqlite:FILE" or "postgresql://USER@HOST[:PORT][,HOST2[:PORT]]/DB[?options]".
/// Never holds a password (libpq's PGPASSWORD, PGPASSFILE or a service file give it).
struct StoreLocation {
    enum class Kind { Sqlite, PostgreSql };
    Kind kind = Kind::Sqlite;
    QString file;         ///< Sqlite: absolute path
    QString conninfo;     ///< PostgreSql: libpq keyword/value string without a password
    QString display;      ///< for people and the log

    /// Input failure where the text is neither.
    [[nodiscard]] static Result<StoreLocation> parse(const QString &text);
    /// The embedded default: $XDG_DATA_HOME/okienko/okienko.db.
    [[nodiscard]] static StoreLocation embeddedDefault();
};

} // namespace okienko
