// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace okienko {

/// A line above the composer's buttons that says why a message was not sent, or asks before it is.
class WarningStrip : public QFrame {
    Q_OBJECT
public:
    explicit WarningStrip(QWidget *parent = nullptr);

    void showProblem(const QString &text);                          ///< with a button to close it
    void ask(const QString &text, const QString &confirmText);      ///< with "Go back" as well
    void dismiss();
    [[nodiscard]] QString text() const;

signals:
    void confirmed();

private:
    void present(const QString &text, bool question);
    void restyle();

    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_confirm;
    QPushButton *m_back;
    bool m_question = false;
};

} // namespace okienko
