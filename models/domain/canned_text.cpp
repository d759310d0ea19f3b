// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/canned_text.h"

#include "models/domain/address_forms.h"
#include "models/domain/holidays.h"

#include <QHash>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace okienko {

namespace {

/// The customer's language decides, not the window's, so these texts are not tr().
QString inLanguage(const QString &language, const QString &pl, const QString &hr, const QString &en)
{
    return language == u"hr"_s ? hr : language == u"en"_s ? en : pl;
}

QString labelOf(const QString &field, const QString &language)
{
    struct Names { QString pl, hr, en; };
    static const QHash<QString, Names> labels{
        {u"customer.greeting"_s, {u"powitanie"_s, u"pozdrav"_s, u"greeting"_s}},
        {u"customer.vocative"_s, {u"zwrot do klienta"_s, u"oslovljavanje"_s, u"form of address"_s}},
        {u"customer.name"_s, {u"imię i nazwisko"_s, u"ime i prezime"_s, u"customer's name"_s}},
        {u"order.number"_s, {u"numer zamówienia"_s, u"broj narudžbe"_s, u"order number"_s}},
        {u"order.status"_s, {u"stan zamówienia"_s, u"status narudžbe"_s, u"order status"_s}},
        {u"order.date"_s, {u"data zamówienia"_s, u"datum narudžbe"_s, u"order date"_s}},
        {u"shipment.carrier"_s, {u"przewoźnik"_s, u"dostavljač"_s, u"carrier"_s}},
        {u"shipment.tracking"_s, {u"numer przesyłki"_s, u"broj pošiljke"_s, u"tracking number"_s}},
        {u"product.name"_s, {u"nazwa produktu"_s, u"naziv proizvoda"_s, u"product name"_s}},
        {u"product.price"_s, {u"cena produktu"_s, u"cijena proizvoda"_s, u"product price"_s}},
        {u"product.stock"_s, {u"stan magazynowy"_s, u"stanje na skladištu"_s, u"stock"_s}},
        {u"consultant.name"_s, {u"imię konsultanta"_s, u"ime savjetnika"_s, u"consultant's name"_s}},
        {u"date"_s, {u"data"_s, u"datum"_s, u"date"_s}}};
    const auto found = labels.constFind(field);
    return found == labels.constEnd() ? field : inLanguage(language, found->pl, found->hr, found->en);
}

QString statusText(const QString &status, const QString &language)
{
    struct Names { QString pl, hr, en; };
    static const QHash<QString, Names> names{
        {u"new"_s, {u"nowe"_s, u"zaprimljena"_s, u"new"_s}},
        {u"paid"_s, {u"opłacone"_s, u"plaćena"_s, u"paid"_s}},
        {u"packed"_s, {u"spakowane"_s, u"zapakirana"_s, u"packed"_s}},
        {u"sent"_s, {u"wysłane"_s, u"poslana"_s, u"sent"_s}},
        {u"delivered"_s, {u"doręczone"_s, u"isporučena"_s, u"delivered"_s}},
        {u"returned"_s, {u"zwrócone"_s, u"vraćena"_s, u"returned"_s}},
        {u"cancelled"_s, {u"anulowane"_s, u"otkazana"_s, u"cancelled"_s}}};
    const auto found = names.constFind(status);
    return found == names.constEnd() ? status : inLanguage(language, found->pl, found->hr, found->en);
}

QString dateText(QDate date, const QString &language)
{
    static const QStringList polish{u"stycznia"_s, u"lutego"_s, u"marca"_s, u"kwietnia"_s, u"maja"_s, u"czerwca"_s, u"lipca"_s,
                                    u"sierpnia"_s, u"września"_s, u"października"_s, u"listopada"_s, u"grudnia"_s};
    static const QStringList croatian{u"siječnja"_s, u"veljače"_s, u"ožujka"_s, u"travnja"_s, u"svibnja"_s, u"lipnja"_s, u"srpnja"_s,
                                      u"kolovoza"_s, u"rujna"_s, u"listopada"_s, u"studenoga"_s, u"prosinca"_s};
    if (language == u"hr"_s)
        return u"%1. %2 %3."_s.arg(date.day()).arg(croatian.at(date.month() - 1)).arg(date.year());
    if (language == u"en"_s)
        return QLocale::c().toString(date, u"d MMMM yyyy"_s);
    return u"%1 %2 %3"_s.arg(date.day()).arg(polish.at(date.month() - 1)).arg(date.year());
}

QString priceText(qint64 cents, const QString &currency, const QString &language)
{
    const QString whole = QString::number(cents / 100);
    const QString part = QString::number(cents % 100).rightJustified(2, u'0');
    if (language == u"en"_s)
        return u"%1.%2 %3"_s.arg(whole, part, currency);
    const QString unit = currency == u"PLN"_s ? u"zł"_s : currency == u"EUR"_s ? u"€"_s : currency;
    return (whole + u',' + part + u' ' + unit).trimmed();
}

const Order *orderOf(const FillContext &context)
{
    for (const Order &order : context.customer.orders) {
        if (!context.orderNumber.isEmpty() && order.number.compare(context.orderNumber, Qt::CaseInsensitive) == 0)
            return &order;
    }
    return context.orderNumber.isEmpty() && !context.customer.orders.isEmpty() ? &context.customer.orders.first() : nullptr;
}

/// What is known for a field; empty where nothing is.
QString valueOf(const QString &field, const FillContext &context)
{
    const Order *order = orderOf(context);
    const OrderLine *line = order && !order->lines.isEmpty() ? &order->lines.first() : nullptr;
    if (field == u"customer.greeting"_s || field == u"customer.vocative"_s) {
        const AddressForm form = addressForm(context.customer.customer.name(), context.language,
                                             context.customer.customer.gender);
        return field == u"customer.greeting"_s ? form.greeting : form.vocative;
    }
    if (field == u"customer.name"_s)
        return context.customer.customer.name();
    if (field == u"consultant.name"_s)
        return context.consultantName;
    if (field == u"order.number"_s)
        return order ? order->number : context.orderNumber;
    if (field == u"order.status"_s)
        return order ? statusText(order->status, context.language) : QString();
    if (field == u"order.date"_s)
        return order && order->date.isValid() ? dateText(order->date, context.language) : QString();
    if (field == u"shipment.carrier"_s)
        return order ? order->carrier : QString();
    if (field == u"shipment.tracking"_s)
        return order ? order->tracking : QString();
    if (field == u"product.name"_s)
        return line ? line->name : QString();
    if (field == u"product.price"_s)
        return line && line->unitPriceCents > 0 ? priceText(line->unitPriceCents, order->currency, context.language) : QString();
    return {};
}

} // namespace

FilledText fillCannedAnswer(const QString &body, const FillContext &context)
{
    static const QRegularExpression placeholder(u"\\{\\{\\s*([^{}]{1,200}?)\\s*\\}\\}"_s);
    static const QRegularExpression workingDays(u"^date\\s*\\+\\s*(\\d{1,3})\\s*(?:working )?days?$"_s,
                                                QRegularExpression::CaseInsensitiveOption);
    FilledText filled;
    qsizetype from = 0;
    // One pass over the body: values are never looked through for placeholders.
    for (auto it = placeholder.globalMatch(body); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        filled.text += QStringView(body).sliced(from, match.capturedStart() - from);
        from = match.capturedEnd();
        const QString asked = match.captured(1);
        FilledSpan span;
        QString value;
        const QRegularExpressionMatch days = workingDays.match(asked);
        if (asked.startsWith(u"ask:"_s, Qt::CaseInsensitive)) {
            span.label = asked.mid(4).trimmed();
        } else if (days.hasMatch()) {
            span.label = labelOf(u"date"_s, context.language);
            const Country country = context.language == u"hr"_s ? Country::Croatia : Country::Poland;
            const int count = days.captured(1).toInt();
            if (context.today.isValid())
                value = dateText(asked.contains(u"working"_s, Qt::CaseInsensitive)
                                     ? addWorkingDays(context.today, count, country)
                                     : context.today.addDays(count), context.language);
        } else {
            span.label = labelOf(asked.toLower(), context.language);
            value = valueOf(asked.toLower(), context);
        }
        span.missing = value.isEmpty();
        span.start = filled.text.size();
        filled.text += span.missing ? u'[' + span.label + u']' : value;
        span.length = filled.text.size() - span.start;
        filled.spans.append(span);
        // "25. studenoga 2026." at the end of a sentence has its full stop already.
        if (value.endsWith(u'.') && from < body.size() && body.at(from) == u'.')
            ++from;
    }
    filled.text += QStringView(body).sliced(from);
    return filled;
}

} // namespace okienko
