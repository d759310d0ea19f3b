// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/live_threads.h"

#include <QCoreApplication>
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
};

/// Never destroyed: a thread that was waited for in vain still leaves it.
Count &count()
{
    static Count *all = new Count;
    return *all;
}

void waitForAll()
{
    std::unique_lock lock(count().mutex);
    count().changed.wait_for(lock, patience, [] { return count().threads == 0; });
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

std::shared_ptr<LiveThreads::Token> LiveThreads::enter()
{
    static std::once_flag once;
    std::call_once(once, [] { qAddPostRoutine(&waitForAll); });
    return std::make_shared<Token>();
}

} // namespace okienko
