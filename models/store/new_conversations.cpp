// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/new_conversations.h"

#include "models/store/row_values.h"

#include <algorithm>
#include <limits>

namespace okienko {

namespace {

using Type = BulkInsert::Type;

const QList<BulkInsert::Column> columns = {
    {"id", Type::Number},          {"customer_id", Type::Number},      {"subject", Type::Text},
    {"base_subject", Type::Text},  {"channel", Type::Number},          {"queue_id", Type::Number},
    {"status", Type::Number},      {"created_at", Type::Number},       {"updated_at", Type::Number},
    {"waiting_since", Type::Number}, {"answer_due", Type::Number},     {"unread", Type::Number},
    {"has_attachments", Type::Number}, {"last_is_outgoing", Type::Number}, {"message_count", Type::Number},
    {"snippet", Type::Text},       {"token", Type::Text},              {"related_id", Type::Number}};

} // namespace

NewConversations::NewConversations(Database &database) : m_rows(database, QStringLiteral("conversations"), columns)
{
    m_rows.setTogether(16);
}

void NewConversations::addMessage(ConversationId id, const Fact &fact, const conversationstate::Event &event)
{
    Entry &entry = m_entries[m_index.value(id)];
    entry.facts.push_back(fact);
    entry.event.customerWrote |= event.customerWrote;
    entry.event.answered |= event.answered;
}

/// The same as conversationstate::refresh() reads from the database.
QVariantList NewConversations::valuesOf(const Entry &entry)
{
    using Limits = std::numeric_limits<qint64>;
    qint64 handled = Limits::min();
    qint64 created = Limits::max();
    bool unread = false;
    bool files = false;
    const Fact *last = &entry.facts.front();
    for (const Fact &fact : entry.facts) {
        if (fact.outgoing || (fact.needsAnswer && fact.answered))
            handled = std::max(handled, fact.at);
        created = std::min(created, fact.at);
        unread |= !fact.outgoing && !fact.seen;
        files |= fact.files;
        if (std::pair(fact.at, fact.message) > std::pair(last->at, last->message))
            last = &fact;
    }
    qint64 waiting = Limits::max();
    for (const Fact &fact : entry.facts) {
        if (fact.needsAnswer && !fact.answered && fact.at > handled)
            waiting = std::min(waiting, fact.at);
    }
    const bool waits = waiting != Limits::max();
    const QVariant none(QMetaType(QMetaType::LongLong));
    const Row &row = entry.row;
    const auto status = conversationstate::following(row.status, waits, entry.event);
    return {row.id.value, rows::fromId(row.customer), row.subject, row.baseSubject, static_cast<int>(Channel::Email),
            rows::fromId(row.queue), static_cast<int>(status), created, last->at, waits ? QVariant(waiting) : none,
            waits ? QVariant(waiting + qint64(row.targetMinutes) * 60'000) : none, unread ? 1 : 0, files ? 1 : 0,
            last->outgoing ? 1 : 0, static_cast<qint64>(entry.facts.size()), last->snippet, row.token,
            rows::fromId(row.related)};
}

Result<void> NewConversations::flush()
{
    for (const Entry &entry : m_entries)
        m_rows.add(valuesOf(entry));
    m_entries.clear();
    m_index.clear();
    return m_rows.flush();
}

void NewConversations::clear()
{
    m_entries.clear();
    m_index.clear();
    m_rows.clear();
}

} // namespace okienko
