// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/id_source.h"

namespace okienko {

Result<qint64> IdSource::next(const QString &table, int atOnce)
{
    if (m_database.isSqlite()) {
        auto last = m_last.find(table);
        if (last == m_last.end()) {
            const auto seq = m_database.value(QStringLiteral("SELECT seq FROM sqlite_sequence WHERE name = ?"), {table});
            if (!seq)
                return seq.failure();
            last = m_last.insert(table, seq->toLongLong());
        }
        return ++*last; // AUTOINCREMENT takes notice of the ids that it is given
    }
    QList<qint64> &taken = m_taken[table];
    if (taken.isEmpty()) {
        auto ids = m_database.reserveIds(table, atOnce);
        if (!ids)
            return ids.failure();
        std::reverse(ids->begin(), ids->end());
        taken = std::move(*ids);
    }
    return taken.takeLast();
}

} // namespace okienko
