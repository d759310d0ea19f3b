// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QTimeZone>
#include <optional>

/// Times at which a mail is to leave, by the clock on the wall. All results are UTC.
namespace okienko::sendtime {

/// That time of that day; one that the clock skips in spring is as much later as is skipped, one that comes twice in
/// autumn is the first.
[[nodiscard]] QDateTime onWall(QDate date, QTime time, const QTimeZone &zone);
/// An hour from `now`.
[[nodiscard]] QDateTime inAnHour(const QDateTime &now);
/// The next day at eight.
[[nodiscard]] QDateTime tomorrowMorning(const QDateTime &now, const QTimeZone &zone);
/// The next Monday after today at eight.
[[nodiscard]] QDateTime nextMonday(const QDateTime &now, const QTimeZone &zone);

/// "2026-11-23 08:00", "2026-11-23T08:00", the same with seconds, "Z" or "+01:00", "08:00" (today, or tomorrow where
/// that is past) and "tomorrow 08:00".
[[nodiscard]] std::optional<QDateTime> parse(const QString &text, const QDateTime &now, const QTimeZone &zone);

} // namespace okienko::sendtime
