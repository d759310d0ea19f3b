// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/focus_ring.h"

#include <QApplication>
#include <QWidget>

namespace okienko {

namespace {

bool holds(const FocusStop &stop, const QWidget *focused)
{
    return focused && (stop.pane == focused || stop.pane->isAncestorOf(focused));
}

} // namespace

void cycleFocus(const QList<FocusStop> &stops, int direction)
{
    qsizetype at = -1;
    for (qsizetype i = 0; i < stops.size(); ++i) {
        if (holds(stops.at(i), QApplication::focusWidget()))
            at = i;
    }
    for (qsizetype tries = 0; tries < stops.size(); ++tries) {
        at = (at + direction + stops.size()) % stops.size();
        stops.at(at).take();
        if (holds(stops.at(at), QApplication::focusWidget()))
            return;
    }
}

} // namespace okienko
