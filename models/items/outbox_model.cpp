// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/outbox_model.h"

#include "models/domain/later.h"
#include "models/store/outbox_store.h"
#include "models/store/store.h"

#include <QSet>

namespace okienko {

namespace {
constexpr int limit = 500;
}

struct OutboxModel::Private {
    OutboxModel *q = nullptr;
    std::shared_ptr<Store> store;
    QList<OutboxItem> items;
    bool active = false;
    bool busy = false;
    bool again = false;

    void load()
    {
        if (busy) {
            again = true;
            return;
        }
        busy = true;
        later(store->read([](Database &database) { return outbox::unfinished(database, limit); }), q,
              [this](const Result<QList<OutboxItem>> &answer) {
                  busy = false;
                  if (answer) {
                      take(*answer);
                      emit q->loaded();
                  } else {
                      emit q->failed(answer.failure());
                  }
                  if (std::exchange(again, false))
                      load();
              });
    }

    [[nodiscard]] int rowOf(OutboxId id, int from) const
    {
        for (int row = from; row < items.size(); ++row) {
            if (items.at(row).id == id)
                return row;
        }
        return -1;
    }

    /// Rows that stay keep their identity and the selection, also where their order changes.
    void take(const QList<OutboxItem> &wanted)
    {
        QSet<OutboxId> stay;
        for (const OutboxItem &item : wanted)
            stay.insert(item.id);
        for (int row = int(items.size()) - 1; row >= 0; --row) {
            if (stay.contains(items.at(row).id))
                continue;
            q->beginRemoveRows({}, row, row);
            items.removeAt(row);
            q->endRemoveRows();
        }
        for (int row = 0; row < wanted.size(); ++row) {
            const int old = rowOf(wanted.at(row).id, row);
            if (old < 0) {
                q->beginInsertRows({}, row, row);
                items.insert(row, wanted.at(row));
                q->endInsertRows();
                continue;
            }
            if (old != row) {
                q->beginMoveRows({}, old, old, {}, row);
                items.move(old, row);
                q->endMoveRows();
            }
            items[row] = wanted.at(row);
        }
        if (!items.isEmpty())
            emit q->dataChanged(q->index(0), q->index(int(items.size()) - 1));
    }
};

OutboxModel::OutboxModel(std::shared_ptr<Store> store, QObject *parent)
    : QAbstractListModel(parent), d(std::make_unique<Private>())
{
    d->q = this;
    d->store = std::move(store);
    connect(d->store.get(), &Store::changed, this, [this](const ChangeSet &changes) {
        if (d->active && (changes.outbox || changes.everything))
            d->load();
    });
}

OutboxModel::~OutboxModel() = default;

void OutboxModel::setActive(bool active)
{
    if (d->active == active)
        return;
    d->active = active;
    if (active)
        d->load();
}

const OutboxItem *OutboxModel::at(const QModelIndex &index) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) ? &d->items.at(index.row()) : nullptr;
}

int OutboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(d->items.size());
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    const OutboxItem *item = at(index);
    if (!item)
        return {};
    switch (role) {
    case Qt::DisplayRole: return item->subject.isEmpty() ? tr("(no subject)") : item->subject;
    case Qt::AccessibleTextRole:
        return QStringList{data(index, Qt::DisplayRole).toString(), item->envelopeTo.join(QStringLiteral(", ")),
                           item->lastError}.join(QStringLiteral(", "));
    case ItemRole: return QVariant::fromValue(*item);
    default: return {};
    }
}

} // namespace okienko
