// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/store_threads.h"

#include "models/store/live_threads.h"
#include "models/store/migrator.h"
#include "models/store/notification_listener.h"
#include "models/store/sql_failure.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QUuid>

#include <pwd.h>
#include <unistd.h>

namespace okienko {

namespace {

using namespace std::chrono_literals;
constexpr auto longestBackOff = 5s;
constexpr auto patienceOfAWrite = 15s;
constexpr int maximumAttempts = 5;
constexpr int writesBetweenMaintenance = 2000;
constexpr qint64 operationsKeptMs = 24LL * 3600 * 1000;

QString systemUser()
{
    const passwd *entry = getpwuid(geteuid());
    return entry && entry->pw_name ? QString::fromLocal8Bit(entry->pw_name) : qEnvironmentVariable("USER");
}

} // namespace

StoreThreads::StoreThreads(const StoreLocation &location, const Store::Options &options, Store *store)
    : m_location(location), m_options(options), m_user(options.user), m_store(store)
{
    if (m_user.isEmpty())
        m_user = systemUser();
}

void StoreThreads::start(Opened opened)
{
    const std::lock_guard guard(m_mutex);
    m_threads.emplace_back(
        [alive = LiveThreads::enter(), self = shared_from_this(), opened = std::move(opened)]() mutable {
            self->openAndWrite(std::move(opened));
        });
}

void StoreThreads::stop()
{
    std::vector<std::thread> threads;
    {
        const std::lock_guard guard(m_mutex);
        m_stopping = true;
        threads.swap(m_threads);
        if (m_listenerLoop)
            m_listenerLoop->wakeUp();
    }
    m_readReady.notify_all();
    m_writeReady.notify_all();
    for (std::thread &thread : threads) {
        // The last owner may let go of the store in a continuation that runs on one of these threads.
        if (thread.get_id() == std::this_thread::get_id())
            thread.detach();
        else
            thread.join();
    }
    const std::lock_guard guard(m_storeMutex);
    m_store = nullptr;
}

Result<std::unique_ptr<Database>> StoreThreads::openFirst()
{
    const bool sqlite = m_location.kind == StoreLocation::Kind::Sqlite;
    if (sqlite) {
        if (const auto ready = prepareSqliteFile(m_location.file, m_options.create && !m_options.readOnly); !ready)
            return ready.failure();
        if (!m_options.readOnly) {
            auto lock = SqliteFileLock::acquire(m_location.file);
            if (!lock)
                return lock.failure();
            m_lock = std::move(*lock);
        }
    }
    auto database = Database::open(m_location, m_options.readOnly ? Database::Role::Reader : Database::Role::Writer);
    if (!database)
        return database.failure();
    const auto schema = m_options.create && !m_options.readOnly ? migrator::upgrade(**database)
                                                                 : migrator::check(**database);
    if (!schema)
        return schema.failure();
    if (!sqlite) {
        const auto user = (*database)->value(QStringLiteral("SELECT current_user"));
        if (!user)
            return user.failure();
        const std::lock_guard guard(m_mutex);
        m_user = user->toString();
    }
    return database;
}

void StoreThreads::openAndWrite(Opened opened)
{
    // Let go of at once: whoever waits for the result would otherwise be held by this thread, and the store with it.
    const auto report = [&opened](const Result<void> &done) { std::exchange(opened, nullptr)(done); };
    auto database = openFirst();
    if (!database) {
        m_lock.reset();
        report(database.failure());
        return;
    }
    startOthers((*database)->origin());
    if (m_options.readOnly) {
        report({});
        readLoop(std::move(*database));
        return;
    }
    maintain(**database);
    report({});
    writeLoop(std::move(*database));
    m_lock.reset();
}

void StoreThreads::startOthers(const QString &writerOrigin)
{
    const std::lock_guard guard(m_mutex);
    if (m_stopping)
        return;
    for (int i = m_options.readOnly ? 1 : 0; i < std::max(1, m_options.readers); ++i)
        m_threads.emplace_back([alive = LiveThreads::enter(), self = shared_from_this()] { self->readLoop(nullptr); });
    if (m_location.kind == StoreLocation::Kind::PostgreSql)
        m_threads.emplace_back([alive = LiveThreads::enter(), self = shared_from_this(), writerOrigin] {
            self->listenLoop(writerOrigin);
        });
}

void StoreThreads::readLoop(std::unique_ptr<Database> database)
{
    std::unique_lock guard(m_mutex);
    for (;;) {
        m_readReady.wait(guard, [this] { return m_stopping || !m_reads.empty(); });
        if (m_reads.empty())
            return;
        Read read = std::move(m_reads.front());
        m_reads.pop_front();
        guard.unlock();
        read.done(doRead(database, read));
        read = {};
        guard.lock();
    }
}

Result<void> StoreThreads::doRead(std::unique_ptr<Database> &database, const Read &read)
{
    for (int attempts = 0; attempts < 2; ++attempts) {
        if (const auto ready = ensureOpen(database, Database::Role::Reader, 0s); !ready)
            return ready;
        if (read.work(*database))
            return {};
        if (!database->isLost())
            break;
    }
    return unreachableFailure(QStringLiteral("link lost while reading"));
}

void StoreThreads::writeLoop(std::unique_ptr<Database> database)
{
    int writes = 0;
    std::unique_lock guard(m_mutex);
    for (;;) {
        const auto ready = [this] { return m_stopping || !m_writes.empty(); };
        if (m_health == Store::Health::Online)
            m_writeReady.wait(guard, ready);
        else if (!m_writeReady.wait_until(guard, m_nextReopen, ready)) {
            // Nothing to do: find out whether the database is back, so that people see it.
            guard.unlock();
            const auto back = ensureOpen(database, Database::Role::Writer, 0s);
            guard.lock();
            if (back.ok() || m_writes.empty())
                continue;
        }
        if (m_writes.empty()) {
            if (m_stopping)
                return;
            continue;
        }
        Write write = std::move(m_writes.front());
        m_writes.pop_front();
        guard.unlock();
        ChangeSet changes;
        const auto outcome = doWrite(database, write, changes);
        write.done(outcome);
        write = {};
        if (outcome.ok())
            tell(changes);
        if (++writes % writesBetweenMaintenance == 0 && database)
            maintain(*database);
        guard.lock();
    }
}

Result<void> StoreThreads::doWrite(std::unique_ptr<Database> &database, const Write &write, ChangeSet &changes)
{
    bool committing = false;
    for (int attempts = 0;; ++attempts) {
        const auto ready = ensureOpen(database, Database::Role::Writer,
                                      attempts > 0 ? Clock::duration(patienceOfAWrite) : Clock::duration(0s));
        if (!ready)
            return committing ? outcomeUnknownFailure(ready.failure().log) : ready;
        changes = {};
        const auto outcome = attempt(*database, write, changes, committing);
        if (outcome.ok())
            return outcome;
        const bool again = database->isLost() || database->mayRunAgain();
        if (!again || attempts + 1 >= maximumAttempts)
            return outcome;
    }
}

Result<void> StoreThreads::attempt(Database &database, const Write &write, ChangeSet &changes, bool &committing)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.failure();
    if (!database.isSqlite()) {
        // Where an earlier attempt was committed after all, or still is about to be, its row stands in the way here.
        const auto fresh = database.change(
            QStringLiteral("INSERT INTO operations (id, at) VALUES (?, ?) ON CONFLICT (id) DO NOTHING"),
            {write.operation, QDateTime::currentMSecsSinceEpoch()});
        if (!fresh)
            return fresh.failure();
        if (*fresh == 0) {
            changes.everything = true;
            return {};
        }
    }
    committing = false;
    if (!write.work(**transaction)) {
        return Failure{FailureKind::Database,
                       QCoreApplication::translate("Store", "A part of this step failed, so nothing of it was saved. "
                                                            "What was saved before is kept. Try again."),
                       QStringLiteral("rolled back")};
    }
    changes = (*transaction)->changes();
    const auto committed = (*transaction)->commit();
    committing = !committed.ok() && committed.failure().kind == FailureKind::OutcomeUnknown;
    return committed;
}

Result<void> StoreThreads::ensureOpen(std::unique_ptr<Database> &database, Database::Role role, Clock::duration patience)
{
    if (database && !database->isLost())
        return {};
    const bool again = database != nullptr || health() == Store::Health::Offline;
    database.reset();
    const auto giveUpAt = Clock::now() + patience;
    for (;;) {
        {
            std::unique_lock guard(m_mutex);
            const bool wait = m_health == Store::Health::Offline && Clock::now() < m_nextReopen;
            if (wait && Clock::now() >= giveUpAt)
                return unreachableFailure(QStringLiteral("offline, next attempt to open is not due"));
            if (wait)
                m_writeReady.wait_until(guard, std::min(giveUpAt, m_nextReopen), [this] { return m_stopping; });
        }
        auto opened = Database::open(m_location, role);
        if (opened) {
            database = std::move(*opened);
            {
                const std::lock_guard guard(m_mutex);
                m_backOff = 100ms;
            }
            setHealth(Store::Health::Online, {});
            if (again) {
                ChangeSet all;
                all.everything = true;
                tell(all);
            }
            return {};
        }
        bool stopping = false;
        {
            const std::lock_guard guard(m_mutex);
            m_nextReopen = Clock::now() + m_backOff;
            m_backOff = std::min<Clock::duration>(m_backOff * 2, longestBackOff);
            stopping = m_stopping;
        }
        setHealth(Store::Health::Offline, opened.failure().text);
        if (stopping || Clock::now() >= giveUpAt)
            return opened.failure();
    }
}

void StoreThreads::listenLoop(const QString &writerOrigin)
{
    QEventLoop loop;
    NotificationListener listener(m_location, writerOrigin);
    QObject::connect(&listener, &NotificationListener::noticed, &listener,
                     [this](const ChangeSet &changes) { tell(changes); });
    QObject::connect(&listener, &NotificationListener::lost, &listener, [this](const QString &log) {
        setHealth(Store::Health::Offline, unreachableFailure(log).text);
        m_writeReady.notify_all();
    });
    QObject::connect(&listener, &NotificationListener::restored, &listener, [this] {
        setHealth(Store::Health::Online, {});
        ChangeSet all;
        all.everything = true;
        tell(all);
    });
    {
        const std::lock_guard guard(m_mutex);
        if (m_stopping)
            return;
        m_listenerLoop = &loop;
    }
    listener.start();
    // Not exec() and a posted quit(): while the application object is being destroyed events are no longer delivered,
    // and the last owner of a store may let go of it just then.
    const auto stopping = [this] {
        const std::lock_guard guard(m_mutex);
        return m_stopping;
    };
    while (!stopping())
        loop.processEvents(QEventLoop::WaitForMoreEvents);
    const std::lock_guard guard(m_mutex);
    m_listenerLoop = nullptr;
}

void StoreThreads::maintain(Database &database)
{
    if (database.isSqlite())
        return;
    // Tidying only: where it fails, the next time does it.
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return;
    const bool done =
        database.run(QStringLiteral("DELETE FROM operations WHERE at < ?"),
                     {QDateTime::currentMSecsSinceEpoch() - operationsKeptMs}).ok()
        && database.run(QStringLiteral("WITH taken AS (DELETE FROM conversation_counts RETURNING *) "
                                       "INSERT INTO conversation_counts SELECT status, assignee, queue_id, sum(amount) "
                                       "FROM taken GROUP BY status, assignee, queue_id HAVING sum(amount) <> 0")).ok();
    if (done)
        std::ignore = (*transaction)->commit();
}

void StoreThreads::postRead(Store::ReadWork work, Store::Done done)
{
    {
        const std::lock_guard guard(m_mutex);
        m_reads.push_back({std::move(work), std::move(done)});
    }
    m_readReady.notify_one();
}

void StoreThreads::postWrite(Store::WriteWork work, Store::Done done)
{
    if (m_options.readOnly) {
        done(Failure{FailureKind::Permission,
                     QCoreApplication::translate("Store", "The store was opened for reading only. Nothing was changed."),
                     QStringLiteral("write on a read-only store")});
        return;
    }
    {
        const std::lock_guard guard(m_mutex);
        m_writes.push_back({std::move(work), std::move(done), QUuid::createUuid().toString(QUuid::WithoutBraces)});
    }
    m_writeReady.notify_all();
}

QString StoreThreads::user()
{
    const std::lock_guard guard(m_mutex);
    return m_user;
}

Store::Health StoreThreads::health()
{
    const std::lock_guard guard(m_mutex);
    return m_health;
}

void StoreThreads::setHealth(Store::Health health, const QString &text)
{
    {
        const std::lock_guard guard(m_mutex);
        if (m_health == health)
            return;
        m_health = health;
    }
    const std::lock_guard guard(m_storeMutex);
    if (m_store)
        emit m_store->healthChanged(health, text);
}

void StoreThreads::tell(const ChangeSet &changes)
{
    if (changes.isEmpty())
        return;
    const std::lock_guard guard(m_storeMutex);
    if (m_store)
        emit m_store->changed(changes);
}

} // namespace okienko
