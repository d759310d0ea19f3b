// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/sqlite_file.h"
#include "models/store/store.h"

#include <QEventLoop>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace okienko {

/// The threads behind a Store: one that writes, a few that read, one that listens (PostgreSQL). Each owns its
/// connection. They share this state and may outlive the Store by the moment in which they end.
class StoreThreads : public std::enable_shared_from_this<StoreThreads> {
public:
    using Opened = std::function<void(const Result<void> &)>;

    StoreThreads(const StoreLocation &location, const Store::Options &options, Store *store);
    /// Opens on a thread of its own, then calls `opened` there.
    void start(Opened opened);
    /// Does what is queued, ends all threads and waits for them (not for the one that calls).
    void stop();

    void postRead(Store::ReadWork work, Store::Done done);
    void postWrite(Store::WriteWork work, Store::Done done);

    [[nodiscard]] StoreLocation location() const { return m_location; }
    [[nodiscard]] QString user();
    [[nodiscard]] Store::Health health();

private:
    using Clock = std::chrono::steady_clock;
    struct Read {
        Store::ReadWork work;
        Store::Done done;
    };
    struct Write {
        Store::WriteWork work;
        Store::Done done;
        QString operation; ///< recognises a write whose commit was lost with the link
    };

    void openAndWrite(Opened opened);
    Result<std::unique_ptr<Database>> openFirst();
    void startOthers(const QString &writerOrigin);
    void writeLoop(std::unique_ptr<Database> database);
    void readLoop(std::unique_ptr<Database> database);
    void listenLoop(const QString &writerOrigin);

    Result<void> doRead(std::unique_ptr<Database> &database, const Read &read);
    Result<void> doWrite(std::unique_ptr<Database> &database, const Write &write, ChangeSet &changes);
    Result<void> attempt(Database &database, const Write &write, ChangeSet &changes, bool &committing);
    /// Opens again where the link is gone. `patience`: how long to go on trying.
    Result<void> ensureOpen(std::unique_ptr<Database> &database, Database::Role role, Clock::duration patience);
    void maintain(Database &database);

    void setHealth(Store::Health health, const QString &text);
    void tell(const ChangeSet &changes);

    const StoreLocation m_location;
    const Store::Options m_options;
    std::unique_ptr<SqliteFileLock> m_lock;

    std::mutex m_mutex;
    std::condition_variable m_readReady;
    std::condition_variable m_writeReady;
    std::deque<Read> m_reads;
    std::deque<Write> m_writes;
    bool m_stopping = false;
    QString m_user;
    Store::Health m_health = Store::Health::Online;
    Clock::time_point m_nextReopen{};
    Clock::duration m_backOff = std::chrono::milliseconds(100);
    std::vector<std::thread> m_threads;
    QEventLoop *m_listenerLoop = nullptr;

    std::recursive_mutex m_storeMutex; ///< guards m_store while signals are emitted
    Store *m_store;
};

} // namespace okienko
