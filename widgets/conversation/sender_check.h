// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/message.h"

#include <QCoreApplication>
#include <QString>

namespace okienko {

/// What a card shows about who wrote, so that a name cannot pass for an address.
class SenderCheck {
    Q_DECLARE_TR_FUNCTIONS(SenderCheck)
public:
    struct Shown {
        QString name;       ///< one line, never empty
        QString address;    ///< real address; empty where the name is the address
        QString warning;    ///< whole sentences; empty where nothing is wrong
    };
    [[nodiscard]] static Shown describe(const Message &message);
};

} // namespace okienko
