// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <optional>

namespace okienko {

/// Text of bytes in a charset that iconv knows by this name; nothing where it knows none. Bytes that cannot be read become
/// U+FFFD; `bad` counts them. Thread-safe.
[[nodiscard]] std::optional<QString> convertBytes(QByteArrayView bytes, const QByteArray &charset, qsizetype &bad);

} // namespace okienko
