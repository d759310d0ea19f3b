// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/conversation.h"
#include "models/store/bulk_insert.h"
#include "models/store/conversation_state.h"

#include <QHash>
#include <vector>

namespace okienko {

/// Conversations that a batch makes: written once, with the state that follows from their messages, which are all here.
class NewConversations {
public:
    explicit NewConversations(Database &database);

    struct Row {
        ConversationId id;
        CustomerId customer;
        QString subject;
        QString baseSubject;
        QString token;
        QueueId queue;
        int targetMinutes = 240;
        ConversationId related;
        ConversationStatus status = ConversationStatus::Closed;
    };
    struct Fact {
        qint64 message = 0;
        qint64 at = 0;         ///< epoch milliseconds
        bool outgoing = false;
        bool seen = false;
        bool needsAnswer = false;
        bool answered = false;
        bool files = false;
        QString snippet;
    };
    void add(const Row &row) { m_index.insert(row.id, m_entries.size()); m_entries.push_back({row, {}, {}}); }
    [[nodiscard]] bool contains(ConversationId id) const { return m_index.contains(id); }
    void addMessage(ConversationId id, const Fact &fact, const conversationstate::Event &event);
    Result<void> flush();
    void clear();

private:
    struct Entry {
        Row row;
        std::vector<Fact> facts;
        conversationstate::Event event;
    };
    [[nodiscard]] static QVariantList valuesOf(const Entry &entry);

    BulkInsert m_rows;
    std::vector<Entry> m_entries;
    QHash<ConversationId, size_t> m_index;
};

} // namespace okienko
