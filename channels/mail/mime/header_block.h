// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <optional>

namespace okienko {

/// A header field as it came.
struct RawHeader {
    QByteArray name;    ///< lower case
    QByteArray value;   ///< raw, with its folding
};

constexpr qsizetype maxHeaderFields = 50'000;
constexpr qsizetype maxHeaderValue = 1'000'000; ///< longer ones are cut

/// The header at the begin of a mail, divided by whom it concerns.
struct HeaderBlock {
    QList<RawHeader> message;   ///< fields of the message itself, in the order they came
    QByteArray content;         ///< the "Content-" fields as they came
    qsizetype size = 0;         ///< of the whole, up to the empty line
};

/// Reads a header without any fault: names of printable ASCII with a colon at their end, an empty line at the end of it
/// all, no NUL. Nothing where there is any: what to make of such a header is GMime's business.
[[nodiscard]] std::optional<HeaderBlock> readHeaderBlock(QByteArrayView bytes);

} // namespace okienko
