// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/conversation/moments.h"

#include <QLocale>

namespace okienko {

namespace {
constexpr int MorningHour = 8, EveningHour = 18;
}

QDateTime SnoozeTimes::laterToday(const QDateTime &now)
{
    if (now.time().hour() >= EveningHour - 1)
        return {};
    const QDateTime evening(now.date(), QTime(EveningHour, 0));
    QDateTime later = now.addSecs(3 * 3600);
    later.setTime(QTime(later.time().hour(), later.time().minute() < 30 ? 0 : 30));
    return later.date() == now.date() ? std::min(later, evening) : evening;
}

QDateTime SnoozeTimes::tomorrowMorning(const QDateTime &now)
{
    return QDateTime(now.date().addDays(1), QTime(MorningHour, 0));
}

QDateTime SnoozeTimes::nextMonday(const QDateTime &now)
{
    return QDateTime(now.date().addDays(8 - now.date().dayOfWeek()), QTime(MorningHour, 0));
}

QString SnoozeTimes::label(const QString &name, const QDateTime &at)
{
    return tr("%1, %2").arg(name, QLocale().toString(at.time(), QLocale::ShortFormat));
}

} // namespace okienko
