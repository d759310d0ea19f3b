// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/delivery_words.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace okienko {

namespace {

constexpr qsizetype maxDiagnostic = 300;

struct Delivery {
    Q_DECLARE_TR_FUNCTIONS(Delivery)
};

/// RFC 3463 3.2 to 3.8 and its registry, by subject and detail.
QString reasonOf(int subject, int detail)
{
    switch (subject * 1000 + detail) {
    case 1001: return Delivery::tr("the address does not exist");
    case 1002: return Delivery::tr("there is no mail server for the part after the @");
    case 1003: return Delivery::tr("the address is not written correctly");
    case 1004: return Delivery::tr("the address stands for more than one person");
    case 1006: return Delivery::tr("the person has moved to another address");
    case 1007:
    case 1008: return Delivery::tr("our own address was not accepted");
    case 1010: return Delivery::tr("the part after the @ does not take mail at all");
    case 2001: return Delivery::tr("the mailbox is switched off");
    case 2002: return Delivery::tr("the mailbox is full");
    case 2003: return Delivery::tr("the message is too large for this mailbox");
    case 2004: return Delivery::tr("the mailing list behind the address has a fault");
    case 3001: return Delivery::tr("the recipient's mail server has no room left");
    case 3004: return Delivery::tr("the message is too large for the recipient's mail server");
    case 4001: return Delivery::tr("the recipient's mail server does not answer");
    case 4002: return Delivery::tr("the connection to the recipient's mail server broke");
    case 4003:
    case 4004: return Delivery::tr("no way to the recipient's mail server was found");
    case 4005: return Delivery::tr("the recipient's mail server is too busy");
    case 4006: return Delivery::tr("the mail went round in circles between mail servers");
    case 4007: return Delivery::tr("it could not be delivered in the time that mail servers try");
    case 5003: return Delivery::tr("there are too many recipients");
    case 7001:
    case 7002: return Delivery::tr("the recipient's mail server does not accept it from us");
    case 7023:
    case 7024: return Delivery::tr("our domain does not allow the server that sent it (SPF)");
    case 7025: return Delivery::tr("the server that sent it has no name of its own (reverse DNS)");
    case 7020:
    case 7021:
    case 7022: return Delivery::tr("its signature (DKIM) was not accepted");
    case 7026:
    case 7030: return Delivery::tr("the recipient's mail server could not tell that it is really from us");
    default: break;
    }
    switch (subject) {
    case 1: return Delivery::tr("something is wrong with the address");
    case 2: return Delivery::tr("something is wrong with the mailbox");
    case 3: return Delivery::tr("the recipient's mail server could not take it");
    case 4: return Delivery::tr("the recipient's mail server was not reached");
    case 5: return Delivery::tr("the mail servers did not understand each other");
    case 6: return Delivery::tr("the recipient's mail server could not take this content");
    case 7: return Delivery::tr("the recipient's mail server refused it by its rules");
    default: return {};
    }
}

QString shownRecipient(const DeliveryStatus &status)
{
    return status.recipient.isEmpty() ? Delivery::tr("the recipient") : status.recipient;
}

/// What stands before the details.
QString opening(const DeliveryStatus &status, const QString &reason)
{
    const QString who = shownRecipient(status);
    switch (status.action) {
    case DeliveryAction::Failed:
        return reason.isEmpty() ? Delivery::tr("Was not delivered to %1").arg(who)
                                : Delivery::tr("Was not delivered to %1: %2").arg(who, reason);
    case DeliveryAction::Delayed:
        return reason.isEmpty() ? Delivery::tr("Not yet delivered to %1, the mail servers go on trying").arg(who)
                                : Delivery::tr("Not yet delivered to %1, the mail servers go on trying: %2").arg(who, reason);
    case DeliveryAction::Delivered: return Delivery::tr("Was delivered to %1").arg(who);
    case DeliveryAction::Relayed:
        return Delivery::tr("Was handed on to a mail server of %1 that sends no confirmations").arg(who);
    case DeliveryAction::Expanded: return Delivery::tr("Was delivered to the mailing list %1").arg(who);
    case DeliveryAction::Displayed: return Delivery::tr("Was shown to %1").arg(who);
    case DeliveryAction::Deleted: return Delivery::tr("Was deleted by %1 without being shown").arg(who);
    }
    return {};
}

} // namespace

QString deliveryReason(const QString &status)
{
    const QStringList parts = status.split(u'.');
    return parts.size() == 3 ? reasonOf(parts.at(1).toInt(), parts.at(2).toInt()) : QString();
}

QString deliverySentence(const DeliveryStatus &status)
{
    const bool trouble = status.action == DeliveryAction::Failed || status.action == DeliveryAction::Delayed;
    const QString reason = trouble ? deliveryReason(status.status) : QString();
    QString sentence = opening(status, reason);
    if (!trouble)
        return sentence;
    if (!reason.isEmpty())
        sentence += u" (%1)"_s.arg(status.status);
    if (status.action == DeliveryAction::Delayed && status.retryUntil.isValid())
        sentence += u", "_s + Delivery::tr("until %1").arg(QLocale().toString(status.retryUntil.toLocalTime(), QLocale::ShortFormat));
    if (!status.diagnostic.isEmpty())
        sentence += u" – "_s + status.diagnostic.left(maxDiagnostic);
    return sentence;
}

} // namespace okienko
