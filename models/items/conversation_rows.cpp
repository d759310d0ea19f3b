// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/conversation_rows.h"

#include <QSet>
#include <algorithm>

namespace okienko {

int ConversationRows::find(ConversationId id) const
{
    const auto it = std::find_if(m_rows.cbegin(), m_rows.cend(), [id](const auto &row) { return row.id == id; });
    return it == m_rows.cend() ? -1 : int(it - m_rows.cbegin());
}

bool ConversationRows::before(const ConversationSummary &a, const ConversationSummary &b) const
{
    if (m_order == SortOrder::Newest) {
        if (a.updatedAt != b.updatedAt)
            return a.updatedAt > b.updatedAt;
        return a.id > b.id;
    }
    if (a.waitingSince.has_value() != b.waitingSince.has_value())
        return a.waitingSince.has_value(); // nobody waits: at the end
    if (a.waitingSince && *a.waitingSince != *b.waitingSince)
        return *a.waitingSince < *b.waitingSince;
    return a.id < b.id;
}

void ConversationRows::put(const ConversationSummary &row)
{
    const int old = find(row.id);
    if (old >= 0 && m_rows.at(old).version > row.version)
        return;
    // Where it belongs among the others.
    int target = 0;
    while (target < m_rows.size() && (target == old || before(m_rows.at(target), row)))
        ++target;
    if (old < 0) {
        m_observer.beginInsert(target, target);
        m_rows.insert(target, row);
        m_observer.endInsert();
        return;
    }
    if (target != old && target != old + 1) {
        m_observer.beginMove(old, target);
        const int to = target > old ? target - 1 : target;
        m_rows.move(old, to);
        m_rows[to] = row;
        m_observer.endMove();
        m_observer.rowChanged(to);
        return;
    }
    m_rows[old] = row;
    m_observer.rowChanged(old);
}

void ConversationRows::remove(ConversationId id)
{
    const int row = find(id);
    if (row < 0)
        return;
    m_observer.beginRemove(row, row);
    m_rows.removeAt(row);
    m_observer.endRemove();
}

void ConversationRows::assign(const QList<ConversationSummary> &wanted)
{
    QSet<ConversationId> ids;
    for (const ConversationSummary &row : wanted)
        ids.insert(row.id);
    for (int row = count() - 1; row >= 0; --row) {
        if (!ids.contains(m_rows.at(row).id))
            remove(m_rows.at(row).id);
    }
    for (int row = 0; row < wanted.size(); ++row) {
        const ConversationSummary &want = wanted.at(row);
        if (row < count() && m_rows.at(row).id == want.id) {
            m_rows[row] = want;
            m_observer.rowChanged(row);
            continue;
        }
        const int old = find(want.id);
        if (old >= 0) {
            m_observer.beginMove(old, row);
            m_rows.move(old, row);
            m_rows[row] = want;
            m_observer.endMove();
            m_observer.rowChanged(row);
        } else {
            m_observer.beginInsert(row, row);
            m_rows.insert(row, want);
            m_observer.endInsert();
        }
    }
}

void ConversationRows::append(const QList<ConversationSummary> &page)
{
    QSet<ConversationId> here;
    for (const ConversationSummary &row : std::as_const(m_rows))
        here.insert(row.id);
    QList<ConversationSummary> fresh;
    for (const ConversationSummary &row : page) {
        if (here.contains(row.id))
            put(row);
        else if (m_rows.isEmpty() || before(m_rows.constLast(), row))
            fresh.append(row);
        else
            put(row);
    }
    if (fresh.isEmpty())
        return;
    m_observer.beginInsert(count(), count() + int(fresh.size()) - 1);
    m_rows.append(fresh);
    m_observer.endInsert();
}

} // namespace okienko
