// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/mail_filing.h"

#include "models/domain/automatic_mail.h"
#include "models/domain/threading.h"
#include "models/store/accounts.h"
#include "models/store/automatic_senders.h"
#include "models/store/content_hash.h"
#include "models/store/customers.h"
#include "models/store/message_rows.h"
#include "models/store/quarantine.h"
#include "models/store/raw_store.h"
#include "models/store/row_values.h"
#include "models/store/thread_lookup.h"

#include <QCoreApplication>
#include <QSqlQuery>

namespace okienko {

namespace {

constexpr qint64 plausibleDelayMs = 24LL * 3600 * 1000;
constexpr qint64 serverClockToleranceMs = 60'000; // INTERNALDATE has whole seconds, and clocks differ a little

/// When it counts as written. A clock that is wrong must not put a mail before or behind its answers for ever:
/// nothing was written after it was received.
QDateTime timeOf(const IncomingMail &mail)
{
    const QDateTime &written = mail.read->date;
    const QDateTime received = mail.internalDate.isValid() ? mail.internalDate : QDateTime::currentDateTimeUtc();
    if (!written.isValid() || written.toMSecsSinceEpoch() <= 0)
        return received.toUTC();
    return (written > received.addMSecs(plausibleDelayMs) ? received : written).toUTC();
}

QStringList addressesOf(const QList<QList<EmailAddress>> &lists)
{
    QStringList addresses;
    for (const QList<EmailAddress> &list : lists) {
        for (const EmailAddress &entry : list) {
            const QString address = entry.address.toLower();
            if (!address.isEmpty() && !addresses.contains(address))
                addresses << address;
        }
    }
    return addresses;
}

/// A failure of this one mail, which must not stop those behind it.
bool isOfThisMail(const Failure &failure)
{
    return failure.kind == FailureKind::Database || failure.kind == FailureKind::Conflict
           || failure.kind == FailureKind::Limit || failure.kind == FailureKind::Input;
}

} // namespace

Result<void> MailFiling::prepare()
{
    if (m_prepared)
        return {};
    const auto accounts = accounts::all(m_database);
    if (!accounts)
        return accounts.failure();
    for (const MailAccount &account : *accounts) {
        const QString address = account.address.toLower();
        m_ownAddresses << address;
        m_queues.insert(account.id, account.queue);
        m_accountOfAddress.insert(address, account.id);
    }
    m_prepared = true;
    return {};
}

bool MailFiling::isOwn(const QString &address) const
{
    const QString lower = address.toLower();
    if (m_ownAddresses.contains(lower))
        return true;
    // "bok+ok-token@shop" is ours too.
    const qsizetype plus = lower.indexOf(QLatin1Char('+'));
    const qsizetype at = lower.lastIndexOf(QLatin1Char('@'));
    return plus > 0 && at > plus && m_ownAddresses.contains(lower.left(plus) + lower.mid(at));
}

Result<MailFiling::Filed> MailFiling::file(const IncomingMail &mail, const Origin &origin)
{
    if (const auto ready = prepare(); !ready)
        return ready.failure();
    if (!mail.read.ok())
        return quarantine(mail, origin, mail.read.failure());
    std::optional<Result<Filed>> filed;
    const auto step = m_database.savepoint([&]() -> Result<void> {
        filed.emplace(fileMessage(mail, origin));
        return filed->ok() ? Result<void>() : Result<void>(filed->failure());
    });
    if (step.ok())
        return std::move(*filed);
    if (m_database.isLost() || !isOfThisMail(step.failure()))
        return step.failure();
    m_customers.clear(); // what this mail made was undone
    return quarantine(mail, origin, step.failure());
}

Result<MessageId> MailFiling::known(const Message &message, const QString &hash)
{
    const auto id = message.messageId.isEmpty()
        ? m_database.value(QStringLiteral("SELECT id FROM messages WHERE content_hash = ? AND message_id = '' LIMIT 1"),
                           {hash})
        : m_database.value(QStringLiteral("SELECT id FROM messages WHERE message_id = ? AND content_hash = ? LIMIT 1"),
                           {messagerows::indexKey(message.messageId), hash});
    if (!id)
        return id.failure();
    return MessageId(id->toLongLong());
}

Result<void> MailFiling::metAgain(MessageId message, const IncomingMail &mail, const Origin &origin)
{
    if (origin.role == MailboxRole::Inbox && mail.read->autoSubmitted == AutoSubmitted::No) {
        // Seen first in another mailbox (an archive that holds everything) it was history; in the inbox it is work.
        const auto conversation = m_database.value(
            QStringLiteral("UPDATE messages SET needs_answer = 1 WHERE id = ? AND direction = 0 AND needs_answer = 0 "
                           "RETURNING conversation_id"), {message.value});
        if (!conversation)
            return conversation.failure();
        if (!conversation->isNull())
            m_events[rows::toId<ConversationId>(*conversation)].customerWrote = true;
    }
    return flagsChanged(message, 0, mail.flags);
}

Result<CustomerId> MailFiling::customerOf(const EmailAddress &address)
{
    const QString key = address.address.toLower();
    if (key.isEmpty())
        return CustomerId();
    if (const auto cached = m_customers.constFind(key); cached != m_customers.cend())
        return *cached;
    auto id = customers::ensure(m_transaction, address);
    if (id.ok())
        m_customers.insert(key, *id);
    return id;
}

Result<MailFiling::Filed> MailFiling::fileMessage(const IncomingMail &mail, const Origin &origin)
{
    const Message &message = *mail.read;
    const QString hash = contentHash(mail.raw, !message.messageId.isEmpty());
    const auto before = known(message, hash);
    if (!before)
        return before.failure();
    if (before->isValid()) {
        if (const auto met = metAgain(*before, mail, origin); !met)
            return met.failure();
        return Filed{Outcome::Known, *before, {}};
    }

    EmailAddress author = message.from.value(0);
    if (author.address.isEmpty())
        author = message.sender.address.isEmpty() ? message.replyTo.value(0) : message.sender;
    // Anybody can write our address into From: what comes in through the inbox is incoming whatever it says. A contact
    // form that writes in our name names its sender in Reply-To.
    // Of files that an administrator imports only what never travelled (a copy filed by the sender) is believed.
    const bool received = origin.role == MailboxRole::Inbox || origin.role == MailboxRole::Junk;
    const bool untrusted = origin.imported ? !rawHeaderField(mail.raw, "received").isEmpty() : received;
    const bool allOwn = isOwn(author.address)
        && std::all_of(message.from.cbegin(), message.from.cend(),
                       [this](const EmailAddress &from) { return isOwn(from.address); });
    const bool outgoing = origin.role == MailboxRole::Sent || (allOwn && !untrusted);
    const bool inOurName = !outgoing && isOwn(author.address);
    if (outgoing && origin.role != MailboxRole::Inbox && !message.messageId.isEmpty()) {
        // Our own answer comes back; servers may have changed its bytes, so that only its id tells.
        const auto sent = m_database.value(QStringLiteral("SELECT message_id FROM outbox WHERE rfc_message_id = ?"),
                                           {message.messageId});
        if (!sent)
            return sent.failure();
        if (!sent->isNull())
            return Filed{Outcome::Known, MessageId(sent->toLongLong()), {}};
    }

    // A mail server's report on a mail of ours belongs beside it, and its sender is nobody's customer.
    std::optional<deliveries::Answer> bounced;
    if (message.report && !outgoing) {
        const auto found = deliveries::find(m_database, *message.report);
        if (!found)
            return found.failure();
        bounced = *found;
    }
    QStringList others;
    EmailAddress partner = outgoing || bounced ? EmailAddress() : author;
    if (inOurName && !message.replyTo.isEmpty() && !isOwn(message.replyTo.first().address))
        partner = message.replyTo.first();
    for (const QList<EmailAddress> &list : {message.to, message.cc, message.bcc}) {
        for (const EmailAddress &entry : list) {
            if (outgoing && partner.address.isEmpty() && !isOwn(entry.address))
                partner = entry;
        }
    }
    // Who takes part: who wrote, and whom we wrote to. Whom a customer names in To or Cc does not: anybody can write a
    // mail in a customer's name that names himself, and would be let in by it.
    const QList<QList<EmailAddress>> taking = outgoing ? QList<QList<EmailAddress>>{message.to, message.cc}
                                             : bounced ? QList<QList<EmailAddress>>()
                                                       : QList<QList<EmailAddress>>{{author}, {partner}};
    for (const QString &address : addressesOf(taking)) {
        if (!isOwn(address) && !(outgoing && address == author.address.toLower()))
            others << address;
    }
    const auto customer = customerOf(partner);
    if (!customer)
        return customer.failure();

    const QStringList trusted = inOurName ? QStringList() : m_ownAddresses;
    const auto context = threadlookup::gather(m_database, message, *customer, trusted);
    if (!context)
        return context.failure();
    ThreadDecision decision = decideThread(message, *context);
    if (bounced)
        decision = {bounced->conversation, QStringLiteral("delivery report"), {}};
    if (!decision.conversation.isValid()) {
        const auto child = threadlookup::lateParent(m_database, message,
                                                    outgoing ? others : addressesOf({{author}}));
        if (!child)
            return child.failure();
        if (child->isValid())
            decision = {*child, QStringLiteral("References: answered by a message that came before"), {}};
    }
    QDateTime at = timeOf(mail);
    if (bounced)
        at = std::max(at, bounced->at.addMSecs(1));
    if (decision.conversation.isValid() && !outgoing) {
        const auto corrected = notBeforeOurAnswer(decision.conversation, mail, at);
        if (!corrected)
            return corrected.failure();
        at = *corrected;
    }
    if (!decision.conversation.isValid()) {
        const auto made = newConversation(mail, origin, outgoing, *customer, at, decision.related);
        if (!made)
            return made.failure();
        decision.conversation = *made;
    }
    const auto raw = rawstore::addRaw(m_database, mail.raw);
    if (!raw)
        return raw.failure();

    messagerows::NewMessage row;
    row.conversation = decision.conversation;
    row.direction = outgoing ? Direction::Outgoing : Direction::Incoming;
    row.at = at;
    row.seen = outgoing || (mail.flags & MailSeen);
    const auto work = outgoing ? Result<bool>(false) : needsAnswer(message, origin, decision, bounced.has_value(), at);
    if (!work)
        return work.failure();
    row.needsAnswer = *work;
    row.answered = mail.flags & MailAnswered;
    row.account = origin.account;
    row.rawId = *raw;
    row.contentHash = hash;
    row.joinReason = decision.reason;
    row.participants = others;
    const auto id = messagerows::insert(m_transaction, row, message, mail.contents);
    if (!id)
        return id.failure();
    if (const auto noted = noteSigns(*id, message, outgoing, bounced, at); !noted)
        return noted.failure();
    auto &event = m_events[decision.conversation];
    event.customerWrote |= row.needsAnswer;
    event.answered |= outgoing || row.answered;
    return Filed{Outcome::Stored, *id, {}};
}

Result<QDateTime> MailFiling::notBeforeOurAnswer(ConversationId conversation, const IncomingMail &mail,
                                                 const QDateTime &at)
{
    if (!mail.internalDate.isValid() || at >= mail.internalDate)
        return at;
    // What we sent from here has our clock's time, so a mail that the server received later did come later, whatever
    // the customer's clock says. It must not count as answered.
    const auto sent = m_database.value(
        QStringLiteral("SELECT max(m.at) FROM outbox o JOIN messages m ON m.id = o.message_id "
                       "WHERE o.conversation_id = ? AND m.at BETWEEN ? AND ?"),
        {conversation.value, rows::fromTime(at), mail.internalDate.toMSecsSinceEpoch() + serverClockToleranceMs});
    if (!sent)
        return sent.failure();
    return sent->isNull() ? at : std::max(mail.internalDate.toUTC(), rows::toTime(sent->toLongLong()).addMSecs(1));
}

Result<ConversationId> MailFiling::newConversation(const IncomingMail &mail, const Origin &origin, bool outgoing,
                                                   CustomerId customer, const QDateTime &at, ConversationId related)
{
    AccountId account = origin.account;
    if (!account.isValid()) {
        for (const QString &address : addressesOf({mail.read->to, mail.read->cc, mail.read->from}))
            account = account.isValid() ? account : m_accountOfAddress.value(address);
    }
    // Only the inbox is work; everything else is history.
    const bool work = origin.role == MailboxRole::Inbox && !outgoing;
    const auto status = work ? ConversationStatus::Open : ConversationStatus::Closed;
    const auto id = m_database.insert(
        QStringLiteral("INSERT INTO conversations (customer_id, subject, base_subject, channel, queue_id, status, "
                       "created_at, updated_at, token, related_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"),
        {rows::fromId(customer), mail.read->subject, baseSubject(mail.read->subject), static_cast<int>(Channel::Email),
         rows::fromId(m_queues.value(account)), static_cast<int>(status), rows::fromTime(at), rows::fromTime(at),
         makeConversationToken(), rows::fromId(related)});
    if (!id)
        return id.failure();
    return ConversationId(*id);
}

Result<bool> MailFiling::needsAnswer(const Message &message, const Origin &origin, const ThreadDecision &decision,
                                     bool bounced, const QDateTime &at)
{
    if (bounced) // also where a spam filter put it: it names the id of a mail of ours
        return hasFailed(*message.report) && (origin.role == MailboxRole::Inbox || origin.role == MailboxRole::Junk);
    if (origin.role != MailboxRole::Inbox || message.autoSubmitted == AutoSubmitted::No)
        return origin.role == MailboxRole::Inbox;
    static const QStringList answers{QStringLiteral("In-Reply-To"), QStringLiteral("References"), QStringLiteral("token")};
    const bool takesUp = answers.contains(decision.reason);
    const auto recent = takesUp ? automaticsenders::inAnHour(m_database, message, at) : Result<int>(0);
    if (!recent)
        return recent.failure();
    return isWork(message, takesUp, *recent);
}

/// What a stored mail says of itself and of a mail of ours.
Result<void> MailFiling::noteSigns(MessageId id, const Message &message, bool outgoing,
                                   const std::optional<deliveries::Answer> &bounced, const QDateTime &at)
{
    if (outgoing) {
        if (!message.messageId.isEmpty())
            m_sentIds << message.messageId;
        return {};
    }
    if (message.report) {
        if (const auto noted = deliveries::record(m_transaction, id, bounced, *message.report, at); !noted)
            return noted;
    }
    return message.autoSubmitted == AutoSubmitted::No ? Result<void>()
                                                      : automaticsenders::record(m_transaction, id, message, at);
}

Result<MailFiling::Filed> MailFiling::quarantine(const IncomingMail &mail, const Origin &origin, const Failure &reason)
{
    const auto added = okienko::quarantine::add(m_transaction, mail, origin.account, origin.role, origin.source, reason);
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
