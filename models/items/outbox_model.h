// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/outbox.h"
#include "models/items/followed_list.h"

namespace okienko {

/// Mail that is not over: queued, to be sent later, on its way, put off, refused, uncertain. What needs a person comes
/// first; at most 500 rows. Reads nothing until setActive(true).
class OutboxModel : public FollowedList<OutboxItem> {
    Q_OBJECT
public:
    enum Roles { ItemRole = Qt::UserRole + 1 }; ///< okienko::OutboxItem

    explicit OutboxModel(std::shared_ptr<Store> store, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;

signals:
    void loaded();
    void failed(const okienko::Failure &failure);

private:
    void tell(const Result<void> &outcome) override;
};

} // namespace okienko
Q_DECLARE_METATYPE(okienko::OutboxItem)
