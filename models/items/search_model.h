// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/conversation.h"
#include "models/domain/result.h"

#include <QAbstractListModel>
#include <memory>

namespace okienko {

class Store;

/// What the top bar's search finds. The query is asked after 120 ms of rest; answers to an earlier query are dropped.
class SearchModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Roles { HitRole = Qt::UserRole + 1 }; ///< okienko::SearchHit

    explicit SearchModel(std::shared_ptr<Store> store, QObject *parent = nullptr);
    ~SearchModel() override;

    void setQuery(const QString &query);
    [[nodiscard]] QString query() const;
    [[nodiscard]] bool isSearching() const;
    [[nodiscard]] const SearchHit *at(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

signals:
    void finished(); ///< what the rows show is the answer to query()
    void failed(const okienko::Failure &failure);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace okienko
Q_DECLARE_METATYPE(okienko::SearchHit)
