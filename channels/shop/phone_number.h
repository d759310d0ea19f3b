// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace okienko {

/// A telephone number as people write it, in the form of E.164 ("+48555123456"); empty where it is none.
/// `country`: "PL", "HR" or empty, for numbers without a country's code.
[[nodiscard]] QString normalizePhone(const QString &text, const QString &country = {});

} // namespace okienko
