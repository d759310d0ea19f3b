// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/conversation.h"
#include "models/domain/result.h"

#include <QAbstractListModel>
#include <memory>

namespace okienko {

class Store;

/// The entries of the navigation with their counts: sections, built-in views, queues. Counts are read again after
/// changes, at most once in 100 ms.
class NavigationModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Roles { SectionRole = Qt::UserRole + 1, ///< bool: a heading, cannot be chosen
                 CountRole,                      ///< int; -1 until counts are known
                 IconNameRole,                   ///< QString; empty: no icon
                 ViewRole };                     ///< okienko::View

    explicit NavigationModel(std::shared_ptr<Store> store, QObject *parent = nullptr);
    ~NavigationModel() override;

    [[nodiscard]] QModelIndex indexOf(const View &view) const;
    /// -1 where it is not known.
    [[nodiscard]] int countOf(const View &view) const;
    [[nodiscard]] QString nameOf(const View &view) const;
    void refresh();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void countsChanged();
    void failed(const okienko::Failure &failure);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace okienko
Q_DECLARE_METATYPE(okienko::View)
