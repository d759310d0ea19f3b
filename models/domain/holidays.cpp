// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/holidays.h"

#include <QList>
#include <utility>

namespace okienko {

namespace {

using MonthDay = std::pair<int, int>;

} // namespace

QDate easterSunday(int year)
{
    // The anonymous Gregorian algorithm.
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return QDate(year, n / 31, n % 31 + 1);
}

bool isPublicHoliday(QDate date, Country country)
{
    static const QList<MonthDay> poland{{1, 1}, {1, 6}, {5, 1}, {5, 3}, {8, 15}, {11, 1}, {11, 11}, {12, 25}, {12, 26}};
    static const QList<MonthDay> croatia{{1, 1}, {1, 6}, {5, 1}, {5, 30}, {6, 22}, {8, 5}, {8, 15}, {11, 1}, {11, 18},
                                         {12, 25}, {12, 26}};
    const MonthDay day{date.month(), date.day()};
    if ((country == Country::Poland ? poland : croatia).contains(day))
        return true;
    if (country == Country::Poland && date.year() >= 2025 && day == MonthDay{12, 24})
        return true;
    const qint64 afterEaster = easterSunday(date.year()).daysTo(date);
    // Easter, Easter Monday and Corpus Christi; Pentecost is a Sunday, by law a holiday in Poland.
    return afterEaster == 0 || afterEaster == 1 || afterEaster == 60
        || (country == Country::Poland && afterEaster == 49);
}

bool isWorkingDay(QDate date, Country country)
{
    return date.dayOfWeek() <= 5 && !isPublicHoliday(date, country);
}

QDate addWorkingDays(QDate from, int days, Country country)
{
    QDate date = from;
    for (int left = qBound(0, days, 1'000); left > 0;) {
        date = date.addDays(1);
        left -= isWorkingDay(date, country);
    }
    return date;
}

} // namespace okienko
