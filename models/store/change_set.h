// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QMetaType>
#include <QSet>

namespace okienko {

/// What a committed write changed: ids only, a hint to read again. From this program, another window,
/// or a colleague (PostgreSQL NOTIFY).
struct ChangeSet {
    QSet<ConversationId> conversations;
    bool counts = false;      ///< navigation counts may differ
    bool outbox = false;
    bool quarantine = false;
    bool accounts = false;
    bool customers = false;
    bool everything = false;  ///< after a reconnect: read all again
    [[nodiscard]] bool isEmpty() const
    {
        return conversations.isEmpty() && !counts && !outbox && !quarantine && !accounts && !customers && !everything;
    }
    void unite(const ChangeSet &other)
    {
        conversations.unite(other.conversations);
        counts |= other.counts;
        outbox |= other.outbox;
        quarantine |= other.quarantine;
        accounts |= other.accounts;
        customers |= other.customers;
        everything |= other.everything;
    }
};

} // namespace okienko
Q_DECLARE_METATYPE(okienko::ChangeSet)
