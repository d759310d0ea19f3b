// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace okienko {

/// "host:pid:uuid": this process as the owner of leases and claims; the same for its whole life.
[[nodiscard]] QString processId();

} // namespace okienko
