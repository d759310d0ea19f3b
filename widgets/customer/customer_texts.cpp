// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/customer/customer_texts.h"

#include <QLocale>
#include <algorithm>
#include <cstdlib>

namespace okienko {

QString CustomerTexts::since(const Customer &customer)
{
    QStringList parts;
    if (customer.registered.isValid())
        parts += tr("customer since %1").arg(QLocale().monthName(customer.registered.month())
                                             + QLatin1Char(' ') + QString::number(customer.registered.year()));
    if (!customer.city.isEmpty())
        parts += oneLine(customer.city);
    return parts.join(QStringLiteral(" · "));
}

std::optional<int> CustomerTexts::daysToBirthday(const Customer &customer, const QDate &today)
{
    if (customer.birthMonth < 1 || customer.birthMonth > 12 || customer.birthDay < 1
        || customer.birthDay > QDate(2000, customer.birthMonth, 1).daysInMonth())
        return std::nullopt;
    std::optional<int> nearest;
    for (int year = today.year() - 1; year <= today.year() + 1; ++year) {
        const int day = std::min(customer.birthDay, QDate(year, customer.birthMonth, 1).daysInMonth());
        const int distance = int(today.daysTo(QDate(year, customer.birthMonth, day)));
        if (!nearest || std::abs(distance) < std::abs(*nearest))
            nearest = distance;
    }
    return nearest;
}

QString CustomerTexts::birthday(const Customer &customer, const QDate &today)
{
    const std::optional<int> days = daysToBirthday(customer, today);
    if (!days || std::abs(*days) > 7)
        return {};
    const QDate date = today.addDays(*days);
    // The day itself as it is in the register; only 29 February moves.
    //: Day and month of a birthday, as QDate::toString() takes it
    QString details = QLocale().toString(date, tr("d MMMM"));
    const int age = date.year() - customer.birthYear;
    if (customer.birthYear > 1900 && age > 0 && age < 120)
        details += QStringLiteral(", %1").arg(age);
    if (*days == 0)
        return tr("Birthday today (%1)").arg(details);
    if (*days == 1)
        return tr("Birthday tomorrow (%1)").arg(details);
    if (*days > 0)
        return tr("Birthday in %n days (%1)", nullptr, *days).arg(details);
    if (*days == -1)
        return tr("Birthday was yesterday (%1)").arg(details);
    return tr("Birthday was %n days ago (%1)", nullptr, -*days).arg(details);
}

QString CustomerTexts::phone(const QString &number)
{
    const QString digits = number.mid(1);
    if (!number.startsWith(QLatin1Char('+')) || digits.size() < 7 || digits.size() > 15
        || !std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return number;
    // Country codes (ITU-T E.164): one digit for 1 and 7, two for those below, three for all others.
    static const QStringView twoDigits = u"20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 "
                                         u"60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98";
    qsizetype at = digits.startsWith(u'1') || digits.startsWith(u'7') ? 1 : twoDigits.contains(digits.left(2)) ? 2 : 3;
    QString text = QLatin1Char('+') + digits.left(at);
    for (; digits.size() - at > 4; at += 3)
        text += QChar(0x00A0) + digits.mid(at, 3);
    return text + QChar(0x00A0) + digits.mid(at);
}

QString CustomerTexts::hours(int from, int to)
{
    if (from < 0 || to < 0 || from > 24 || to > 24)
        return {};
    return tr("%1–%2 h", "hours of the day, e.g. 17–20 h").arg(from).arg(to);
}

QString CustomerTexts::contacts(const CustomerOverview &overview, const QDate &today)
{
    QString text = tr("%n in 12 months", nullptr, overview.contactsInYear);
    if (overview.lastContact)
        text += QStringLiteral(" · ") + tr("last %1").arg(dayText(overview.lastContact->toLocalTime().date(), today));
    return text;
}

QString CustomerTexts::money(qint64 cents, const QString &currency)
{
    const QLocale locale;
    const bool negative = cents < 0;
    const quint64 amount = negative ? quint64(0) - quint64(cents) : quint64(cents);
    QString number = locale.toString(qulonglong(amount / 100));
    if (amount % 100 != 0)
        number += locale.decimalPoint() + QStringLiteral("%1").arg(amount % 100, 2, 10, QLatin1Char('0'));
    QString sign = oneLine(currency).toUpper();
    if (sign == QLatin1String("PLN"))
        sign = QStringLiteral("zł");
    else if (sign == QLatin1String("EUR"))
        sign = QStringLiteral("€");
    else if (sign == QLatin1String("GBP"))
        sign = QStringLiteral("£");
    return (negative ? QStringLiteral("−") : QString()) + number + (sign.isEmpty() ? QString() : QChar(0x00A0) + sign);
}

QString CustomerTexts::orderStatus(const QString &status)
{
    if (status == QLatin1String("new"))
        return tr("new");
    if (status == QLatin1String("paid"))
        return tr("paid");
    if (status == QLatin1String("packed"))
        return tr("packed");
    if (status == QLatin1String("sent"))
        return tr("sent");
    if (status == QLatin1String("delivered"))
        return tr("delivered");
    if (status == QLatin1String("returned"))
        return tr("returned");
    if (status == QLatin1String("cancelled"))
        return tr("cancelled");
    return oneLine(status);
}

Tone CustomerTexts::orderTone(const QString &status)
{
    if (status == QLatin1String("delivered"))
        return Tone::Ok;
    if (status == QLatin1String("sent") || status == QLatin1String("packed") || status == QLatin1String("paid"))
        return Tone::Accent;
    if (status == QLatin1String("new"))
        return Tone::Warn;
    return Tone::Plain;
}

QString CustomerTexts::goods(const Order &order)
{
    if (order.lines.isEmpty())
        return {};
    const OrderLine &line = order.lines.first();
    const QString first = oneLine(line.name.isEmpty() ? line.sku : line.name);
    const int more = int(order.lines.size()) - 1;
    return more > 0 ? tr("%1 and %n more", nullptr, more).arg(first) : first;
}

} // namespace okienko
