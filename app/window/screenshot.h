// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/window_controller.h"

#include <QTimer>

namespace okienko {

/// Saves a picture of the window when it has come to rest, then ends the program.
class Screenshot : public QObject {
    Q_OBJECT
public:
    Screenshot(WindowController &controller, QString file, QObject *parent = nullptr);

private:
    void save();

    WindowController &m_controller;
    QString m_file;
    QTimer m_rest;   ///< nothing has changed for a while
    QTimer m_limit;  ///< it does not come to rest: what is there is saved
};

} // namespace okienko
