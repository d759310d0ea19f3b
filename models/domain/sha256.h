// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace okienko {

/// SHA-256 in hexadecimal. OpenSSL's, which uses the processor's instructions for it: Qt's own takes nine times as
/// long, and every mail is hashed.
[[nodiscard]] QString sha256Hex(QByteArrayView bytes);

} // namespace okienko
