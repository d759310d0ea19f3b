// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/conversation.h"
#include "models/domain/customer.h"
#include "models/domain/draft.h"

#include <QDateTime>

// A conversation, its customer and an account, as the tests of several widgets show them.

namespace okienko::test {

inline QString s(const char *text)
{
    return QString::fromUtf8(text);
}

inline TimelineEntry entry(qint64 id, Direction direction, const char *text, const QDateTime &at)
{
    TimelineEntry made;
    made.id = MessageId(id);
    made.direction = direction;
    made.message.text = s(text);
    made.at = at;
    made.seen = true;
    made.message.from = {{s("Dawid Wiśniewski"), s("dawid.w@example.com")}};
    return made;
}

inline Attachment file(qint64 id, const char *name, const char *type, qint64 size)
{
    Attachment attachment;
    attachment.id = AttachmentId(id);
    attachment.fileName = s(name);
    attachment.mediaType = s(type);
    attachment.size = size;
    return attachment;
}

inline QDateTime today(int hour, int minute)
{
    return QDateTime(QDate::currentDate(), QTime(hour, minute)).toUTC();
}

inline ConversationDetails reclamation()
{
    ConversationDetails details;
    details.summary.id = ConversationId(4127);
    details.summary.subject = s("Reklamacja: uszkodzony obiektyw, 10482");
    details.summary.customerName = s("Dawid Wiśniewski");
    details.summary.queueName = s("Complaints");
    details.summary.assignee = s("jana");
    details.summary.createdAt = today(9, 42);
    details.summary.updatedAt = today(9, 47);
    details.summary.waitingSince = QDateTime::currentDateTimeUtc().addSecs(-3600);
    details.summary.answerDue = QDateTime::currentDateTimeUtc().addSecs(18 * 60 + 20);
    TimelineEntry mail = entry(1, Direction::Incoming,
                               "Dzień dobry,\n\npaczka przyszła wczoraj, ale obiektyw ma pękniętą osłonę. Czy mogę go "
                               "wymienić na nowy? Kto pokrywa koszt przesyłki? Potrzebuję go na sobotę, czy zdążycie?"
                               "\n\nPozdrawiam,\nDawid\n\nW dniu 14.10.2026 Sklep napisał:\n> Zamówienie wysłane.\n",
                               today(9, 42));
    mail.message.quotedTextStart = mail.message.text.indexOf(s("W dniu"));
    mail.message.attachments = {file(11, "oslona.jpg", "image/jpeg", 1'200'000),
                                file(12, "paczka.jpg", "image/jpeg", 840'000)};
    TimelineEntry note = entry(2, Direction::Note, "@Jana magazyn potwierdził: 3 sztuki na stanie, wysyłka dziś do 15:00.",
                               today(9, 47));
    note.author = s("Piotr Nowak");
    details.timeline = {mail, note};
    return details;
}

inline MailAccount shopAccount()
{
    MailAccount account;
    account.id = AccountId(3);
    account.address = s("bok@shop.example");
    account.displayName = s("Sklep");
    account.signature = s("Jana Kowalska\nSklep Foto");
    return account;
}

inline Draft prepared(const ConversationDetails &details)
{
    Draft draft;
    draft.conversation = details.summary.id;
    draft.answers = MessageId(1);
    draft.account = AccountId(3);
    draft.to = {{QString(), s("dawid.w@example.com")}};
    draft.subject = s("Re: Reklamacja");
    draft.body = s("\n\nW dniu 21.11.2026 Dawid Wiśniewski napisał:\n> Dzień dobry\n");
    return draft;
}

inline CustomerOverview dawid()
{
    CustomerOverview overview;
    overview.customer.id = CustomerId(5);
    overview.customer.givenName = s("Dawid");
    overview.customer.familyName = s("Wiśniewski");
    overview.customer.gender = Gender::Male;
    overview.customer.language = s("pl");
    overview.customer.city = s("Rzeszów");
    overview.customer.registered = QDate(2021, 3, 4);
    const QDate birthday = QDate::currentDate().addDays(2);
    overview.customer.birthDay = birthday.day();
    overview.customer.birthMonth = birthday.month();
    overview.customer.birthYear = birthday.year() - 38;
    overview.identities = {{s("email"), s("dawid.w@example.com")}, {s("phone"), s("+48600100200")}};
    overview.contactsInYear = 7;
    overview.lastContact = QDateTime(QDate(2026, 10, 14), QTime(9, 0), Qt::UTC);
    overview.preferredChannel = Channel::Email;
    overview.preferredFromHour = 17;
    overview.preferredToHour = 20;
    const auto order = [](const char *number, const char *goods, qint64 cents, const char *status) {
        Order made;
        made.number = s(number);
        made.date = QDate(2026, 10, 12);
        made.status = s(status);
        made.currency = s("PLN");
        made.totalCents = cents;
        made.lines = {{s("SKU"), s(goods), s("1"), cents}};
        return made;
    };
    overview.orders = {order("10482", "Obiektyw 50 mm f/1.8", 89900, "delivered"),
                       order("10113", "Statyw TX-3", 34900, "delivered"),
                       order("9871", "Torba fotograficzna", 21900, "returned")};
    overview.orders.first().carrier = s("InPost");
    overview.orders.first().tracking = s("680012345678");
    overview.orderCount = 6;
    overview.ordersTotalCents = 481200;
    overview.ordersCurrency = s("PLN");
    const auto past = [](qint64 id, Channel channel, const char *subject, const QDate &day) {
        return PastContact{ConversationId(id), channel, s(subject), QDateTime(day, QTime(10, 0), Qt::UTC)};
    };
    overview.pastContacts = {past(1, Channel::Phone, "Delivery to a parcel locker", QDate(2026, 10, 14)),
                             past(2, Channel::Email, "Zwrot torby 9871", QDate(2026, 9, 2)),
                             past(3, Channel::Chat, "Dobór statywu", QDate(2026, 6, 19)),
                             past(4, Channel::Email, "Faktura do 9871", QDate(2026, 6, 18))};
    overview.pastContactCount = 7;
    return overview;
}

} // namespace okienko::test
