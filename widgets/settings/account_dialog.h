// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/result.h"

#include <QDialog>
#include <memory>

namespace okienko {

/// A pair of servers to try, as the dialog shows it.
struct AccountGuess {
    ServerSettings imap;
    ServerSettings smtp;
    QString why;
    QString provider = {};      ///< whose sign-in with the browser it wants; empty: a password
    QString providerTitle = {};
    QString clientId = {};      ///< if it is known
};

class BrowserSignIn;

/// Connects a mailbox: address and password (or the browser) → guesses → tested live → account. Asks its owner for guesses
/// and tests through signals and is told the outcome; never touches the network itself.
class AccountDialog : public QDialog {
    Q_OBJECT
public:
    explicit AccountDialog(QWidget *parent = nullptr);
    ~AccountDialog() override;

    void setGuesses(const QString &address, const QList<AccountGuess> &guesses);
    /// Outcome of one server's test; facts or a failure in whole sentences.
    void setTestOutcome(bool imap, bool ok, const QString &text);
    void setSaveOutcome(const Result<void> &outcome); ///< closes the dialog if it is ok
    [[nodiscard]] BrowserSignIn *browser() const;
    [[nodiscard]] QString address() const;
    void setSignedIn(); ///< with the browser; the servers are tested
    [[nodiscard]] bool isSignedIn() const;

signals:
    void guessesRequested(const QString &address);
    void browserRequested(const QString &provider);
    void testRequested(const okienko::ServerSettings &imap, const okienko::ServerSettings &smtp,
                       const QByteArray &password);
    void saveRequested(const okienko::MailAccount &account, const QByteArray &password);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace okienko
