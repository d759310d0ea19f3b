// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/store.h"

#include "models/store/store_threads.h"

namespace okienko {

struct Store::Private {
    std::shared_ptr<StoreThreads> threads;
};

Store::Store(std::unique_ptr<Private> priv) : d(std::move(priv)) {}

Store::~Store()
{
    d->threads->stop();
}

QFuture<Result<std::shared_ptr<Store>>> Store::open(const StoreLocation &location, const Options &options)
{
    qRegisterMetaType<ChangeSet>();
    qRegisterMetaType<Health>();
    using Opened = Result<std::shared_ptr<Store>>;
    auto promise = std::make_shared<QPromise<Opened>>();
    promise->start();
    auto future = promise->future();
    std::shared_ptr<Store> store(new Store(std::make_unique<Private>()));
    store->d->threads = std::make_shared<StoreThreads>(location, options, store.get());
    StoreThreads &threads = *store->d->threads;
    threads.start([promise, held = std::make_shared<std::shared_ptr<Store>>(std::move(store))](const Result<void> &done) {
        // Held until it is known how the opening went; then by whoever asked for it.
        auto opened = std::exchange(*held, nullptr);
        promise->addResult(done.ok() ? Opened(std::move(opened)) : Opened(done.failure()));
        promise->finish();
    });
    return future;
}

StoreLocation Store::location() const
{
    return d->threads->location();
}

QString Store::user() const
{
    return d->threads->user();
}

Store::Health Store::health() const
{
    return d->threads->health();
}

void Store::postRead(ReadWork work, Done done)
{
    d->threads->postRead(std::move(work), std::move(done));
}

void Store::postWrite(WriteWork work, Done done)
{
    d->threads->postWrite(std::move(work), std::move(done));
}

} // namespace okienko
