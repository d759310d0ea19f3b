// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

namespace okienko {

/// A line under the top bar that says what happened; it stays until it is dismissed or replaced.
class NoticeStrip : public QFrame {
    Q_OBJECT
public:
    explicit NoticeStrip(QWidget *parent = nullptr);
    void showText(const QString &text, bool bad);
    [[nodiscard]] QString text() const;

private:
    void restyle();

    QLabel *m_icon;
    QLabel *m_text;
    QToolButton *m_close;
    bool m_bad = false;
};

} // namespace okienko
