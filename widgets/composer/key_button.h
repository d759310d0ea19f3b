// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace okienko {

/// A button that shows its key at the right of its text.
class KeyButton : public QPushButton {
    Q_OBJECT
public:
    KeyButton(const QString &text, const QString &key, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override; ///< without the key

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int keyWidth() const;
    QString m_key;
};

} // namespace okienko
