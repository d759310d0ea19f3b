// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/conversation.h"
#include "models/items/followed_list.h"

namespace okienko {

/// Mail that could not be read, newest first; at most 500 rows. Reads nothing until setActive(true): most people
/// never look at it.
class QuarantineModel : public FollowedList<QuarantineItem> {
    Q_OBJECT
public:
    enum Roles { ItemRole = Qt::UserRole + 1 }; ///< okienko::QuarantineItem

    explicit QuarantineModel(std::shared_ptr<Store> store, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;

signals:
    void loaded();
    void failed(const okienko::Failure &failure);

private:
    void tell(const Result<void> &outcome) override;
};

} // namespace okienko
Q_DECLARE_METATYPE(okienko::QuarantineItem)
