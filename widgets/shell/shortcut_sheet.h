// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace okienko {

/// All keys at a glance.
class ShortcutSheet : public QDialog {
    Q_OBJECT
public:
    explicit ShortcutSheet(QWidget *parent = nullptr);
};

} // namespace okienko
