// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace okienko {

/// Why a message stands in its conversation, for people; from the reason that the threading rule left
/// (models/domain/threading.h). A reason that is not known here is shown as it is.
[[nodiscard]] QString joinReasonText(const QString &reason);

} // namespace okienko
