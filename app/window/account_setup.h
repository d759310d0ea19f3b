// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/passwords.h"
#include "models/store/store.h"

#include <QObject>

class QWidget;

namespace okienko {

class AccountDialog;

/// Shows the account dialog and does for it what a widget must not: guesses, live tests, saving.
class AccountSetup : public QObject {
    Q_OBJECT
public:
    AccountSetup(std::shared_ptr<Store> store, Passwords &passwords, QObject *parent = nullptr);
    void open(QWidget *window);

signals:
    void added(const QString &address);
    /// The account is there, but its password is known only until the program ends.
    void passwordNotKept(const QString &text);

private:
    void test(AccountDialog *dialog, bool imap, const ServerSettings &settings, const QByteArray &password);
    void save(AccountDialog *dialog, const MailAccount &account, const QByteArray &password);

    std::shared_ptr<Store> m_store;
    Passwords &m_passwords;
};

} // namespace okienko
