// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/search_model.h"

#include "models/domain/later.h"
#include "models/store/conversations.h"
#include "models/store/store.h"

#include <QTimer>

namespace okienko {

namespace {
constexpr int restMs = 120;
constexpr int limit = 50;
}

struct SearchModel::Private {
    std::shared_ptr<Store> store;
    QString query;
    QList<SearchHit> hits;
    QTimer timer;
    quint64 generation = 0; ///< of the query; answers of an earlier one are dropped
    bool searching = false;
};

SearchModel::SearchModel(std::shared_ptr<Store> store, QObject *parent)
    : QAbstractListModel(parent), d(std::make_unique<Private>())
{
    d->store = std::move(store);
    d->timer.setSingleShot(true);
    d->timer.setInterval(restMs);
    connect(&d->timer, &QTimer::timeout, this, [this] {
        const quint64 asked = d->generation;
        later(d->store->read([query = d->query](Database &database) {
                  return conversations::search(database, query, limit);
              }), this, [this, asked](const Result<QList<SearchHit>> &answer) {
                if (asked != d->generation)
                    return;
                d->searching = false;
                beginResetModel();
                d->hits = answer ? *answer : QList<SearchHit>();
                endResetModel();
                if (!answer)
                    emit failed(answer.failure());
                emit finished();
            });
    });
}

SearchModel::~SearchModel() = default;

void SearchModel::setQuery(const QString &query)
{
    const QString wanted = query.trimmed();
    if (wanted == d->query)
        return;
    d->query = wanted;
    ++d->generation;
    if (!wanted.isEmpty()) {
        // What was found before stays until the answer is there: a list that blinks at every letter is no help.
        d->searching = true;
        d->timer.start();
        return;
    }
    d->timer.stop();
    d->searching = false;
    beginResetModel();
    d->hits.clear();
    endResetModel();
    emit finished();
}

QString SearchModel::query() const
{
    return d->query;
}

bool SearchModel::isSearching() const
{
    return d->searching;
}

const SearchHit *SearchModel::at(const QModelIndex &index) const
{
    return index.isValid() && checkIndex(index) ? &d->hits.at(index.row()) : nullptr;
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(d->hits.size());
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    const SearchHit *hit = at(index);
    if (!hit)
        return {};
    switch (role) {
    case Qt::DisplayRole: return hit->subject;
    case Qt::AccessibleTextRole: return hit->customerName + QStringLiteral(", ") + hit->subject;
    case HitRole: return QVariant::fromValue(*hit);
    default: return {};
    }
}

} // namespace okienko
