// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/transaction.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <functional>
#include <memory>
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
    ~Store() override; ///< waits for what is queued, then closes

    [[nodiscard]] StoreLocation location() const;
    [[nodiscard]] QString user() const;
    [[nodiscard]] Health health() const;

    /// Runs `work(Database &)` -> Result<T> on a reader thread.
    template <class Work>
    auto read(Work work) -> QFuture<std::invoke_result_t<Work, Database &>>
    {
        using R = std::invoke_result_t<Work, Database &>;
        auto promise = std::make_shared<QPromise<R>>();
        promise->start();
        auto future = promise->future();
        postRead([promise, work = std::move(work)](Result<Database *> database) mutable {
            promise->addResult(database ? work(**database) : R(database.failure()));
            promise->finish();
        });
        return future;
    }

    /// Runs `work(Transaction &)` -> Result<T> on the writer thread and commits if it returned a value.
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
                *outcome = work(transaction);
                return (*outcome)->ok();
            },
            [outcome, promise](const Result<void> &done) {
                promise->addResult(outcome->has_value() && (done.ok() || !(*outcome)->ok()) ? **outcome
                                                                                             : R(done.failure()));
                promise->finish();
            });
        return future;
    }

signals:
    void changed(const okienko::ChangeSet &changes);
    void healthChanged(okienko::Store::Health health, const QString &text);

private:
    using ReadWork = std::function<void(Result<Database *>)>;
    using WriteWork = std::function<bool(Transaction &)>;
    using WriteDone = std::function<void(const Result<void> &)>;
    void postRead(ReadWork work);
    void postWrite(WriteWork work, WriteDone done);

    struct Private;
    explicit Store(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace okienko
