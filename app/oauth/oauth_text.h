// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace okienko {

/// Translation context of what signing in with the browser says to people.
class OAuthText {
    Q_DECLARE_TR_FUNCTIONS(OAuth)
};

} // namespace okienko
