// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/result.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace okienko {

class BrowserSignIn;

/// For an account that the server does not let in any more: another password, or signing in with the browser again. The
/// owner does it and tells the outcome.
class SignInDialog : public QDialog {
    Q_OBJECT
public:
    /// `reason`: why it is needed, whole sentences; may be empty. `provider`: "Google"; of accounts without a password.
    SignInDialog(const MailAccount &account, const QString &provider, const QString &reason, QWidget *parent = nullptr);

    [[nodiscard]] BrowserSignIn *browser() { return m_browser; }
    void setOutcome(const Result<void> &outcome); ///< closes the dialog if it is ok

signals:
    void passwordGiven(const QByteArray &password);

private:
    void save();
    void say(const QString &text, bool bad);

    BrowserSignIn *m_browser;
    QLineEdit *m_password;
    QLabel *m_message;
    QPushButton *m_save;
};

} // namespace okienko
