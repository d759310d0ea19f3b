// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"
#include "models/store/search_query.h"

#include <QList>
#include <QSet>

namespace okienko {

/// Finds messages, one a conversation: first those that hold all words in the subject, then in subject, names and
/// addresses, then anywhere; the newest first within each. The index gives ids in descending order, newest first, and
/// is never asked for more than is needed, so that common words cost no more than rare ones.
class MessageSearch {
public:
    struct Hit {
        qint64 message = 0;
        qint64 conversation = 0;
        double weight = 0; ///< greater is better
    };
    MessageSearch(Database &database, const SearchQuery &query, int limit);
    [[nodiscard]] Result<QList<Hit>> run();

private:
    enum class LastWord { Whole, Common, Rare, Begun };
    using Where = SearchQuery::Where;
    using Last = SearchQuery::Last;

    [[nodiscard]] bool isFull() const { return m_hits.size() >= m_limit; }
    Result<LastWord> lastWord();
    Result<void> look(Where where, Last last, double weight);
    /// The newest of what the expression finds (empty: of all) before a message.
    Result<QList<Hit>> page(const QString &expression, qint64 before, int amount);
    /// Those of `hits` in whose texts everything stands that is looked for.
    Result<QSet<qint64>> check(const QList<Hit> &hits, Where where);

    Database &m_database;
    const SearchQuery &m_query;
    int m_limit;
    QList<Hit> m_hits;
    QSet<qint64> m_conversations;
};

} // namespace okienko
