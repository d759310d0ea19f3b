// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/format.h"

#include "widgets/common/theme.h"

#include <QCoreApplication>
#include <QLocale>
#include <array>
#include <cmath>

namespace okienko {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(okienko::Texts)
};

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

QString clockText(const QTime &time)
{
    const QLocale locale;
    // The C locale's short format has seconds, which nobody reads in a list.
    return locale.language() == QLocale::C ? time.toString(QStringLiteral("H:mm"))
                                           : locale.toString(time, QLocale::ShortFormat);
}

} // namespace

ToneColors toneColors(Tone tone)
{
    const ThemeColors &c = Theme::instance().colors();
    switch (tone) {
    case Tone::Accent: return {c.accent, c.accentBackground};
    case Tone::Ok: return {c.ok, c.okBackground};
    case Tone::Warn: return {c.warn, c.warnBackground};
    case Tone::Bad: return {c.bad, c.badBackground};
    case Tone::Plain: break;
    }
    return {c.muted, c.chip};
}

QString dayText(const QDate &date, const QDate &today)
{
    if (!date.isValid())
        return {};
    //: Day and month, as QDate::toString() takes it
    const QString sameYear = Texts::tr("d MMM");
    //: Day, month and year, as QDate::toString() takes it
    const QString otherYear = Texts::tr("d MMM yyyy");
    return QLocale().toString(date, date.year() == today.year() ? sameYear : otherYear);
}

QString timeText(const QDateTime &at, const QDateTime &now)
{
    if (!at.isValid())
        return {};
    const QDateTime local = at.toLocalTime();
    const QDate today = now.toLocalTime().date();
    const qint64 days = local.date().daysTo(today);
    if (days == 0)
        return clockText(local.time());
    if (days > 0 && days <= 6)
        return QLocale().dayName(local.date().dayOfWeek(), QLocale::ShortFormat);
    return dayText(local.date(), today);
}

QString longTimeText(const QDateTime &at, const QDateTime &now)
{
    if (!at.isValid())
        return {};
    const QDateTime local = at.toLocalTime();
    const QDate today = now.toLocalTime().date();
    const QString time = clockText(local.time());
    const qint64 days = local.date().daysTo(today);
    if (days == 0)
        return Texts::tr("today %1").arg(time);
    if (days == 1)
        return Texts::tr("yesterday %1").arg(time);
    if (days == -1)
        return Texts::tr("tomorrow %1").arg(time);
    if (days > 1 && days <= 6)
        return QLocale().dayName(local.date().dayOfWeek()) + QLatin1Char(' ') + time;
    return dayText(local.date(), today) + QLatin1Char(' ') + time;
}

QString durationText(qint64 seconds)
{
    if (seconds < minute)
        return Texts::tr("%1 s").arg(std::max<qint64>(seconds, 0));
    if (seconds < hour)
        return Texts::tr("%1 min").arg(seconds / minute);
    if (seconds < 2 * day) {
        const qint64 hours = seconds / hour;
        const qint64 minutes = seconds % hour / minute;
        // Minutes stop to matter after a few hours.
        if (minutes == 0 || hours >= 3)
            return Texts::tr("%1 h").arg(hours);
        //: hours and minutes: "1 h 50"
        return Texts::tr("%1 h %2").arg(hours).arg(minutes, 2, 10, QLatin1Char('0'));
    }
    return Texts::tr("%n day(s)", nullptr, int(std::min<qint64>(seconds / day, 100'000)));
}

namespace {

Tone toneOf(qint64 secondsLeft)
{
    if (secondsLeft < 0)
        return Tone::Bad;
    return secondsLeft <= 30 * minute ? Tone::Warn : Tone::Plain;
}

} // namespace

WaitText waitText(const ConversationSummary &row, const QDateTime &now)
{
    if (row.waitingSince && row.answerDue) {
        const qint64 left = now.secsTo(*row.answerDue);
        //: time until an answer is due: "18 min left"; and since: "22 min over"
        const QString text = left < 0 ? Texts::tr("%1 over").arg(durationText(-left))
                                      : Texts::tr("%1 left").arg(durationText(left));
        return {text, toneOf(left)};
    }
    if (row.status == ConversationStatus::Closed)
        return {Texts::tr("closed"), Tone::Plain};
    if (row.status == ConversationStatus::Snoozed)
        return {Texts::tr("snoozed"), Tone::Plain};
    if (row.lastIsOutgoing)
        return {Texts::tr("answered"), Tone::Ok};
    return {};
}

WaitText dueText(const ConversationSummary &row, const QDateTime &now)
{
    if (!row.waitingSince || !row.answerDue)
        return waitText(row, now);
    const qint64 left = now.secsTo(*row.answerDue);
    const QString text = left < 0 ? Texts::tr("Answer %1 late").arg(durationText(-left))
                                  : Texts::tr("Answer due in %1").arg(durationText(left));
    return {text, toneOf(left)};
}

QString fileSizeText(qint64 bytes)
{
    const QLocale locale;
    bytes = std::max<qint64>(bytes, 0);
    if (bytes < 1000)
        return Texts::tr("%1 B").arg(bytes);
    const std::array<QString, 4> units = {Texts::tr("%1 KB"), Texts::tr("%1 MB"), Texts::tr("%1 GB"),
                                          Texts::tr("%1 TB")};
    double value = double(bytes) / 1000;
    size_t unit = 0;
    // 999.6 KB would be shown as "1000 KB".
    while (std::round(value) >= 1000 && unit + 1 < units.size()) {
        value /= 1000;
        ++unit;
    }
    const bool fraction = unit > 0 && value < 99.95;
    return units.at(unit).arg(locale.toString(value, 'f', fraction ? 1 : 0));
}

QString channelIcon(Channel channel)
{
    switch (channel) {
    case Channel::Phone: return QStringLiteral("phone");
    case Channel::Sms: return QStringLiteral("sms");
    case Channel::Chat: return QStringLiteral("chat");
    case Channel::Social: return QStringLiteral("social");
    case Channel::Email: break;
    }
    return QStringLiteral("mail");
}

QString channelName(Channel channel)
{
    switch (channel) {
    case Channel::Phone: return Texts::tr("phone");
    case Channel::Sms: return Texts::tr("SMS");
    case Channel::Chat: return Texts::tr("chat");
    case Channel::Social: return Texts::tr("social media");
    case Channel::Email: break;
    }
    return Texts::tr("e-mail");
}

QString oneLine(const QString &text)
{
    QString line;
    line.reserve(text.size());
    for (const QChar c : text) {
        const auto category = c.category();
        if (c.isSpace() || category == QChar::Other_Control)
            line += QLatin1Char(' ');
        else if ((c >= QChar(0x202a) && c <= QChar(0x202e)) || (c >= QChar(0x2066) && c <= QChar(0x2069))
                 || c == QChar(0x200e) || c == QChar(0x200f) || c == QChar(0x061c))
            continue; // direction overrides, embeddings, isolates and marks
        else
            line += c;
    }
    return line.simplified();
}

} // namespace okienko
