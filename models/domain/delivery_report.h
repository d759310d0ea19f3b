// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace okienko {

/// RFC 3464 2.3.3, and what a recipient's program says of a mail (RFC 8098 3.2.6): displayed, deleted unread.
/// The numbers stand in the database.
enum class DeliveryAction { Failed, Delayed, Delivered, Relayed, Expanded, Displayed, Deleted };

/// What became of a mail at one recipient.
struct DeliveryStatus {
    DeliveryAction action = DeliveryAction::Failed;
    QString recipient;      ///< whom we wrote to, as far as the report tells; may be empty
    QString status;         ///< RFC 3463, "5.1.1"; empty if unknown
    QString diagnostic;     ///< the server's own words on one line
    QDateTime retryUntil;   ///< UTC; how long a delayed mail is tried; invalid if unknown
    QDateTime reportedAt;   ///< UTC; when the report was written; set by the store
    friend bool operator==(const DeliveryStatus &, const DeliveryStatus &) = default;
};

/// A mail server's report on a mail that was sent: RFC 3464, RFC 8098, or a text that can be told safely.
struct DeliveryReport {
    QStringList originalIds;            ///< Message-IDs of what was sent, the likeliest first; may be empty
    QList<DeliveryStatus> recipients;   ///< never empty in a report that was read
    QString reportingMta;               ///< host name; empty if unknown
};

/// Whether a person has to do something: a recipient whom the mail will not reach.
[[nodiscard]] bool hasFailed(const DeliveryReport &report);

/// The RFC 3463 code in what a server said: "550 5.1.1 <x>: unknown" → "5.1.1"; from the three-digit code
/// alone its class: "550 unknown" → "5.0.0". Empty if there is none.
[[nodiscard]] QString statusIn(QStringView said);

/// A code for words that are plain: "user unknown" → "5.1.1". Empty where they are not.
[[nodiscard]] QString statusOfWords(QStringView said);

} // namespace okienko
