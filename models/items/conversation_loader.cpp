// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/conversation_loader.h"

#include "models/domain/later.h"
#include "models/store/conversations.h"
#include "models/store/store.h"

namespace okienko {

struct ConversationLoader::Private {
    std::shared_ptr<Store> store;
    ConversationId id;
    quint64 generation = 0; ///< grows with each open(); answers of an earlier one are dropped
    bool busy = false;
    bool again = false;     ///< it changed while it was being read
};

ConversationLoader::ConversationLoader(std::shared_ptr<Store> store, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>())
{
    d->store = std::move(store);
    connect(d->store.get(), &Store::changed, this, [this](const ChangeSet &changes) {
        if (!d->id.isValid() || !(changes.everything || changes.conversations.contains(d->id)))
            return;
        if (d->busy)
            d->again = true;
        else
            load();
    });
}

ConversationLoader::~ConversationLoader() = default;

void ConversationLoader::open(ConversationId id)
{
    d->id = id;
    ++d->generation;
    load();
}

void ConversationLoader::close()
{
    d->id = {};
    ++d->generation;
    d->busy = false;
    d->again = false;
}

ConversationId ConversationLoader::current() const
{
    return d->id;
}

void ConversationLoader::load()
{
    d->busy = true;
    d->again = false;
    later(d->store->read([id = d->id](Database &database) { return conversations::details(database, id); }), this,
          [this, asked = d->generation](const Result<ConversationDetails> &answer) {
            if (asked != d->generation)
                return;
            d->busy = false;
            if (d->again)
                load();
            if (answer)
                emit loaded(*answer);
            else
                emit failed(answer.failure());
        });
}

} // namespace okienko
