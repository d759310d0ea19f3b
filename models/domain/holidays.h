// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

namespace okienko {

enum class Country { Poland, Croatia };

/// Easter Sunday of the Gregorian calendar.
[[nodiscard]] QDate easterSunday(int year);

/// A public holiday by law.
[[nodiscard]] bool isPublicHoliday(QDate date, Country country);

/// Neither a weekend nor a public holiday.
[[nodiscard]] bool isWorkingDay(QDate date, Country country);

/// The day that comes `days` working days after `from`.
[[nodiscard]] QDate addWorkingDays(QDate from, int days, Country country);

} // namespace okienko
