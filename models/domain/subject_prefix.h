// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace okienko {

/// A subject without "Re:", "Odp:", "AW:", "RE[2]:" … at its beginning, repeated as often as they stand there.
/// Marks of forwarding stay: "Re: Fwd: x" becomes "Fwd: x".
[[nodiscard]] QString withoutReplyPrefixes(const QString &subject);

/// A subject without marks of forwarding ("Fwd:", "PD:", "WG:") at its beginning; marks of answers stay.
[[nodiscard]] QString withoutForwardPrefixes(const QString &subject);

} // namespace okienko
