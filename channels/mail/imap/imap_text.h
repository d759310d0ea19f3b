// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace okienko {

/// A quoted string; CR, LF and NUL, which it cannot hold, are left out.
[[nodiscard]] QByteArray imapQuoted(QByteArrayView text);
/// "17-Jul-1996 02:44:25 -0700" (RFC 9051 date-time) in UTC; invalid if it is not one.
[[nodiscard]] QDateTime parseInternalDate(QByteArrayView text);
/// The same, of a UTC time.
[[nodiscard]] QByteArray formatInternalDate(const QDateTime &time);
/// "1-Feb-1994", for SEARCH.
[[nodiscard]] QByteArray formatSearchDate(QDate date);
/// MailFlag bits as "(\Seen \Answered)".
[[nodiscard]] QByteArray formatFlags(quint32 flags);
/// A server's words for a log or a text: one line, printable, at most 300 characters.
[[nodiscard]] QString shownServerText(QByteArrayView text);

} // namespace okienko
