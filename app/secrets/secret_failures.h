// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QCoreApplication>

namespace okienko {

/// Translation context of what the keeping of secrets says to people.
class SecretText {
    Q_DECLARE_TR_FUNCTIONS(Secrets)
};

inline Failure noSuchSecret()
{
    return {FailureKind::NotFound,
            SecretText::tr("The password is not known on this computer. Mail waits on the server; enter the password in "
                           "the account's settings."),
            QStringLiteral("no such secret")};
}

} // namespace okienko
