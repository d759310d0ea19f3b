// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/conversation.h"

#include <QColor>
#include <QDateTime>
#include <QString>

namespace okienko {

/// What a pill says by its colour.
enum class Tone { Plain, Accent, Ok, Warn, Bad };

struct ToneColors {
    QColor text;
    QColor background;
};
[[nodiscard]] ToneColors toneColors(Tone tone);

/// The time of a row: "9:42" today, "Fri" within six days, "14 Oct" this year, else "14 Oct 2024"; local time.
[[nodiscard]] QString timeText(const QDateTime &at, const QDateTime &now = QDateTime::currentDateTimeUtc());
/// The time inside a sentence: "today 9:42", "yesterday 17:05", "Friday 9:42", "14 Oct 9:42".
[[nodiscard]] QString longTimeText(const QDateTime &at, const QDateTime &now = QDateTime::currentDateTimeUtc());
/// "14 Oct", with the year where it is another one.
[[nodiscard]] QString dayText(const QDate &day, const QDate &today = QDate::currentDate());
/// "18 min", "1 h 50", "3 h", "2 days".
[[nodiscard]] QString durationText(qint64 seconds);

struct WaitText {
    QString text;   ///< empty: nothing to show
    Tone tone = Tone::Plain;
};
/// The target pill of a row: "18 min left", "22 min over", "answered".
[[nodiscard]] WaitText waitText(const ConversationSummary &row, const QDateTime &now = QDateTime::currentDateTimeUtc());
/// The same in a sentence, for the conversation's header: "Answer due in 18 min".
[[nodiscard]] WaitText dueText(const ConversationSummary &row, const QDateTime &now = QDateTime::currentDateTimeUtc());

/// "840 KB", "1.2 MB"; powers of 1000, as file managers count.
[[nodiscard]] QString fileSizeText(qint64 bytes);
/// Name of the channel's icon and the channel's name for people.
[[nodiscard]] QString channelIcon(Channel channel);
[[nodiscard]] QString channelName(Channel channel);
/// One line without line breaks, control characters and direction overrides, for places where strangers' text stands
/// beside ours.
[[nodiscard]] QString oneLine(const QString &text);

} // namespace okienko
