// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace okienko {

/// An unstructured header value or phrase: unfolded, encoded words of RFC 2047 decoded (also broken ones: characters
/// split over words, spaces inside, words without white space between them), raw 8-bit text read by `hint`, the
/// charset of the message's text, where it is not UTF-8. One line, without control characters.
[[nodiscard]] QString decodeHeader(QByteArrayView raw, const QByteArray &hint = {});

/// White space of a header; there may be other in its words.
[[nodiscard]] inline bool isAsciiSpace(QChar c)
{
    return c == u' ' || (c >= u'\t' && c <= u'\r');
}

/// A header value on one line: folding taken out (RFC 5322 2.2.3).
[[nodiscard]] QByteArray unfold(QByteArrayView raw);

} // namespace okienko
