// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/navigation_model.h"

#include "models/domain/later.h"
#include "models/items/view_names.h"
#include "models/store/conversations.h"
#include "models/store/outbox_store.h"
#include "models/store/store.h"

#include <QTimer>

namespace okienko {

namespace {

constexpr int gatherMs = 100;

enum class Section { None, Mine, Team, Queues };

struct Entry {
    Section section = Section::None; ///< not None: a heading
    View view;
    QString name; ///< of a queue
    int count = -1;
};

QList<Entry> entriesFor(const QList<ViewCount> &counts)
{
    const auto builtIn = [&counts](ViewKind kind) {
        Entry entry{Section::None, {kind, {}}, {}, -1};
        for (const ViewCount &count : counts) {
            if (count.view.kind == kind)
                entry.count = count.count;
        }
        return entry;
    };
    QList<Entry> entries = {
        {Section::Mine, {}, {}, -1},    builtIn(ViewKind::MyOpen),     builtIn(ViewKind::Waiting),
        builtIn(ViewKind::Snoozed),     {Section::Team, {}, {}, -1},   builtIn(ViewKind::Unassigned),
        builtIn(ViewKind::PastTarget),  builtIn(ViewKind::AllOpen),    builtIn(ViewKind::Closed),
        builtIn(ViewKind::Outbox),      builtIn(ViewKind::Quarantine),
    };
    QList<Entry> queues;
    for (const ViewCount &count : counts) {
        if (count.view.kind == ViewKind::Queue)
            queues.append({Section::None, count.view, count.name, count.count});
    }
    if (!queues.isEmpty()) {
        std::sort(queues.begin(), queues.end(), [](const Entry &a, const Entry &b) {
            const int order = QString::localeAwareCompare(a.name, b.name);
            return order != 0 ? order < 0 : a.view.queue < b.view.queue;
        });
        entries.append({Section::Queues, {}, {}, -1});
        entries.append(queues);
    }
    return entries;
}

bool sameShape(const QList<Entry> &a, const QList<Entry> &b)
{
    return std::equal(a.cbegin(), a.cend(), b.cbegin(), b.cend(), [](const Entry &x, const Entry &y) {
        return x.section == y.section && x.view == y.view;
    });
}

/// Mail that is not over stands beside the conversations.
Result<QList<ViewCount>> countsWithOutbox(Database &database, const QString &user)
{
    Result<QList<ViewCount>> counts = conversations::counts(database, user);
    if (!counts)
        return counts;
    const Result<outbox::Totals> totals = outbox::totals(database);
    if (!totals)
        return totals.failure();
    *counts << ViewCount{{ViewKind::Outbox, {}}, {},
                         totals->queued + totals->scheduled + totals->sending + totals->deferred + totals->uncertain
                             + totals->rejected};
    return counts;
}

} // namespace

struct NavigationModel::Private {
    std::shared_ptr<Store> store;
    QList<Entry> entries = entriesFor({});
    QTimer timer;
    bool busy = false;
    bool again = false;

    [[nodiscard]] QString sectionName(Section section) const
    {
        switch (section) {
        case Section::Mine: return NavigationModel::tr("My work");
        case Section::Team: return NavigationModel::tr("Team");
        case Section::Queues: return NavigationModel::tr("Queues");
        case Section::None: break;
        }
        return {};
    }
};

NavigationModel::NavigationModel(std::shared_ptr<Store> store, QObject *parent)
    : QAbstractListModel(parent), d(std::make_unique<Private>())
{
    d->store = std::move(store);
    d->timer.setSingleShot(true);
    d->timer.setInterval(gatherMs);
    connect(&d->timer, &QTimer::timeout, this, &NavigationModel::refresh);
    connect(d->store.get(), &Store::changed, this, [this](const ChangeSet &changes) {
        const bool concerns = changes.counts || changes.everything || changes.quarantine || changes.accounts
            || changes.outbox;
        if (concerns && !d->timer.isActive())
            d->timer.start();
    });
    // Snoozes end and targets pass without a change in the store.
    auto *clock = new QTimer(this);
    connect(clock, &QTimer::timeout, this, &NavigationModel::refresh);
    clock->start(60'000);
    refresh();
}

NavigationModel::~NavigationModel() = default;

void NavigationModel::refresh()
{
    if (d->busy) {
        d->again = true;
        return;
    }
    d->busy = true;
    later(d->store->read([user = d->store->user()](Database &database) {
              return countsWithOutbox(database, user);
          }), this, [this](const Result<QList<ViewCount>> &answer) {
            d->busy = false;
            if (std::exchange(d->again, false))
                d->timer.start();
            if (!answer) {
                emit failed(answer.failure());
                return;
            }
            QList<Entry> entries = entriesFor(*answer);
            if (!sameShape(entries, d->entries)) {
                // Queues come and go rarely; the built-in rows above them stay.
                beginResetModel();
                d->entries = std::move(entries);
                endResetModel();
            } else {
                for (int row = 0; row < entries.size(); ++row) {
                    Entry &old = d->entries[row];
                    const Entry &now = entries.at(row);
                    if (old.count == now.count && old.name == now.name)
                        continue;
                    old = now;
                    emit dataChanged(index(row), index(row));
                }
            }
            emit countsChanged();
        });
}

QModelIndex NavigationModel::indexOf(const View &view) const
{
    for (int row = 0; row < d->entries.size(); ++row) {
        const Entry &entry = d->entries.at(row);
        if (entry.section == Section::None && entry.view == view)
            return index(row);
    }
    return {};
}

int NavigationModel::countOf(const View &view) const
{
    const QModelIndex found = indexOf(view);
    return found.isValid() ? d->entries.at(found.row()).count : -1;
}

QString NavigationModel::nameOf(const View &view) const
{
    const QModelIndex found = indexOf(view);
    return found.isValid() ? found.data().toString() : viewName(view.kind);
}

int NavigationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(d->entries.size());
}

QVariant NavigationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = d->entries.at(index.row());
    const bool heading = entry.section != Section::None;
    switch (role) {
    case Qt::DisplayRole:
        if (heading)
            return d->sectionName(entry.section);
        return entry.view.kind == ViewKind::Queue ? entry.name : viewName(entry.view.kind);
    case Qt::AccessibleTextRole: {
        const QString name = data(index, Qt::DisplayRole).toString();
        //: a view's name and how many conversations it has, for screen readers
        return heading || entry.count < 0 ? name : tr("%1, %n conversation(s)", nullptr, entry.count).arg(name);
    }
    case SectionRole: return heading;
    case CountRole: return entry.count;
    case IconNameRole: return heading ? QString() : viewIcon(entry.view.kind);
    case ViewRole: return heading ? QVariant() : QVariant::fromValue(entry.view);
    default: return {};
    }
}

Qt::ItemFlags NavigationModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (index.data(SectionRole).toBool())
        return Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace okienko
