// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scheduler.h"

#include "models/domain/later.h"
#include "models/store/conversations.h"

namespace okienko {

namespace {

constexpr int lookMilliseconds = 30'000;

} // namespace

Scheduler::Scheduler(std::shared_ptr<Store> store, QObject *parent) : QObject(parent), m_store(std::move(store))
{
    m_timer.setInterval(lookMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &Scheduler::look);
}

void Scheduler::setInterval(int milliseconds)
{
    m_timer.setInterval(milliseconds);
}

void Scheduler::start()
{
    m_timer.start();
    look();
}

void Scheduler::look()
{
    if (m_busy)
        return;
    m_busy = true;
    // Read first: a write, even of nothing, costs every look a commit.
    const auto isDue = [](Database &database) {
        return conversations::isSnoozeOver(database, QDateTime::currentDateTimeUtc());
    };
    later(m_store->read(isDue), this, [this](const Result<bool> &due) {
        if (due && *due)
            wake();
        else
            m_busy = false; // where the database is away, the store's own state tells it
    });
}

void Scheduler::wake()
{
    const auto wakeDue = [](Transaction &transaction) {
        return conversations::wakeSnoozed(transaction, QDateTime::currentDateTimeUtc());
    };
    later(m_store->write(wakeDue), this, [this](const Result<int> &woken) {
        m_busy = false;
        if (!woken)
            emit failed(woken.failure());
    });
}

} // namespace okienko
