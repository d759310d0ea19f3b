// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace okienko {

struct DecodedText {
    QString text; ///< without a byte order mark
    QString encoding; ///< its name, for people
};

/// Reads an exported file: by its byte order mark, as UTF-8 where it is valid, else as Windows-1250 or ISO-8859-2.
[[nodiscard]] DecodedText decodeText(QByteArrayView bytes);

/// Text that somebody's export read in a wrong encoding before it came here ("SzybkonĂłg"): turned back into bytes
/// it is valid UTF-8.
[[nodiscard]] bool looksMisread(const QString &text);

} // namespace okienko
