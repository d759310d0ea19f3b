// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/customer.h"

#include <QString>

namespace okienko {

/// The gender of a first name that is known (Polish, Croatian, English), or that the endings of a language tell.
/// "Nikola" and "Andrea" are men or women by language, so the language is asked for.
[[nodiscard]] Gender genderOfGivenName(const QString &name, const QString &language);

/// Whether a word is a first name that is common in one of the three languages; used to find out which of two words
/// is the first name.
[[nodiscard]] bool isCommonGivenName(const QString &name);

/// Endings that only surnames have, with the gender that they tell (-ski/-ska), or Unknown.
[[nodiscard]] bool looksLikeSurname(const QString &name);
[[nodiscard]] Gender genderOfSurname(const QString &name);

} // namespace okienko
