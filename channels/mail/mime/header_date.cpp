// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/mime/header_date.h"

#include "channels/mail/mime/header_words.h"

#include <QHash>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace okienko {

namespace {

int monthOf(const QString &word)
{
    // English first; then Polish, Croatian, German, French, Italian and Spanish beginnings that differ.
    static const QHash<QString, int> months{
        {u"jan"_s, 1}, {u"feb"_s, 2}, {u"mar"_s, 3}, {u"apr"_s, 4}, {u"may"_s, 5}, {u"jun"_s, 6}, {u"jul"_s, 7},
        {u"aug"_s, 8}, {u"sep"_s, 9}, {u"oct"_s, 10}, {u"nov"_s, 11}, {u"dec"_s, 12},
        {u"sty"_s, 1}, {u"lut"_s, 2}, {u"kwi"_s, 4}, {u"maj"_s, 5}, {u"cze"_s, 6}, {u"sie"_s, 8}, {u"wrz"_s, 9},
        {u"paź"_s, 10}, {u"paz"_s, 10}, {u"gru"_s, 12}, {u"sij"_s, 1}, {u"velj"_s, 2}, {u"vel"_s, 2},
        {u"ožu"_s, 3}, {u"tra"_s, 4}, {u"svi"_s, 5}, {u"kol"_s, 8}, {u"ruj"_s, 9}, {u"stu"_s, 11},
        {u"pro"_s, 12}, {u"mär"_s, 3}, {u"mrz"_s, 3}, {u"mai"_s, 5}, {u"okt"_s, 10}, {u"dez"_s, 12}, {u"fév"_s, 2},
        {u"avr"_s, 4}, {u"aoû"_s, 8}, {u"déc"_s, 12}, {u"gen"_s, 1}, {u"mag"_s, 5}, {u"giu"_s, 6}, {u"lug"_s, 7},
        {u"ago"_s, 8}, {u"set"_s, 9}, {u"ott"_s, 10}, {u"dic"_s, 12}, {u"ene"_s, 1}, {u"abr"_s, 4}};
    const QString lower = word.toLower();
    // "lip" is June in Croatian and July in Polish; "lis" is taken as Polish.
    if (lower.startsWith(u"lip"_s))
        return lower.startsWith(u"lipnj"_s) || lower == u"lipanj"_s ? 6 : 7;
    if (lower.startsWith(u"lis"_s))
        return 11;
    if (lower.startsWith(u"srp"_s))
        return 7;
    return months.value(lower.left(3), 0);
}

/// Seconds east of UTC; RFC 5322 4.3. An unknown zone counts as UTC.
int zoneSeconds(const QString &zone)
{
    static const QRegularExpression numeric(u"^(?:GMT|UTC|UT)?\\s*([+-])\\s*(\\d{1,2}):?(\\d{2})?\\b"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    static const QHash<QString, int> names{{u"EST"_s, -5}, {u"EDT"_s, -4}, {u"CST"_s, -6}, {u"CDT"_s, -5},
                                           {u"MST"_s, -7}, {u"MDT"_s, -6}, {u"PST"_s, -8}, {u"PDT"_s, -7},
                                           {u"CET"_s, 1}, {u"CEST"_s, 2}, {u"MET"_s, 1}, {u"MEST"_s, 2},
                                           {u"EET"_s, 2}, {u"EEST"_s, 3}, {u"BST"_s, 1}, {u"WEST"_s, 1},
                                           {u"MSK"_s, 3}, {u"JST"_s, 9}, {u"KST"_s, 9}, {u"HST"_s, -10}};
    const QRegularExpressionMatch match = numeric.match(zone.trimmed());
    if (match.hasMatch()) {
        const int hours = match.captured(2).toInt();
        const int minutes = match.captured(3).toInt();
        if (hours > 14 || minutes > 59)
            return 0;
        return (match.captured(1) == u"-"_s ? -1 : 1) * (hours * 3600 + minutes * 60);
    }
    return names.value(zone.trimmed().section(u' ', 0, 0).toUpper().remove(u'(').remove(u')'), 0) * 3600;
}

int fullYear(const QString &digits)
{
    const int year = digits.toInt();
    if (digits.size() == 2)
        return year < 50 ? 2000 + year : 1900 + year;
    return digits.size() == 3 ? 1900 + year : year;
}

std::optional<QTime> timeOf(const QRegularExpressionMatch &match)
{
    int hour = match.captured(u"h"_s).toInt();
    const QString half = match.captured(u"ap"_s).toLower();
    if (half == u"pm"_s && hour < 12)
        hour += 12;
    if (half == u"am"_s && hour == 12)
        hour = 0;
    const int second = match.captured(u"s"_s).toInt();
    const QTime time(hour, match.captured(u"m"_s).toInt(), second == 60 ? 59 : second); // a leap second
    return time.isValid() ? std::optional<QTime>(time) : std::nullopt;
}

QDateTime sensible(const QDate &date, const std::optional<QTime> &time, int offset)
{
    if (!date.isValid() || !time)
        return {};
    const QDateTime result = QDateTime(date, *time, Qt::UTC).addSecs(-offset);
    return result.date().year() >= 1970 && result.date().year() <= 2100 ? result : QDateTime();
}

/// "Mon, 4 Mar 2024 10:20:30 +0100" with or without the day's name and a comment at the end, as nearly all mail has it
/// (RFC 5322 3.3). Nothing where it is written in any other way, which the patterns below may read.
std::optional<QDateTime> usualDate(QStringView text)
{
    if (text.size() > 5 && text.at(3) == u',' && text.at(4) == u' '
        && std::all_of(text.begin(), text.begin() + 3, [](QChar c) { return c >= u'A' && c <= u'z' && c.isLetter(); }))
        text = text.sliced(5);
    qsizetype at = 0;
    const auto number = [&](qsizetype least, qsizetype most) {
        int value = 0;
        qsizetype digits = 0;
        for (; digits < most && at < text.size() && text.at(at) >= u'0' && text.at(at) <= u'9'; ++digits, ++at)
            value = value * 10 + (text.at(at).unicode() - u'0');
        return digits >= least ? value : -1;
    };
    const auto sign = [&](char16_t wanted) { return at < text.size() && text.at(at) == wanted && ++at > 0; };
    const int day = number(1, 2);
    if (day < 0 || !sign(u' ') || text.size() - at < 4)
        return std::nullopt;
    static constexpr QStringView names = u"JanFebMarAprMayJunJulAugSepOctNovDec";
    const qsizetype name = names.indexOf(text.sliced(at, 3));
    at += 3;
    if (name < 0 || name % 3 != 0 || !sign(u' '))
        return std::nullopt;
    const int year = number(4, 4);
    if (year < 0 || !sign(u' '))
        return std::nullopt;
    const int hour = number(2, 2);
    if (hour < 0 || !sign(u':'))
        return std::nullopt;
    const int minute = number(2, 2);
    if (minute < 0 || !sign(u':'))
        return std::nullopt;
    const int second = number(2, 2);
    if (second < 0 || !sign(u' '))
        return std::nullopt;
    const bool west = at < text.size() && text.at(at) == u'-';
    if (!west && !(at < text.size() && text.at(at) == u'+'))
        return std::nullopt;
    ++at;
    const int zone = number(4, 4);
    if (zone < 0)
        return std::nullopt;
    const QStringView rest = text.sliced(at);
    const auto isParenthesis = [](QChar c) { return c == u'(' || c == u')'; };
    if (!rest.isEmpty()
        && !(rest.startsWith(u" (") && rest.endsWith(u')') && std::count_if(rest.begin(), rest.end(), isParenthesis) == 2))
        return std::nullopt;
    const QTime time(hour, minute, second == 60 ? 59 : second); // a leap second
    const bool known = zone / 100 <= 14 && zone % 100 <= 59;
    const int offset = known ? (west ? -1 : 1) * (zone / 100 * 3600 + zone % 100 * 60) : 0;
    return sensible(QDate(year, static_cast<int>(name) / 3 + 1, day),
                    time.isValid() ? std::optional<QTime>(time) : std::nullopt, offset);
}

} // namespace

QDateTime parseHeaderDate(QByteArrayView raw)
{
    static const QString clock =
        u"(?<h>\\d{1,2})[:.h](?<m>\\d{1,2})(?:[:.](?<s>\\d{1,2}))?(?:[.,]\\d+)?\\s*(?<ap>[ap]m\\b)?"_s;
    static const auto options = QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;
    static const QRegularExpression usual(u"(?<d>\\d{1,2})[\\s.,-]*(?<mon>\\p{L}{3,})[\\s.,-]*(?<y>\\d{4}|\\d{2,3})\\b"
                                          "(?:[\\s,]*(?:at|o|u|um)?\\s*"_s + clock + u"\\s*(?<z>.*))?"_s, options);
    static const QRegularExpression iso(u"(?<y>\\d{4})-(?<mon>\\d{1,2})-(?<d>\\d{1,2})(?:[T\\s]+"_s + clock
                                        + u"\\s*(?<z>.*))?"_s, options);
    static const QRegularExpression unixStyle(u"\\b(?<mon>\\p{L}{3,})\\s+(?<d>\\d{1,2}),?\\s+(?:"_s + clock
                                              + u"\\s*(?<z>[A-Z]{2,4}|[+-]\\d{4})?\\s+)?(?<y>\\d{4})\\b(?<rest>.*)"_s, options);
    static const QRegularExpression numeric(u"\\b(?<d>\\d{1,2})[./](?<mon>\\d{1,2})[./](?<y>\\d{4})(?:[\\s,]+"_s + clock
                                            + u"\\s*(?<z>.*))?"_s, options);
    static const QRegularExpression comment(u"\\([^()]*\\)"_s);
    const QString text = decodeHeader(raw.first(qMin<qsizetype>(raw.size(), 300)));
    if (const std::optional<QDateTime> usually = usualDate(text))
        return *usually;
    QString bare = text;
    bare.replace(comment, u" "_s);
    bare = bare.simplified();
    for (const QRegularExpression *form : {&usual, &iso, &unixStyle, &numeric}) {
        const QRegularExpressionMatch match = form->match(bare);
        if (!match.hasMatch())
            continue;
        const int month = form == &iso || form == &numeric ? match.captured(u"mon"_s).toInt()
                                                           : monthOf(match.captured(u"mon"_s));
        if (month < 1 || month > 12)
            continue;
        QString zone = match.captured(u"z"_s);
        if (zone.isEmpty() && form == &unixStyle) {
            const QRegularExpressionMatch late = QRegularExpression(clock).match(match.captured(u"rest"_s));
            if (match.captured(u"h"_s).isEmpty() && late.hasMatch())
                return sensible(QDate(fullYear(match.captured(u"y"_s)), month, match.captured(u"d"_s).toInt()),
                                timeOf(late), zoneSeconds(match.captured(u"rest"_s).mid(late.capturedEnd())));
            zone = match.captured(u"rest"_s);
        }
        return sensible(QDate(fullYear(match.captured(u"y"_s)), month, match.captured(u"d"_s).toInt()),
                        match.captured(u"h"_s).isEmpty() ? std::optional<QTime>(QTime(0, 0)) : timeOf(match),
                        zoneSeconds(zone));
    }
    return {};
}

} // namespace okienko
