// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/send_time.h"

#include <QRegularExpression>

namespace okienko::sendtime {

namespace {

const QTime morning(8, 0);

QDate dayOf(const QDateTime &now, const QTimeZone &zone)
{
    return now.toTimeZone(zone).date();
}

} // namespace

QDateTime onWall(QDate date, QTime time, const QTimeZone &zone)
{
    if (!date.isValid() || !time.isValid())
        return {};
    // Qt's answers for times that the clock skips or repeats differ between its versions, so this looks for itself:
    // the wall's time is UTC plus one of the offsets before and after.
    const QDateTime wall(date, time, Qt::UTC);
    const int before = zone.offsetFromUtc(wall.addDays(-1));
    const int after = zone.offsetFromUtc(wall.addDays(1));
    for (const int offset : {std::max(before, after), std::min(before, after)}) {
        const QDateTime candidate = wall.addSecs(-offset);
        if (zone.offsetFromUtc(candidate) == offset)
            return candidate;
    }
    return wall.addSecs(-before); // skipped: as if the clock had not been put forward yet
}

QDateTime inAnHour(const QDateTime &now)
{
    return now.toUTC().addSecs(3600);
}

QDateTime tomorrowMorning(const QDateTime &now, const QTimeZone &zone)
{
    return onWall(dayOf(now, zone).addDays(1), morning, zone);
}

QDateTime nextMonday(const QDateTime &now, const QTimeZone &zone)
{
    const QDate today = dayOf(now, zone);
    return onWall(today.addDays(8 - today.dayOfWeek()), morning, zone);
}

std::optional<QDateTime> parse(const QString &text, const QDateTime &now, const QTimeZone &zone)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:(\\d{4}-\\d{2}-\\d{2})[T ]|(tomorrow) )?(\\d{1,2}:\\d{2}(?::\\d{2})?)(Z|[+-]\\d{2}:?\\d{2})?$"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text.simplified());
    if (!match.hasMatch())
        return std::nullopt;
    QString clock = match.captured(3);
    if (clock.indexOf(QLatin1Char(':')) == 1)
        clock.prepend(QLatin1Char('0'));
    const QTime time = QTime::fromString(clock, clock.size() > 5 ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
    const bool dated = !match.captured(1).isEmpty();
    QDate date = dated ? QDate::fromString(match.captured(1), Qt::ISODate) : dayOf(now, zone);
    if (!time.isValid() || !date.isValid())
        return std::nullopt;
    if (const QString offset = match.captured(4); !offset.isEmpty()) {
        if (!dated)
            return std::nullopt;
        int seconds = 0;
        if (offset.compare(QLatin1String("Z"), Qt::CaseInsensitive) != 0) {
            const int hours = offset.mid(1, 2).toInt();
            const int minutes = offset.right(2).toInt();
            if (hours > 14 || minutes > 59)
                return std::nullopt;
            seconds = (hours * 60 + minutes) * (offset.startsWith(QLatin1Char('-')) ? -60 : 60);
        }
        return QDateTime(date, time, Qt::UTC).addSecs(-seconds);
    }
    if (!match.captured(2).isEmpty())
        date = date.addDays(1);
    QDateTime at = onWall(date, time, zone);
    if (!dated && match.captured(2).isEmpty() && at <= now)
        at = onWall(date.addDays(1), time, zone);
    return at;
}

} // namespace okienko::sendtime
