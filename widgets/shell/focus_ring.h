// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <functional>

class QWidget;

namespace okienko {

/// A part of the window that F6 goes to.
struct FocusStop {
    QWidget *pane = nullptr;
    std::function<void()> take; ///< gives the focus to the right widget in it
};

/// Moves the focus to the next part (1) or the one before (-1); a part in which nothing takes it is passed over.
void cycleFocus(const QList<FocusStop> &stops, int direction);

} // namespace okienko
