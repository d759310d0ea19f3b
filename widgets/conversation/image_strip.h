// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace okienko {

/// Says that images of the internet are blocked, and lets them be shown once; then it goes.
class ImageStrip : public QFrame {
    Q_OBJECT
public:
    explicit ImageStrip(QWidget *parent = nullptr);

signals:
    void showRequested();
};

} // namespace okienko
