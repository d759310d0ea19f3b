// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>

namespace okienko {

/// Mailbox names on the wire (RFC 3501 section 5.1.3).
[[nodiscard]] QByteArray toModifiedUtf7(const QString &name);
/// Nothing where the bytes are not modified UTF-7.
[[nodiscard]] std::optional<QString> fromModifiedUtf7(QByteArrayView bytes);

} // namespace okienko
