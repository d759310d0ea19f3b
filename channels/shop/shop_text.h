// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace okienko {

/// Translation context of what imports say to people.
class ShopText {
    Q_DECLARE_TR_FUNCTIONS(ShopText)
};

} // namespace okienko
