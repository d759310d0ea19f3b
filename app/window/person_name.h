// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace okienko {

/// The full name that this computer knows for a login name, or the login name itself. May ask a directory service: not
/// for the GUI thread.
[[nodiscard]] QString personName(const QString &login);

} // namespace okienko
