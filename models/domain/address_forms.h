// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/customer.h"

#include <QDate>
#include <QString>

namespace okienko {

/// How a person is addressed ("Dzień dobry, panie Dawidzie"). Rules: Polish vocative, Croatian vocative, English.
struct AddressForm {
    QString given;
    QString family;
    Gender gender = Gender::Unknown;
    QString vocative;   ///< "panie Dawidzie", "gospodine Horvat", "Mr Smith"; neutral form where the gender is unknown
    QString greeting;   ///< without the comma: "Dzień dobry, panie Dawidzie", "Poštovani gospodine Horvat", "Dear David"
};

/// `name` as people write it: "Dawid Wiśniewski", "WIŚNIEWSKI Dawid", "Ana Horvat". Never fails: what it
/// does not know becomes the neutral form.
[[nodiscard]] AddressForm addressForm(const QString &name, const QString &language, Gender known = Gender::Unknown);

} // namespace okienko
