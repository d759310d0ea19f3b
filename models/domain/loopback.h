// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace okienko {

/// Whether a host is this computer by its name or address: localhost, 127.0.0.0/8 (RFC 1122 3.2.1.3), ::1 (RFC 4291
/// 2.5.3), also in brackets. Names are not looked up.
[[nodiscard]] bool isLoopbackHost(const QString &host);

} // namespace okienko
