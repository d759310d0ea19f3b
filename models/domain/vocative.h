// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/customer.h"

#include <QString>

namespace okienko {

/// The Polish vocative of a first name ("Dawid" → "Dawidzie"). The gender must be known.
[[nodiscard]] QString polishVocative(const QString &name, Gender gender);

/// The Croatian vocative of a first name ("Petar" → "Petre").
[[nodiscard]] QString croatianVocative(const QString &name, Gender gender);

} // namespace okienko
