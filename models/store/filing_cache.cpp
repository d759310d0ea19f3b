// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/filing_cache.h"

#include "models/store/dialect.h"
#include "models/store/message_rows.h"
#include "models/store/row_values.h"

#include <QSqlQuery>

namespace okienko {

namespace {

constexpr int candidatesOfAnId = 50;   ///< messages that name one id and are looked at
constexpr int candidatesOfAMail = 200;
constexpr int openWithOneSubject = 5;

} // namespace

Result<void> FilingCache::load(const std::vector<FilingPlan> &plans)
{
    if (const auto done = loadKnown(plans); !done)
        return done;
    if (const auto done = loadReferences(plans); !done)
        return done;
    if (const auto done = loadTokens(plans); !done)
        return done;
    return loadConversations();
}

Result<void> FilingCache::loadKnown(const std::vector<FilingPlan> &plans)
{
    QStringList ids;
    QStringList hashes;
    QStringList outgoing;
    for (const FilingPlan &plan : plans) {
        if (plan.idKey.isEmpty())
            hashes << plan.prepared->contentHash;
        else
            ids << plan.idKey;
        if (plan.outgoing && plan.origin.role != MailboxRole::Inbox && !plan.idKey.isEmpty())
            outgoing << plan.message().messageId;
    }
    const auto add = [this](const QSqlQuery &row) {
        const QPair<QString, QString> key(row.value(1).toString(), row.value(2).toString());
        if (!m_known.contains(key))
            m_known.insert(key, rows::toId<MessageId>(row.value(0)));
    };
    const Dialect &dialect = m_database.dialect();
    if (!ids.isEmpty()) {
        const auto read = m_database.run(
            QStringLiteral("SELECT m.id, i.ref, m.content_hash FROM message_ids i JOIN messages m ON m.id = i.message_id "
                           "WHERE i.own = 1 AND i.ref IN ") + dialect.textsOf(),
            {rows::fromTexts(ids)}, add);
        if (!read)
            return read;
    }
    if (!hashes.isEmpty()) {
        const auto read = m_database.run(
            QStringLiteral("SELECT id, message_id, content_hash FROM messages WHERE message_id = '' AND content_hash IN ")
                + dialect.textsOf(),
            {rows::fromTexts(hashes)}, add);
        if (!read)
            return read;
    }
    if (outgoing.isEmpty())
        return {};
    return m_database.run(
        QStringLiteral("SELECT rfc_message_id, message_id FROM outbox WHERE rfc_message_id IN ") + dialect.textsOf(),
        {rows::fromTexts(outgoing)},
        [this](const QSqlQuery &row) { m_sent.insert(row.value(0).toString(), rows::toId<MessageId>(row.value(1))); });
}

Result<void> FilingCache::loadReferences(const std::vector<FilingPlan> &plans)
{
    QSet<QString> keys;
    for (const FilingPlan &plan : plans) {
        keys.unite(QSet<QString>(plan.threadKeys.cbegin(), plan.threadKeys.cend()));
        if (!plan.idKey.isEmpty())
            keys.insert(plan.idKey);
    }
    if (keys.isEmpty())
        return {};
    return m_database.run(
        QStringLiteral("SELECT r.ref, r.own, r.message_id, m.conversation_id, c.customer_id FROM "
                       "(SELECT i.ref, i.own, i.message_id, row_number() OVER (PARTITION BY i.ref "
                       "ORDER BY i.own DESC, i.message_id) AS place FROM message_ids i WHERE i.ref IN %1) r "
                       "JOIN messages m ON m.id = r.message_id JOIN conversations c ON c.id = m.conversation_id "
                       "WHERE r.place <= ? ORDER BY r.own DESC, r.message_id").arg(m_database.dialect().textsOf()),
        {rows::fromTexts(keys.values()), candidatesOfAnId}, [this](const QSqlQuery &row) {
            m_references[row.value(0).toString()].append({rows::toId<MessageId>(row.value(2)), row.value(1).toInt() == 1,
                                                          rows::toId<ConversationId>(row.value(3)),
                                                          rows::toId<CustomerId>(row.value(4))});
        });
}

Result<void> FilingCache::loadTokens(const std::vector<FilingPlan> &plans)
{
    QStringList tokens;
    for (const FilingPlan &plan : plans)
        tokens += plan.tokens;
    if (tokens.isEmpty())
        return {};
    return m_database.run(
        QStringLiteral("SELECT token, id, customer_id FROM conversations WHERE token IN ") + m_database.dialect().textsOf(),
        {rows::fromTexts(tokens)}, [this](const QSqlQuery &row) {
            m_tokens.insert(row.value(0).toString(), {rows::toId<ConversationId>(row.value(1)),
                                                      rows::toId<CustomerId>(row.value(2))});
        });
}

/// Of the conversations that were found: who takes part, and when we answered from here.
Result<void> FilingCache::loadConversations()
{
    QSet<ConversationId> found;
    for (const QList<Reference> &references : std::as_const(m_references)) {
        for (const Reference &reference : references)
            found.insert(reference.conversation);
    }
    for (const Found &byToken : std::as_const(m_tokens))
        found.insert(byToken.conversation);
    if (found.isEmpty())
        return {};
    const auto read = m_database.run(
        QStringLiteral("SELECT conversation_id, address FROM conversation_participants WHERE conversation_id IN ")
            + m_database.dialect().numbersOf(),
        {rows::fromIds(found)}, [this](const QSqlQuery &row) {
            m_participants[rows::toId<ConversationId>(row.value(0))] << row.value(1).toString();
        });
    if (!read)
        return read;
    return loadAnswers(found);
}

/// When mail of ours was sent from here.
Result<void> FilingCache::loadAnswers(const QSet<ConversationId> &conversations)
{
    return m_database.run(
        QStringLiteral("SELECT o.conversation_id, m.at FROM outbox o JOIN messages m ON m.id = o.message_id "
                       "WHERE o.conversation_id IN ") + m_database.dialect().numbersOf(),
        {rows::fromIds(conversations)}, [this](const QSqlQuery &row) {
            m_answers[rows::toId<ConversationId>(row.value(0))] << row.value(1).toLongLong();
        });
}

Result<void> FilingCache::loadSubjects(const QHash<CustomerId, QStringList> &wanted)
{
    if (wanted.isEmpty())
        return {};
    QSet<QString> subjects;
    for (const QStringList &list : wanted)
        subjects.unite(QSet<QString>(list.cbegin(), list.cend()));
    QSet<ConversationId> found;
    const auto read = m_database.run(
        QStringLiteral("SELECT id, customer_id, base_subject FROM (SELECT id, customer_id, base_subject, updated_at, "
                       "row_number() OVER (PARTITION BY customer_id, base_subject ORDER BY updated_at DESC, id DESC) "
                       "AS place FROM conversations WHERE customer_id IN %1 AND base_subject IN %2 AND status <> ?) c "
                       "WHERE place <= ? ORDER BY updated_at DESC, id DESC")
            .arg(m_database.dialect().numbersOf(), m_database.dialect().textsOf()),
        {rows::fromIds(wanted.keys()), rows::fromTexts(subjects.values()), static_cast<int>(ConversationStatus::Closed),
         openWithOneSubject}, [&](const QSqlQuery &row) {
            const auto id = rows::toId<ConversationId>(row.value(0));
            m_subjects[rows::toId<CustomerId>(row.value(1))][row.value(2).toString()] << id;
            if (!m_answers.contains(id))
                found.insert(id);
        });
    if (!read || found.isEmpty())
        return read;
    return loadAnswers(found);
}

MessageId FilingCache::known(const FilingPlan &plan) const
{
    return m_known.value({plan.idKey, plan.prepared->contentHash});
}

ThreadContext FilingCache::context(const FilingPlan &plan, CustomerId customer, const QStringList &trusted) const
{
    ThreadContext context;
    context.customer = customer;
    context.ownAddresses = trusted;
    const QStringList ids = threadIds(plan.message());
    for (qsizetype i = 0; i < ids.size() && context.byMessageId.size() < candidatesOfAMail; ++i) {
        const auto references = m_references.constFind(plan.threadKeys[i]);
        if (references == m_references.cend())
            continue;
        for (const Reference &reference : *references) {
            context.byMessageId << ThreadCandidate{reference.conversation, reference.customer, ids[i],
                                                   m_participants.value(reference.conversation)};
        }
    }
    for (const QString &token : plan.tokens) {
        if (const auto found = m_tokens.constFind(token); found != m_tokens.cend())
            context.byToken << ThreadCandidate{found->conversation, found->customer, token,
                                               m_participants.value(found->conversation)};
    }
    if (customer.isValid() && !plan.baseSubject.isEmpty()) {
        const QList<ConversationId> open = m_subjects.value(customer).value(plan.baseSubject);
        for (const ConversationId conversation : open)
            context.bySubject << ThreadCandidate{conversation, customer, plan.baseSubject, {}};
    }
    return context;
}

ConversationId FilingCache::lateParent(const FilingPlan &plan, const QStringList &participants) const
{
    if (plan.idKey.isEmpty())
        return {};
    const QList<Reference> references = m_references.value(plan.idKey);
    for (const Reference &reference : references) {
        if (reference.own)
            continue;
        const QStringList taking = m_participants.value(reference.conversation);
        if (std::any_of(participants.cbegin(), participants.cend(),
                        [&taking](const QString &address) { return taking.contains(address); }))
            return reference.conversation;
    }
    return {};
}

QDateTime FilingCache::lastAnswerBetween(ConversationId conversation, const QDateTime &from, const QDateTime &to) const
{
    qint64 last = -1;
    const QList<qint64> answers = m_answers.value(conversation);
    for (const qint64 at : answers) {
        if (at >= from.toMSecsSinceEpoch() && at <= to.toMSecsSinceEpoch())
            last = std::max(last, at);
    }
    return last < 0 ? QDateTime() : rows::toTime(last);
}

void FilingCache::conversationMade(ConversationId conversation, CustomerId customer, const QString &token,
                                   const QString &baseSubject, bool open)
{
    m_tokens.insert(token, {conversation, customer});
    if (open && customer.isValid() && !baseSubject.isEmpty()) {
        QList<ConversationId> &same = m_subjects[customer][baseSubject];
        same.prepend(conversation);
        if (same.size() > openWithOneSubject)
            same.removeLast();
    }
}

void FilingCache::addReference(const QString &key, const Reference &reference)
{
    QList<Reference> &there = m_references[key];
    if (!reference.own) {
        if (there.size() < candidatesOfAnId)
            there.append(reference);
        return;
    }
    qsizetype at = 0;
    while (at < there.size() && there[at].own)
        ++at;
    there.insert(at, reference);
}

void FilingCache::messageFiled(const FilingPlan &plan, MessageId message, ConversationId conversation,
                               CustomerId customer)
{
    const QPair<QString, QString> key(plan.idKey, plan.prepared->contentHash);
    if (!m_known.contains(key))
        m_known.insert(key, message);
    if (!plan.idKey.isEmpty())
        addReference(plan.idKey, {message, true, conversation, customer});
    const QStringList named = messagerows::namedIds(plan.message());
    for (const QString &id : named)
        addReference(id, {message, false, conversation, customer});
    QStringList &taking = m_participants[conversation];
    for (const QString &address : plan.participants) {
        const QString entry = messagerows::indexKey(address);
        if (!taking.contains(entry))
            taking << entry;
    }
}

} // namespace okienko
