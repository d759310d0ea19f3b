// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/message.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace okienko {

/// What a person typed into To, Cc or Bcc.
struct ParsedAddresses {
    QList<EmailAddress> addresses;
    QStringList invalid;    ///< as typed, control characters shown as spaces, so that a message can name them
};

/// Reads "Jan Kowalski <jan@x.pl>, \"Nowak, Ewa\" <ewa@y.pl>; ola@z.pl". Separators are comma, semicolon and line
/// ends, outside quotes and angle brackets. The same address is kept once.
[[nodiscard]] ParsedAddresses parseAddresses(const QString &text);

/// RFC 5321 sizes (4.5.3.1) and RFC 5322 dot-atom or quoted local part; ASCII local part, domain also
/// internationalised. Never valid with control characters.
[[nodiscard]] bool isValidAddress(const QString &address);

/// As it can be read again by parseAddresses: the name quoted where it holds specials.
[[nodiscard]] QString formatAddress(const EmailAddress &address);
[[nodiscard]] QString formatAddresses(const QList<EmailAddress> &addresses);

} // namespace okienko
