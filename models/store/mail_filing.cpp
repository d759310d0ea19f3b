// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/mail_filing.h"

#include "models/domain/automatic_mail.h"
#include "models/store/accounts.h"
#include "models/store/automatic_senders.h"
#include "models/store/customers.h"
#include "models/store/dialect.h"
#include "models/store/id_source.h"
#include "models/store/quarantine.h"
#include "models/store/row_values.h"

#include <QSqlQuery>

namespace okienko {

namespace {

constexpr qint64 serverClockToleranceMs = 60'000; // INTERNALDATE has whole seconds, and clocks differ a little
constexpr int fewIds = 16;   ///< of things that people see the numbers of: not many are lost
constexpr int manyIds = 256;

using Type = BulkInsert::Type;

} // namespace

MailFiling::MailFiling(Transaction &transaction, bool guarded)
    : m_transaction(transaction)
    , m_database(transaction.database())
    , m_guarded(guarded)
    , m_newCustomers(m_database, QStringLiteral("customers"),
                     {{"id", Type::Number}, {"display_name", Type::Text}, {"created_at", Type::Number}})
    , m_newIdentities(m_database, QStringLiteral("customer_identities"),
                      {{"customer_id", Type::Number}, {"kind", Type::Text}, {"value", Type::Text}})
    , m_newConversations(m_database)
    , m_rows(transaction)
{
}

bool MailFiling::isOfOneMail(const Failure &failure)
{
    return failure.kind == FailureKind::Database || failure.kind == FailureKind::Conflict
           || failure.kind == FailureKind::Limit || failure.kind == FailureKind::Input;
}

Result<void> MailFiling::prepare()
{
    if (m_prepared)
        return {};
    const auto accounts = accounts::all(m_database);
    if (!accounts)
        return accounts.failure();
    for (const MailAccount &account : *accounts) {
        m_own.add(account.address);
        m_queues.insert(account.id, account.queue);
        m_accountOfAddress.insert(account.address.toLower(), account.id);
    }
    const auto read = m_database.run(QStringLiteral("SELECT id, target_minutes FROM queues"), {},
                                     [this](const QSqlQuery &row) {
        m_targetMinutes.insert(rows::toId<QueueId>(row.value(0)), row.value(1).toInt());
    });
    m_prepared = read.ok();
    return read;
}

Result<QList<MailFiling::Filed>> MailFiling::file(const QList<Item> &items)
{
    if (const auto ready = prepare(); !ready)
        return ready.failure();
    QList<Filed> filed(items.size());
    QList<Item> readable;
    QList<qsizetype> places;
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (items[i].mail->read.ok()) {
            readable << items[i];
            places << i;
            continue;
        }
        const auto kept = quarantine(*items[i].mail, items[i].origin, items[i].mail->read.failure());
        if (!kept)
            return kept.failure();
        filed[i] = *kept;
    }
    if (readable.isEmpty())
        return filed;
    const auto eventsBefore = m_events;
    QList<Filed> together(readable.size());
    const auto step = m_guarded ? m_database.savepoint([&] { return fileTogether(readable, together); })
                                : fileTogether(readable, together);
    if (step.ok()) {
        for (qsizetype i = 0; i < readable.size(); ++i)
            filed[places[i]] = together[i];
        return filed;
    }
    forgetStep();
    m_events = eventsBefore;
    if (!m_guarded || m_database.isLost() || m_database.mayRunAgain() || !isOfOneMail(step.failure()))
        return step.failure();
    if (readable.size() == 1) {
        const auto kept = quarantine(*readable.first().mail, readable.first().origin, step.failure());
        if (!kept)
            return kept.failure();
        filed[places.first()] = *kept;
        return filed;
    }
    // One of them cannot be stored: each for itself shows which.
    for (qsizetype i = 0; i < readable.size(); ++i) {
        const auto alone = file({readable[i]});
        if (!alone)
            return alone.failure();
        filed[places[i]] = alone->first();
    }
    return filed;
}

Result<void> MailFiling::fileTogether(const QList<Item> &items, QList<Filed> &filed)
{
    std::vector<FilingPlan> plans;
    plans.reserve(static_cast<size_t>(items.size()));
    for (const Item &item : items)
        plans.push_back(FilingPlan::of(*item.mail, item.origin, m_own));
    FilingCache cache(m_database);
    if (const auto done = cache.load(plans); !done)
        return done;
    if (const auto done = loadCustomers(plans, cache); !done)
        return done;
    IdSource ids(m_database);
    for (size_t i = 0; i < plans.size(); ++i) {
        const auto one = filePlanned(plans[i], cache, ids);
        if (!one)
            return one.failure();
        filed[static_cast<qsizetype>(i)] = *one;
    }
    return flush();
}

Result<MailFiling::Filed> MailFiling::filePlanned(FilingPlan &plan, FilingCache &cache, IdSource &ids)
{
    if (const MessageId before = cache.known(plan); before.isValid()) {
        if (const auto met = metAgain(before, plan); !met)
            return met.failure();
        return Filed{Outcome::Known, before, {}};
    }
    const Message &message = plan.message();
    if (plan.outgoing && plan.origin.role != MailboxRole::Inbox && !message.messageId.isEmpty()) {
        // Our own answer comes back; servers may have changed its bytes, so that only its id tells.
        if (const MessageId sent = cache.sentFromHere(message.messageId); sent.isValid())
            return Filed{Outcome::Known, sent, {}};
    }
    // A mail server's report on a mail of ours belongs beside it, and its sender is nobody's customer.
    std::optional<deliveries::Answer> bounced;
    if (message.report && !plan.outgoing) {
        if (const auto written = flush(); !written)
            return written.failure();
        const auto found = deliveries::find(m_database, *message.report);
        if (!found)
            return found.failure();
        bounced = *found;
    }
    const auto customer = customerOf(bounced ? EmailAddress() : plan.partner, ids);
    if (!customer)
        return customer.failure();
    const ThreadContext context = cache.context(plan, *customer, plan.inOurName ? QStringList() : m_own.all());
    ThreadDecision decision = decideThread(message, context);
    if (!decision.conversation.isValid()) {
        const ConversationId child = cache.lateParent(plan, plan.outgoing ? plan.participants : plan.authors);
        if (child.isValid())
            decision = {child, QStringLiteral("References: answered by a message that came before"), {}};
    }
    if (bounced)
        decision = {bounced->conversation, QStringLiteral("delivery report"), {}};
    const IncomingMail &mail = *plan.mail;
    if (bounced)
        plan.participants.clear();
    if (decision.conversation.isValid() && !plan.outgoing && mail.internalDate.isValid() && plan.at < mail.internalDate) {
        // What we sent from here has our clock's time, so a mail that the server received later did come later, whatever
        // the customer's clock says. It must not count as answered.
        const QDateTime sent = cache.lastAnswerBetween(decision.conversation, plan.at,
                                                       mail.internalDate.addMSecs(serverClockToleranceMs));
        if (sent.isValid())
            plan.at = std::max(mail.internalDate.toUTC(), sent.addMSecs(1));
    }
    if (bounced)
        plan.at = std::max(plan.at, bounced->at.addMSecs(1));
    if (!decision.conversation.isValid()) {
        const auto made = newConversation(plan, *customer, decision.related, cache, ids);
        if (!made)
            return made.failure();
        decision.conversation = *made;
    }
    messagerows::NewMessage row;
    row.id = mail.id;
    const auto rawId = ids.next(QStringLiteral("raw_messages"), manyIds);
    if (!rawId)
        return rawId.failure();
    if (!row.id.isValid()) {
        const auto id = ids.next(QStringLiteral("messages"), manyIds);
        if (!id)
            return id.failure();
        row.id = MessageId(*id);
    }
    row.conversation = decision.conversation;
    row.direction = plan.outgoing ? Direction::Outgoing : Direction::Incoming;
    row.at = plan.at;
    row.seen = plan.outgoing || (mail.flags & MailSeen);
    const auto work = plan.outgoing ? Result<bool>(false)
                                    : needsAnswer(plan, decision, bounced.has_value(), plan.at);
    if (!work)
        return work.failure();
    row.needsAnswer = *work;
    row.answered = mail.flags & MailAnswered;
    row.account = plan.origin.account;
    row.rawId = *rawId;
    row.joinReason = decision.reason;
    row.participants = plan.participants;
    m_rows.addRaw(row.rawId, plan.prepared->raw);
    m_rows.add(row, message, *plan.prepared);
    m_pending.insert(row.id);
    const conversationstate::Event event{row.needsAnswer, plan.outgoing || row.answered};
    if (m_newConversations.contains(row.conversation)) {
        m_newConversations.addMessage(row.conversation,
                                      {row.id.value, row.at.toMSecsSinceEpoch(), plan.outgoing, row.seen,
                                       row.needsAnswer, row.answered, messagerows::hasFiles(message),
                                       plan.prepared->snippet}, event);
    } else {
        auto &known = m_events[row.conversation];
        known.customerWrote |= event.customerWrote;
        known.answered |= event.answered;
    }
    if (plan.outgoing && !message.messageId.isEmpty())
        m_sentIds << message.messageId;
    if (!plan.outgoing && (message.report || message.autoSubmitted != AutoSubmitted::No))
        m_signs.append({row.id, &message, bounced, row.at});
    cache.messageFiled(plan, row.id, row.conversation, *customer);
    return Filed{Outcome::Stored, row.id, {}};
}

Result<void> MailFiling::flush()
{
    m_pending.clear();
    if (const auto done = m_newCustomers.flush(); !done)
        return done;
    if (const auto done = m_newIdentities.flush(); !done)
        return done;
    if (const auto done = m_newConversations.flush(); !done)
        return done;
    if (const auto done = m_rows.flush(); !done)
        return done;
    return noteSigns();
}

Result<void> MailFiling::noteSigns()
{
    const QList<Signs> all = std::exchange(m_signs, {});
    for (const Signs &signs : all) {
        if (signs.message->report) {
            const auto noted = deliveries::record(m_transaction, signs.id, signs.bounced, *signs.message->report, signs.at);
            if (!noted)
                return noted;
        }
        if (signs.message->autoSubmitted == AutoSubmitted::No)
            continue;
        if (const auto noted = automaticsenders::record(m_transaction, signs.id, *signs.message, signs.at); !noted)
            return noted;
    }
    return {};
}

Result<bool> MailFiling::needsAnswer(const FilingPlan &plan, const ThreadDecision &decision, bool bounced,
                                     const QDateTime &at)
{
    const Message &message = plan.message();
    const MailboxRole role = plan.origin.role;
    if (bounced) // also where a spam filter put it: it names the id of a mail of ours
        return hasFailed(*message.report) && (role == MailboxRole::Inbox || role == MailboxRole::Junk);
    if (role != MailboxRole::Inbox || message.autoSubmitted == AutoSubmitted::No)
        return role == MailboxRole::Inbox;
    static const QStringList answers{QStringLiteral("In-Reply-To"), QStringLiteral("References"), QStringLiteral("token")};
    const bool takesUp = answers.contains(decision.reason);
    if (!takesUp)
        return isWork(message, false, 0);
    if (const auto written = flush(); !written) // those of this batch count too
        return written.failure();
    const auto recent = automaticsenders::inAnHour(m_database, message, at);
    if (!recent)
        return recent.failure();
    return isWork(message, true, *recent);
}

void MailFiling::forgetStep()
{
    m_signs.clear();
    m_customers.clear();
    m_pending.clear();
    m_newCustomers.clear();
    m_newIdentities.clear();
    m_newConversations.clear();
    m_rows.clear();
}

Result<void> MailFiling::metAgain(MessageId message, const FilingPlan &plan)
{
    if (m_pending.contains(message)) {
        if (const auto written = flush(); !written)
            return written;
    }
    if (plan.origin.role == MailboxRole::Inbox && plan.message().autoSubmitted == AutoSubmitted::No) {
        // Seen first in another mailbox (an archive that holds everything) it was history; in the inbox it is work.
        const auto conversation = m_database.value(
            QStringLiteral("UPDATE messages SET needs_answer = 1 WHERE id = ? AND direction = 0 AND needs_answer = 0 "
                           "RETURNING conversation_id"), {message.value});
        if (!conversation)
            return conversation.failure();
        if (!conversation->isNull())
            m_events[rows::toId<ConversationId>(*conversation)].customerWrote = true;
    }
    return flagsChanged(message, 0, plan.mail->flags);
}

Result<void> MailFiling::loadCustomers(const std::vector<FilingPlan> &plans, FilingCache &cache)
{
    QStringList values;
    for (const FilingPlan &plan : plans) {
        const QString value = customers::emailKey(plan.partner.address);
        if (!value.isEmpty() && !m_customers.contains(value))
            values << value;
    }
    values.removeDuplicates();
    if (!values.isEmpty()) {
        const auto read = m_database.run(
            QStringLiteral("SELECT i.value, u.id, u.given_name || u.family_name, u.display_name FROM customer_identities i "
                           "JOIN customers u ON u.id = i.customer_id WHERE i.kind = 'email' AND i.value IN ")
                + m_database.dialect().textsOf(),
            {rows::fromTexts(values)}, [this](const QSqlQuery &row) {
                const QString value = row.value(0).toString();
                const QString shown = row.value(3).toString();
                m_customers.insert(value, {rows::toId<CustomerId>(row.value(1)),
                                           !row.value(2).toString().isEmpty() || (!shown.isEmpty() && shown != value)});
            });
        if (!read)
            return read;
    }
    QHash<CustomerId, QStringList> subjects;
    for (const FilingPlan &plan : plans) {
        const Customer customer = m_customers.value(customers::emailKey(plan.partner.address));
        if (customer.id.isValid() && !plan.baseSubject.isEmpty())
            subjects[customer.id] << plan.baseSubject;
    }
    return cache.loadSubjects(subjects);
}

Result<CustomerId> MailFiling::customerOf(const EmailAddress &address, IdSource &ids)
{
    const QString value = customers::emailKey(address.address);
    if (value.isEmpty())
        return CustomerId();
    const QString name = address.name.simplified();
    const auto known = m_customers.find(value);
    if (known != m_customers.end()) {
        if (!known->named && !name.isEmpty()) {
            if (const auto written = m_newCustomers.flush(); !written)
                return written.failure();
            const auto done = m_database.run(QStringLiteral("UPDATE customers SET display_name = ? WHERE id = ?"),
                                             {name, known->id.value});
            if (!done)
                return done.failure();
            known->named = true;
            m_transaction.changes().customers = true;
        }
        return known->id;
    }
    const auto id = ids.next(QStringLiteral("customers"), fewIds);
    if (!id)
        return id.failure();
    m_newCustomers.add({*id, name.isEmpty() ? value : name, QDateTime::currentMSecsSinceEpoch()});
    m_newIdentities.add({*id, QStringLiteral("email"), value});
    m_customers.insert(value, {CustomerId(*id), !name.isEmpty()});
    m_transaction.changes().customers = true;
    return CustomerId(*id);
}

Result<ConversationId> MailFiling::newConversation(const FilingPlan &plan, CustomerId customer, ConversationId related,
                                                   FilingCache &cache, IdSource &ids)
{
    const Message &message = plan.message();
    AccountId account = plan.origin.account;
    for (const QList<EmailAddress> &list : {message.to, message.cc, message.from}) {
        for (const EmailAddress &entry : list)
            account = account.isValid() ? account : m_accountOfAddress.value(entry.address.toLower());
    }
    const auto id = ids.next(QStringLiteral("conversations"), fewIds);
    if (!id)
        return id.failure();
    // Only the inbox is work; everything else is history.
    const bool work = plan.origin.role == MailboxRole::Inbox && !plan.outgoing;
    NewConversations::Row row;
    row.id = ConversationId(*id);
    row.customer = customer;
    row.subject = message.subject;
    row.baseSubject = plan.baseSubject;
    row.token = makeConversationToken();
    row.queue = m_queues.value(account);
    row.targetMinutes = m_targetMinutes.value(row.queue, 240);
    row.related = related;
    row.status = work ? ConversationStatus::Open : ConversationStatus::Closed;
    m_newConversations.add(row);
    m_transaction.changes().counts = true;
    cache.conversationMade(row.id, customer, row.token, row.baseSubject, work);
    return row.id;
}

Result<MailFiling::Filed> MailFiling::quarantine(const IncomingMail &mail, const MailOrigin &origin,
                                                 const Failure &reason)
{
    IncomingMail whole = mail;
    if (whole.raw.isEmpty() && mail.prepared) {
        const PackedBytes &packed = mail.prepared->raw;
        auto bytes = rawstore::unpack(packed.frame, packed.size, packed.sha256);
        if (!bytes)
            return bytes.failure();
        whole.raw = std::move(*bytes);
    }
    const auto added = okienko::quarantine::add(m_transaction, whole, origin.account, origin.role, origin.source, reason);
    if (!added)
        return added.failure();
    return Filed{added->isNew ? Outcome::Quarantined : Outcome::Known, {}, added->id};
}

Result<void> MailFiling::flagsChanged(MessageId message, quint32 before, quint32 now)
{
    const quint32 changed = before ^ now;
    if (!(changed & (MailSeen | MailAnswered)))
        return {};
    // Only what changed on the server is taken over: what we have not told it yet stays as it is here.
    ConversationId conversation;
    bool incoming = false;
    const auto read = m_database.run(QStringLiteral("SELECT conversation_id, direction FROM messages WHERE id = ?"),
                                     {message.value}, [&](const QSqlQuery &row) {
        conversation = rows::toId<ConversationId>(row.value(0));
        incoming = row.value(1).toInt() == static_cast<int>(Direction::Incoming);
    });
    if (!read || !incoming)
        return read;
    if (changed & MailSeen) {
        const auto done = m_database.run(QStringLiteral("UPDATE messages SET seen = ? WHERE id = ?"),
                                         {now & MailSeen ? 1 : 0, message.value});
        if (!done)
            return done;
    }
    if (now & changed & MailAnswered) {
        const auto done = m_database.run(QStringLiteral("UPDATE messages SET answered = 1 WHERE id = ?"), {message.value});
        if (!done)
            return done;
    }
    m_events[conversation].answered |= (now & changed & MailAnswered) != 0;
    return {};
}

Result<void> MailFiling::finish()
{
    if (const auto joined = deliveries::joinLate(m_transaction, m_sentIds); !joined)
        return joined;
    m_sentIds.clear();
    const auto done = conversationstate::refresh(m_transaction, m_events);
    m_events.clear();
    return done;
}

} // namespace okienko
