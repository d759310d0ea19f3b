// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/passwords.h"
#include "models/store/store.h"

#include <QObject>

class QWidget;

namespace okienko {

class AccountDialog;
class SignIn;
class SignInDialog;

/// Shows the account dialog, and the one for signing in again, and does for them what a widget must not: guesses, live
/// tests, the browser, saving.
class AccountSetup : public QObject {
    Q_OBJECT
public:
    AccountSetup(std::shared_ptr<Store> store, Passwords &passwords, QObject *parent = nullptr);
    void open(QWidget *window);
    /// An account that its server does not let in; `reason` in whole sentences.
    void signInAgain(QWidget *window, const MailAccount &account, const QString &reason);

signals:
    void added(const QString &address);
    /// Its server lets it in again.
    void signedInAgain(okienko::AccountId account);
    /// The account is there, but its password is known only until the program ends.
    void passwordNotKept(const QString &text);

private:
    /// What an account logs in with, as a dialog has it.
    struct Secret {
        QByteArray password;
        std::optional<TokenSet> tokens;
    };
    [[nodiscard]] static PasswordSource sourceOf(const Secret &secret);
    void startSignIn(AccountDialog *dialog, SignIn *signIn, const QString &provider);
    void test(AccountDialog *dialog, bool imap, const ServerSettings &settings, const Secret &secret);
    void save(AccountDialog *dialog, const MailAccount &account, const Secret &secret);
    void testAndKeep(SignInDialog *dialog, const MailAccount &account, const Secret &secret);
    /// Empty: it will be there after the end. On a pool thread.
    [[nodiscard]] static QString keep(Passwords &passwords, const MailAccount &account, const Secret &secret);

    std::shared_ptr<Store> m_store;
    Passwords &m_passwords;
};

} // namespace okienko
