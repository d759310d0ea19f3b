// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/customer_loader.h"

#include "models/domain/later.h"
#include "models/store/customers.h"
#include "models/store/store.h"

namespace okienko {

struct CustomerLoader::Private {
    std::shared_ptr<Store> store;
    CustomerId id;
    ConversationId besides;
    quint64 generation = 0; ///< grows with each load(); answers of an earlier one are dropped
    bool busy = false;
    bool again = false;     ///< customers changed while this one was being read
};

CustomerLoader::CustomerLoader(std::shared_ptr<Store> store, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>())
{
    d->store = std::move(store);
    connect(d->store.get(), &Store::changed, this, [this](const ChangeSet &changes) {
        if (!d->id.isValid() || !(changes.everything || changes.customers))
            return;
        if (d->busy)
            d->again = true;
        else
            read();
    });
}

CustomerLoader::~CustomerLoader() = default;

void CustomerLoader::load(CustomerId id, ConversationId besides)
{
    d->id = id;
    d->besides = besides;
    ++d->generation;
    read();
}

void CustomerLoader::clear()
{
    d->id = {};
    ++d->generation;
    d->busy = false;
    d->again = false;
}

CustomerId CustomerLoader::current() const
{
    return d->id;
}

void CustomerLoader::read()
{
    d->busy = true;
    d->again = false;
    later(d->store->read([id = d->id, besides = d->besides](Database &database) {
              return customers::overview(database, id, besides);
          }), this, [this, asked = d->generation](const Result<CustomerOverview> &answer) {
            if (asked != d->generation)
                return;
            d->busy = false;
            if (d->again)
                read();
            if (answer)
                emit loaded(*answer);
            else
                emit failed(answer.failure());
        });
}

} // namespace okienko
