// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/oauth/token_keeper.h"
#include "app/secrets/secrets.h"
#include "channels/mail/credentials.h"
#include "models/domain/account.h"

#include <QObject>

namespace okienko {

/// The passwords and access tokens of mail accounts: from a password file, read anew each time, or from where secrets are
/// kept. Thread-safe; calls block (not for the GUI thread).
class Passwords : public QObject {
    Q_OBJECT
public:
    explicit Passwords(QObject *parent = nullptr);
    ~Passwords() override;

    /// What the account logs in with: its password, or an access token that is good for a while.
    [[nodiscard]] Result<QByteArray> read(const MailAccount &account);
    /// Keeps a password; says where.
    [[nodiscard]] Result<Secrets::Kept> keep(const MailAccount &account, const QByteArray &password);
    /// Keeps what a sign-in gave.
    [[nodiscard]] Result<Secrets::Kept> keep(const MailAccount &account, const TokenSet &tokens);
    [[nodiscard]] PasswordSource source(const MailAccount &account);

    /// Whether keep() will outlast the program; may ask for a passphrase.
    [[nodiscard]] bool canKeep() { return m_secrets.canKeep(); }
    [[nodiscard]] TokenKeeper &tokens() { return m_tokens; }
    void setPassphraseSource(PassphraseSource ask) { m_secrets.setPassphraseSource(std::move(ask)); }
    /// For the end of a window: whoever waits for the secret store or an authorization server, now or later, gets a failure.
    void cancelWaits(bool cancelled = true);

private:
    Secrets m_secrets;
    TokenKeeper m_tokens;
};

} // namespace okienko
