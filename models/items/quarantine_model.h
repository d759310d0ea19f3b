// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/conversation.h"
#include "models/domain/result.h"

#include <QAbstractListModel>
#include <memory>

namespace okienko {

class Store;

/// Mail that could not be read, newest first; at most 500 rows. Reads nothing until setActive(true): most people
/// never look at it.
class QuarantineModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Roles { ItemRole = Qt::UserRole + 1 }; ///< okienko::QuarantineItem

    explicit QuarantineModel(std::shared_ptr<Store> store, QObject *parent = nullptr);
    ~QuarantineModel() override;

    void setActive(bool active);
    [[nodiscard]] bool isLoading() const;
    [[nodiscard]] const QuarantineItem *at(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

signals:
    void loaded();
    void failed(const okienko::Failure &failure);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace okienko
Q_DECLARE_METATYPE(okienko::QuarantineItem)
