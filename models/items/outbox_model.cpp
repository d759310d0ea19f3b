// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/outbox_model.h"

#include "models/store/outbox_store.h"

namespace okienko {

namespace {
constexpr int limit = 500;
}

OutboxModel::OutboxModel(std::shared_ptr<Store> store, QObject *parent)
    : FollowedList(std::move(store), [](Database &database) { return outbox::unfinished(database, limit); }, &ChangeSet::outbox,
                   parent)
{
}

void OutboxModel::tell(const Result<void> &outcome)
{
    if (outcome)
        emit loaded();
    else
        emit failed(outcome.failure());
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
