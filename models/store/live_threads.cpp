// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/live_threads.h"

#include <QSqlDatabase>
#include <chrono>
#include <condition_variable>
#include <mutex>

namespace okienko {

namespace {

constexpr auto patience = std::chrono::seconds(10); ///< a store that is never let go of must not hold the end up

struct Count {
    std::mutex mutex;
    std::condition_variable changed;
    int threads = 0;

    Count()
    {
        // What these make is destroyed after what is made here.
        QSqlDatabase::drivers();
        QSqlDatabase::contains(QString());
    }
    ~Count() { wait(); }
    void wait()
    {
        std::unique_lock lock(mutex);
        changed.wait_for(lock, patience, [this] { return threads == 0; });
    }
};

Count &count()
{
    static Count all;
    return all;
}

} // namespace

class LiveThreads::Token {
public:
    Token()
    {
        const std::lock_guard lock(count().mutex);
        ++count().threads;
    }
    ~Token()
    {
        const std::lock_guard lock(count().mutex);
        --count().threads;
        count().changed.notify_all();
    }
    Token(const Token &) = delete;
    Token &operator=(const Token &) = delete;
};

void LiveThreads::wait()
{
    count().wait();
}

std::shared_ptr<LiveThreads::Token> LiveThreads::enter()
{
    return std::make_shared<Token>();
}

} // namespace okienko
