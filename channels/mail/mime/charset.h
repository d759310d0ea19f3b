// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace okienko {

struct DecodedText {
    QString text;
    QByteArray charset;     ///< what was used
    bool guessed = false;   ///< not what was declared
    bool damaged = false;   ///< some bytes could not be read and became U+FFFD
};

/// Bytes of a text part or header. The charset declared is believed unless it is missing, unknown or plainly wrong
/// (valid UTF-8 labelled as something else; bytes that it does not have); then UTF-8 is tried, then the Central
/// European, Western and Cyrillic code pages are weighed by the letters and short words that they yield.
[[nodiscard]] DecodedText decodeText(QByteArrayView bytes, const QByteArray &declared);

/// True where all of it is well-formed UTF-8 (RFC 3629).
[[nodiscard]] bool isUtf8(QByteArrayView bytes);

/// NFC, '\n' line ends, no NUL or other C0 characters but tab and line end.
[[nodiscard]] QString cleanText(const QString &text);

/// The same for one line: line ends and tabs become spaces, bidirectional controls are taken out.
[[nodiscard]] QString cleanLine(const QString &text);

} // namespace okienko
