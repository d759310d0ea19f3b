// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/store/store_location.h"
#include "widgets/common/theme.h"

#include <QSize>
#include <QString>

namespace okienko {

/// The command line of `okienko`.
struct WindowOptions {
    StoreLocation location;
    QString view;                 ///< "mine", "open" …; empty: as it was left
    ConversationId conversation;  ///< to open at the start
    ThemeMode theme = ThemeMode::System;
    QString language;
    QString screenshot;           ///< file; draw the window once and leave
    QSize size{1600, 1000};       ///< of the screenshot
};

} // namespace okienko
