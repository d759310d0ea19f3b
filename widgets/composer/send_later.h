// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QDialog>
#include <QMenu>

class QDateTimeEdit;
class QDialogButtonBox;
class QLabel;

namespace okienko {

/// "In an hour", "Tomorrow 8:00", "Monday 8:00", or a time that is picked.
class SendLaterMenu : public QMenu {
    Q_OBJECT
public:
    explicit SendLaterMenu(QWidget *parent = nullptr);

signals:
    void chosen(const QDateTime &atUtc);

private:
    void fill();
    void pick();
};

/// Picks a day and a time of this computer's time zone.
class SendLaterDialog : public QDialog {
    Q_OBJECT
public:
    explicit SendLaterDialog(QWidget *parent = nullptr);
    [[nodiscard]] QDateTime at() const; ///< UTC

private:
    void check();
    QDateTimeEdit *m_edit;
    QLabel *m_note;
    QDialogButtonBox *m_buttons;
};

} // namespace okienko
