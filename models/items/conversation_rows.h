// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/conversation.h"

#include <QAbstractListModel>
#include <QHash>
#include <QList>

namespace okienko {

/// What the rows' owner does to announce a change to its views: QAbstractItemModel's protected functions.
class RowObserver {
public:
    virtual ~RowObserver() = default;
    virtual void beginInsert(int first, int last) = 0;
    virtual void endInsert() = 0;
    virtual void beginRemove(int first, int last) = 0;
    virtual void endRemove() = 0;
    virtual void beginMove(int from, int to) = 0; ///< `to` as QAbstractItemModel::beginMoveRows() takes it
    virtual void endMove() = 0;
    virtual void rowChanged(int row) = 0;
};

/// The loaded rows of a view in their order. Every change is announced as the smallest step.
class ConversationRows {
public:
    explicit ConversationRows(RowObserver &observer) : m_observer(observer) {}

    void setOrder(SortOrder order) { m_order = order; }
    void clear() { m_rows.clear(); } ///< inside a model reset
    [[nodiscard]] int count() const { return int(m_rows.size()); }
    [[nodiscard]] const ConversationSummary &at(int row) const { return m_rows.at(row); }
    [[nodiscard]] int find(ConversationId id) const;

    /// Whether `a` stands before `b` (the same order as conversations::page).
    [[nodiscard]] bool before(const ConversationSummary &a, const ConversationSummary &b) const;
    /// Inserts, moves or updates. An older version than what is here is ignored.
    void put(const ConversationSummary &row);
    void remove(ConversationId id);
    /// Makes the rows equal to `wanted`, which is in order.
    void assign(const QList<ConversationSummary> &wanted);
    /// Appends a page; rows that are here already are updated.
    void append(const QList<ConversationSummary> &page);

private:
    RowObserver &m_observer;
    QList<ConversationSummary> m_rows;
    SortOrder m_order = SortOrder::LongestWait;
};

} // namespace okienko
