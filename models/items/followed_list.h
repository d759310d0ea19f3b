// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/later.h"
#include "models/store/store.h"

#include <QAbstractListModel>
#include <QSet>
#include <utility>

namespace okienko {

/// A list that is read whole from the store, and again whenever the store changes. Rows that stay keep their identity
/// and with it the selection, also where their order changes. Reads only while it is active.
template <class Item>
class FollowedList : public QAbstractListModel {
public:
    using Read = Result<QList<Item>> (*)(Database &database);

    void setActive(bool active)
    {
        if (std::exchange(m_active, active) != active && active)
            load();
    }
    [[nodiscard]] bool isLoading() const { return m_busy; }
    [[nodiscard]] const Item *at(const QModelIndex &index) const
    {
        return index.isValid() && checkIndex(index) ? &m_items.at(index.row()) : nullptr;
    }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_items.size()); }

protected:
    /// `part`: what of a change concerns this list.
    FollowedList(std::shared_ptr<Store> store, Read read, bool ChangeSet::*part, QObject *parent)
        : QAbstractListModel(parent), m_store(std::move(store)), m_read(read)
    {
        connect(m_store.get(), &Store::changed, this, [this, part](const ChangeSet &changes) {
            if (m_active && (changes.*part || changes.everything))
                load();
        });
    }
    /// The list was read, or could not be.
    virtual void tell(const Result<void> &outcome) = 0;

private:
    void load()
    {
        if (m_busy) {
            m_again = true;
            return;
        }
        m_busy = true;
        later(m_store->read(m_read), this, [this](const Result<QList<Item>> &answer) {
            m_busy = false;
            if (answer)
                take(*answer);
            tell(answer ? Result<void>() : Result<void>(answer.failure()));
            if (std::exchange(m_again, false))
                load();
        });
    }

    [[nodiscard]] int rowOf(decltype(Item::id) id, int from) const
    {
        for (int row = from; row < m_items.size(); ++row) {
            if (m_items.at(row).id == id)
                return row;
        }
        return -1;
    }

    void take(const QList<Item> &wanted)
    {
        QSet<decltype(Item::id)> stay;
        for (const Item &item : wanted)
            stay.insert(item.id);
        for (int row = int(m_items.size()) - 1; row >= 0; --row) {
            if (stay.contains(m_items.at(row).id))
                continue;
            beginRemoveRows({}, row, row);
            m_items.removeAt(row);
            endRemoveRows();
        }
        for (int row = 0; row < wanted.size(); ++row) {
            const int old = rowOf(wanted.at(row).id, row);
            if (old < 0) {
                beginInsertRows({}, row, row);
                m_items.insert(row, wanted.at(row));
                endInsertRows();
                continue;
            }
            if (old != row) {
                beginMoveRows({}, old, old, {}, row);
                m_items.move(old, row);
                endMoveRows();
            }
            m_items[row] = wanted.at(row);
        }
        if (!m_items.isEmpty())
            emit dataChanged(index(0), index(int(m_items.size()) - 1));
    }

    std::shared_ptr<Store> m_store;
    Read m_read;
    QList<Item> m_items;
    bool m_active = false;
    bool m_busy = false;
    bool m_again = false;
};

} // namespace okienko
