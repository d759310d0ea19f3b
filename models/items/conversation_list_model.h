// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/conversation.h"
#include "models/domain/result.h"

#include <QAbstractListModel>
#include <functional>
#include <memory>

namespace okienko {

class Store;

/// The conversation list: pages by keyset (50 rows), never the whole table; follows Store::changed row by row and
/// keeps the selection's row identity. GUI thread; queries run on the store's threads.
class ConversationListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Roles { IdRole = Qt::UserRole + 1, SummaryRole };

    explicit ConversationListModel(std::shared_ptr<Store> store, QObject *parent = nullptr);
    ~ConversationListModel() override;

    void setView(const View &view);
    [[nodiscard]] View view() const;
    void setSortOrder(SortOrder order);
    [[nodiscard]] SortOrder sortOrder() const;
    [[nodiscard]] bool isLoading() const;
    /// True until the first page of the view is there (or has failed).
    [[nodiscard]] bool isFirstLoad() const;
    [[nodiscard]] QModelIndex indexOf(ConversationId id) const;
    [[nodiscard]] const ConversationSummary *at(const QModelIndex &index) const;
    /// Reads what is shown again, in place; also after a failure.
    void refresh();
    /// What Qt::AccessibleTextRole says of a row; the list's delegate knows how it is drawn.
    void setAccessibleText(std::function<QString(const ConversationSummary &)> text);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void loadingChanged(bool loading);
    void pageLoaded();
    void failed(const okienko::Failure &failure);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace okienko
Q_DECLARE_METATYPE(okienko::ConversationSummary)
