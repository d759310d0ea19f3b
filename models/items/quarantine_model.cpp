// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/quarantine_model.h"

#include "models/store/quarantine.h"

namespace okienko {

namespace {
constexpr int limit = 500;
}

QuarantineModel::QuarantineModel(std::shared_ptr<Store> store, QObject *parent)
    : FollowedList(std::move(store), [](Database &database) { return quarantine::list(database, limit); }, &ChangeSet::quarantine,
                   parent)
{
}

void QuarantineModel::tell(const Result<void> &outcome)
{
    if (outcome)
        emit loaded();
    else
        emit failed(outcome.failure());
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
