// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDateTime>

namespace okienko {

/// Points in time that "snooze" offers, in local time, from `now`.
class SnoozeTimes {
    Q_DECLARE_TR_FUNCTIONS(SnoozeTimes)
public:
    /// In three hours, at most 18:00; invalid after 17:00, when there is no "later today".
    [[nodiscard]] static QDateTime laterToday(const QDateTime &now);
    [[nodiscard]] static QDateTime tomorrowMorning(const QDateTime &now);   ///< 8:00
    [[nodiscard]] static QDateTime nextMonday(const QDateTime &now);        ///< 8:00, never today
    /// "Later today, 14:30"
    [[nodiscard]] static QString label(const QString &name, const QDateTime &at);
};

} // namespace okienko
