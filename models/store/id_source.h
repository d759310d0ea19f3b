// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"

#include <QHash>

namespace okienko {

/// Ids for rows that are written together later in the same transaction. On SQLite, whose writer is alone, none is lost.
/// Nothing else may insert into these tables meanwhile.
class IdSource {
public:
    explicit IdSource(Database &database) : m_database(database) {}
    /// `atOnce`: how many PostgreSQL takes in one round trip.
    Result<qint64> next(const QString &table, int atOnce);

private:
    Database &m_database;
    QHash<QString, QList<qint64>> m_taken; ///< PostgreSQL: descending, the next one last
    QHash<QString, qint64> m_last;         ///< SQLite
};

} // namespace okienko
