// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/transaction.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

namespace okienko {

/// The central store: one writing connection and a few readers, each on its own thread.
/// Safe to call from any thread; `changed` is emitted on the store's own threads (connect with a context object).
class Store : public QObject {
    Q_OBJECT
public:
    struct Options {
        bool create = false;   ///< create or upgrade the schema (`init`, and the window's embedded default)
        bool readOnly = false; ///< no writer; SQLite: may be opened beside another program's writer
        int readers = 2;
        QString user;          ///< who works here; PostgreSQL: always current_user. Empty: the system's user name
    };
    enum class Health { Online, Offline };

    [[nodiscard]] static QFuture<Result<std::shared_ptr<Store>>> open(const StoreLocation &location,
                                                                      const Options &options);
    /// Waits for what is queued, then closes. Where a thread of the store itself is the last owner, what is queued is
    /// done after the destructor has returned.
    ~Store() override;

    [[nodiscard]] StoreLocation location() const;
    [[nodiscard]] QString user() const;
    [[nodiscard]] Health health() const;

    /// Runs `work(Database &)` -> Result<T> on a reader thread. It may run a second time where the link broke.
    template <class Work>
    auto read(Work work) -> QFuture<std::invoke_result_t<Work, Database &>>
    {
        using R = std::invoke_result_t<Work, Database &>;
        auto promise = std::make_shared<QPromise<R>>();
        promise->start();
        auto future = promise->future();
        auto outcome = std::make_shared<std::optional<R>>();
        postRead(
            [outcome, work = std::move(work)](Database &database) mutable {
                outcome->emplace(work(database));
                return (*outcome)->ok();
            },
            [outcome, promise](const Result<void> &done) { answer(*promise, *outcome, done); });
        return future;
    }

    /// Runs `work(Transaction &)` -> Result<T> on the writer thread and commits if it returned a value. Where the
    /// link broke or the database asks for it, `work` runs again from the beginning, never after it was committed;
    /// so it must not move out of what it captured.
    template <class Work>
    auto write(Work work) -> QFuture<std::invoke_result_t<Work, Transaction &>>
    {
        using R = std::invoke_result_t<Work, Transaction &>;
        auto promise = std::make_shared<QPromise<R>>();
        promise->start();
        auto future = promise->future();
        auto outcome = std::make_shared<std::optional<R>>();
        postWrite(
            [outcome, work = std::move(work)](Transaction &transaction) mutable {
                outcome->emplace(work(transaction));
                return (*outcome)->ok();
            },
            [outcome, promise](const Result<void> &done) { answer(*promise, *outcome, done); });
        return future;
    }

signals:
    void changed(const okienko::ChangeSet &changes);
    void healthChanged(okienko::Store::Health health, const QString &text);

private:
    using ReadWork = std::function<bool(Database &)>;
    using WriteWork = std::function<bool(Transaction &)>;
    using Done = std::function<void(const Result<void> &)>;
    void postRead(ReadWork work, Done done);
    void postWrite(WriteWork work, Done done);

    /// The work's own failure says more than that nothing was committed because of it.
    template <class R>
    static void answer(QPromise<R> &promise, std::optional<R> &outcome, const Result<void> &done)
    {
        if (outcome && (done.ok() || !outcome->ok()))
            promise.addResult(std::move(*outcome));
        else
            promise.addResult(R(done.failure()));
        promise.finish();
    }

    struct Private;
    friend class StoreThreads;
    explicit Store(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace okienko
