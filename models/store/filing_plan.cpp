// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/filing_plan.h"

#include "models/domain/threading.h"
#include "models/store/content_hash.h"
#include "models/store/message_rows.h"

namespace okienko {

namespace {

constexpr qint64 plausibleDelayMs = 24LL * 3600 * 1000;

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

} // namespace

bool OwnAddresses::contains(const QString &address) const
{
    const QString lower = address.toLower();
    if (m_addresses.contains(lower))
        return true;
    // "bok+ok-token@shop" is ours too.
    const qsizetype plus = lower.indexOf(QLatin1Char('+'));
    const qsizetype at = lower.lastIndexOf(QLatin1Char('@'));
    return plus > 0 && at > plus && m_addresses.contains(lower.left(plus) + lower.mid(at));
}

FilingPlan FilingPlan::of(const IncomingMail &mail, const MailOrigin &origin, const OwnAddresses &own)
{
    const Message &message = *mail.read;
    FilingPlan plan;
    plan.mail = &mail;
    plan.origin = origin;
    plan.prepared = mail.prepared ? mail.prepared : PreparedMail::of(mail);
    plan.idKey = messagerows::indexKey(message.messageId);
    const QStringList ids = threadIds(message);
    for (const QString &id : ids)
        plan.threadKeys << messagerows::indexKey(id);
    plan.tokens = threadTokens(message);
    plan.baseSubject = okienko::baseSubject(message.subject);
    plan.at = timeOf(mail);

    plan.author = message.from.value(0);
    if (plan.author.address.isEmpty())
        plan.author = message.sender.address.isEmpty() ? message.replyTo.value(0) : message.sender;
    // Anybody can write our address into From: what comes in through the inbox is incoming whatever it says. A contact
    // form that writes in our name names its sender in Reply-To.
    // Of files that an administrator imports only what never travelled (a copy filed by the sender) is believed.
    const bool received = origin.role == MailboxRole::Inbox || origin.role == MailboxRole::Junk;
    const bool untrusted = origin.imported ? !rawHeaderField(mail.raw, "received").isEmpty() : received;
    const bool allOwn = own.contains(plan.author.address)
        && std::all_of(message.from.cbegin(), message.from.cend(),
                       [&own](const EmailAddress &from) { return own.contains(from.address); });
    plan.outgoing = origin.role == MailboxRole::Sent || (allOwn && !untrusted);
    plan.inOurName = !plan.outgoing && own.contains(plan.author.address);

    plan.partner = plan.outgoing ? EmailAddress() : plan.author;
    if (plan.inOurName && !message.replyTo.isEmpty() && !own.contains(message.replyTo.first().address))
        plan.partner = message.replyTo.first();
    for (const QList<EmailAddress> &list : {message.to, message.cc, message.bcc}) {
        for (const EmailAddress &entry : list) {
            if (plan.outgoing && plan.partner.address.isEmpty() && !own.contains(entry.address))
                plan.partner = entry;
        }
    }
    plan.authors = addressesOf({{plan.author}});
    // Who takes part: who wrote, and whom we wrote to. Whom a customer names in To or Cc does not: anybody can write a
    // mail in a customer's name that names himself, and would be let in by it.
    const QList<QList<EmailAddress>> taking = plan.outgoing
        ? QList<QList<EmailAddress>>{message.to, message.cc}
        : QList<QList<EmailAddress>>{{plan.author}, {plan.partner}};
    for (const QString &address : addressesOf(taking)) {
        if (!own.contains(address) && !(plan.outgoing && address == plan.author.address.toLower()))
            plan.participants << address;
    }
    return plan;
}

} // namespace okienko
