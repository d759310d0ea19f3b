// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/quarantine_model.h"

#include "models/domain/later.h"
#include "models/store/quarantine.h"
#include "models/store/store.h"

#include <QSet>

namespace okienko {

namespace {
constexpr int limit = 500;
}

struct QuarantineModel::Private {
    QuarantineModel *q = nullptr;
    std::shared_ptr<Store> store;
    QList<QuarantineItem> items;
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
        later(store->read([](Database &database) { return quarantine::list(database, limit); }), q,
              [this](const Result<QList<QuarantineItem>> &answer) {
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

    /// New items come in at the top and old ones go; the rows that stay keep their identity and the selection.
    void take(const QList<QuarantineItem> &wanted)
    {
        QSet<QuarantineId> stay;
        for (const QuarantineItem &item : wanted)
            stay.insert(item.id);
        for (int row = int(items.size()) - 1; row >= 0; --row) {
            if (stay.contains(items.at(row).id))
                continue;
            q->beginRemoveRows({}, row, row);
            items.removeAt(row);
            q->endRemoveRows();
        }
        for (int row = 0; row < wanted.size(); ++row) {
            if (row < items.size() && items.at(row).id == wanted.at(row).id) {
                items[row] = wanted.at(row);
                continue;
            }
            q->beginInsertRows({}, row, row);
            items.insert(row, wanted.at(row));
            q->endInsertRows();
        }
        if (items.size() > wanted.size()) {
            q->beginRemoveRows({}, int(wanted.size()), int(items.size()) - 1);
            items.resize(wanted.size());
            q->endRemoveRows();
        }
        if (!items.isEmpty())
            emit q->dataChanged(q->index(0), q->index(int(items.size()) - 1));
    }
};

QuarantineModel::QuarantineModel(std::shared_ptr<Store> store, QObject *parent)
    : QAbstractListModel(parent), d(std::make_unique<Private>())
{
    d->q = this;
    d->store = std::move(store);
    connect(d->store.get(), &Store::changed, this, [this](const ChangeSet &changes) {
        if (d->active && (changes.quarantine || changes.everything))
            d->load();
    });
}

QuarantineModel::~QuarantineModel() = default;

void QuarantineModel::setActive(bool active)
{
    if (d->active == active)
        return;
    d->active = active;
    if (active)
        d->load();
}

bool QuarantineModel::isLoading() const
{
    return d->busy;
}

const QuarantineItem *QuarantineModel::at(const QModelIndex &index) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) ? &d->items.at(index.row()) : nullptr;
}

int QuarantineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(d->items.size());
}

QVariant QuarantineModel::data(const QModelIndex &index, int role) const
{
    const QuarantineItem *item = at(index);
    if (!item)
        return {};
    switch (role) {
    case Qt::DisplayRole: return item->subject.isEmpty() ? tr("(no subject could be read)") : item->subject;
    case Qt::AccessibleTextRole:
        return QStringList{data(index, Qt::DisplayRole).toString(), item->sender, item->reason}.join(
            QStringLiteral(", "));
    case ItemRole: return QVariant::fromValue(*item);
    default: return {};
    }
}

} // namespace okienko
