// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/conversation_list_model.h"

#include "models/items/conversation_rows.h"
#include "models/domain/later.h"
#include "models/store/conversations.h"
#include "models/store/store.h"

#include <QTimer>

namespace okienko {

namespace {
constexpr int pageSize = 50;
constexpr int membershipCheckMs = 60'000;
constexpr int gatherMs = 40; // changes come in bursts while mail is received
using Page = Result<QList<ConversationSummary>>;
}

/// One request is under way at a time, so that an answer can never be older than what was shown before it; what comes
/// up meanwhile is noted and asked for next. `generation` grows with each change of view or order: answers of an
/// earlier one are dropped.
struct ConversationListModel::Private final : RowObserver {
    ConversationListModel *q;
    std::shared_ptr<Store> store;
    ConversationRows rows{*this};
    View view{ViewKind::MyOpen, {}};
    SortOrder order = SortOrder::LongestWait;
    quint64 generation = 0;
    bool busy = false;
    bool firstLoad = true;
    bool atEnd = false;
    bool wantPage = true;
    bool wantRefresh = false;
    QSet<ConversationId> wantRows;
    std::optional<ConversationKey> lastKey; ///< of the last row that came by paging
    std::optional<ConversationSummary> lastPaged;
    std::function<QString(const ConversationSummary &)> accessibleText;
    QTimer membershipTimer;
    QTimer gatherTimer;

    explicit Private(ConversationListModel *model, std::shared_ptr<Store> s) : q(model), store(std::move(s)) {}

    void beginInsert(int first, int last) override { q->beginInsertRows({}, first, last); }
    void endInsert() override { q->endInsertRows(); }
    void beginRemove(int first, int last) override { q->beginRemoveRows({}, first, last); }
    void endRemove() override { q->endRemoveRows(); }
    void beginMove(int from, int to) override { q->beginMoveRows({}, from, from, {}, to); }
    void endMove() override { q->endMoveRows(); }
    void rowChanged(int row) override { emit q->dataChanged(q->index(row), q->index(row)); }

    void restart()
    {
        const bool wasLoading = q->isLoading();
        q->beginResetModel();
        ++generation;
        rows.clear();
        rows.setOrder(order);
        busy = false;
        firstLoad = true;
        atEnd = false;
        wantPage = true;
        wantRefresh = false;
        wantRows.clear();
        lastKey.reset();
        lastPaged.reset();
        q->endResetModel();
        // What passes with time, not by a change: a target is missed, a snooze ends.
        if (view.kind == ViewKind::PastTarget || view.kind == ViewKind::Snoozed)
            membershipTimer.start();
        else
            membershipTimer.stop();
        if (!wasLoading)
            emit q->loadingChanged(true);
        pump();
    }

    void pump()
    {
        if (busy)
            return;
        if (wantPage) {
            wantPage = false;
            askPage();
        } else if (wantRefresh) {
            wantRefresh = false;
            wantRows.clear();
            askRefresh();
        } else if (!wantRows.isEmpty()) {
            askRows(std::exchange(wantRows, {}));
        }
    }

    template <class Work, class Take>
    void ask(Work work, Take take)
    {
        busy = true;
        const quint64 asked = generation;
        later(store->read(std::move(work)), q, [this, asked, take](const Page &answer) {
            if (asked != generation)
                return;
            const bool wasFirst = std::exchange(firstLoad, false);
            if (answer.ok())
                take(*answer); // still busy: views ask for more while rows come in
            else
                emit q->failed(answer.failure());
            if (asked != generation)
                return; // somebody who heard of it chose another view
            busy = false;
            pump();
            if (!q->isLoading() || wasFirst)
                emit q->loadingChanged(q->isLoading());
        });
    }

    void askPage()
    {
        ask([view = view, order = order, user = store->user(), after = lastKey](Database &database) {
            return conversations::page(database, view, order, user, after, pageSize);
        }, [this](const QList<ConversationSummary> &page) {
            atEnd = page.size() < pageSize;
            rememberEnd(page);
            rows.append(page);
            emit q->pageLoaded();
        });
    }

    void askRefresh()
    {
        const int limit = std::max(pageSize, rows.count());
        ask([view = view, order = order, user = store->user(), limit](Database &database) {
            return conversations::page(database, view, order, user, std::nullopt, limit);
        }, [this, limit](const QList<ConversationSummary> &page) {
            atEnd = page.size() < limit;
            lastKey.reset();
            lastPaged.reset();
            rows.assign(page);
            rememberEnd(page);
            emit q->pageLoaded();
        });
    }

    void askRows(const QSet<ConversationId> &ids)
    {
        // A bulk change (an import, a first synchronisation): one page is cheaper than all those rows.
        if (ids.size() > 4 * pageSize) {
            askRefresh();
            return;
        }
        ask([list = ids.values()](Database &database) { return conversations::byIds(database, list); },
            [this, ids](const QList<ConversationSummary> &found) { takeRows(ids, found); });
    }

    void takeRows(QSet<ConversationId> missing, const QList<ConversationSummary> &found)
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QString user = store->user();
        for (const ConversationSummary &row : found) {
            missing.remove(row.id);
            // Behind what is loaded: it comes with its page.
            const bool beyond = !atEnd && lastPaged && rows.before(*lastPaged, row);
            if (conversations::belongs(row, view, user, now) && !beyond)
                rows.put(row);
            else
                rows.remove(row.id);
        }
        for (const ConversationId id : std::as_const(missing))
            rows.remove(id);
        if (rows.count() == 0 && !atEnd)
            wantPage = true;
    }

    void rememberEnd(const QList<ConversationSummary> &page)
    {
        if (page.isEmpty())
            return;
        lastPaged = page.constLast();
        lastKey = conversations::keyOf(page.constLast(), order);
    }

    void storeChanged(const ChangeSet &changes)
    {
        if (changes.everything)
            wantRefresh = true;
        else
            wantRows.unite(changes.conversations);
        // The first change of a burst is shown at once, the others together.
        if ((wantRefresh || !wantRows.isEmpty()) && !gatherTimer.isActive()) {
            gatherTimer.start();
            pump();
        }
    }
};

ConversationListModel::ConversationListModel(std::shared_ptr<Store> store, QObject *parent)
    : QAbstractListModel(parent), d(std::make_unique<Private>(this, std::move(store)))
{
    d->membershipTimer.setInterval(membershipCheckMs);
    connect(&d->membershipTimer, &QTimer::timeout, this, &ConversationListModel::refresh);
    d->gatherTimer.setInterval(gatherMs);
    d->gatherTimer.setSingleShot(true);
    connect(&d->gatherTimer, &QTimer::timeout, this, [this] { d->pump(); });
    connect(d->store.get(), &Store::changed, this,
            [this](const ChangeSet &changes) { d->storeChanged(changes); });
    // Asked for in the next round of the event loop, so that a view set right after construction costs one query.
    QMetaObject::invokeMethod(this, [this] { d->pump(); }, Qt::QueuedConnection);
}

ConversationListModel::~ConversationListModel() = default;

void ConversationListModel::setView(const View &view)
{
    if (d->view == view)
        return;
    d->view = view;
    d->restart();
}

View ConversationListModel::view() const
{
    return d->view;
}

void ConversationListModel::setSortOrder(SortOrder order)
{
    if (d->order == order)
        return;
    d->order = order;
    d->restart();
}

SortOrder ConversationListModel::sortOrder() const
{
    return d->order;
}

bool ConversationListModel::isLoading() const
{
    return d->busy || d->wantPage;
}

bool ConversationListModel::isFirstLoad() const
{
    return d->firstLoad;
}

QModelIndex ConversationListModel::indexOf(ConversationId id) const
{
    const int row = d->rows.find(id);
    return row < 0 ? QModelIndex() : index(row);
}

const ConversationSummary *ConversationListModel::at(const QModelIndex &index) const
{
    const bool ours = index.isValid() && index.model() == this && index.row() < d->rows.count();
    return ours ? &d->rows.at(index.row()) : nullptr;
}

void ConversationListModel::refresh()
{
    d->wantRefresh = true;
    d->pump();
}

void ConversationListModel::setAccessibleText(std::function<QString(const ConversationSummary &)> text)
{
    d->accessibleText = std::move(text);
}

int ConversationListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : d->rows.count();
}

QVariant ConversationListModel::data(const QModelIndex &index, int role) const
{
    const ConversationSummary *row = at(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole: return row->subject;
    case IdRole: return QVariant::fromValue(row->id.value);
    case SummaryRole: return QVariant::fromValue(*row);
    case Qt::AccessibleTextRole:
        return d->accessibleText ? d->accessibleText(*row) : row->customerName + QStringLiteral(", ") + row->subject;
    default: return {};
    }
}

bool ConversationListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !d->atEnd && !d->busy && !d->wantPage && d->lastKey.has_value();
}

void ConversationListModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    d->wantPage = true;
    emit loadingChanged(true);
    d->pump();
}

} // namespace okienko
