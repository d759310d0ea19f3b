// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/oauth/token_set.h"
#include "app/secrets/secrets.h"
#include "models/domain/account.h"

#include <QMutex>
#include <atomic>
#include <map>
#include <memory>

namespace okienko {

/// Gives access tokens: renewed before they end, and when a server refused one. Thread-safe; calls block (not for the
/// GUI thread). Tokens are in the secret store; between calls only a digest of the last one that was given is kept.
class TokenKeeper {
public:
    explicit TokenKeeper(Secrets &secrets) : m_secrets(secrets) {}
    ~TokenKeeper() { cancelWaits(); }
    Q_DISABLE_COPY_MOVE(TokenKeeper)

    /// Authentication: sign in again.
    [[nodiscard]] Result<QByteArray> accessToken(const MailAccount &account);
    /// The server refused what accessToken() gave last; the next one will be another.
    void refuse(const MailAccount &account);
    /// After a sign-in.
    [[nodiscard]] Result<Secrets::Kept> keep(const MailAccount &account, const TokenSet &tokens);
    /// The client secret of an earlier sign-in, if there is one.
    [[nodiscard]] QByteArray clientSecret(const MailAccount &account);
    void cancelWaits(bool cancelled = true) { m_cancelled = cancelled; }

private:
    struct State {
        QMutex mutex; ///< one renewal at a time
        QByteArray given;   ///< SHA-256
        QByteArray refused; ///< SHA-256
    };
    [[nodiscard]] std::shared_ptr<State> stateOf(const MailAccount &account);
    [[nodiscard]] Result<TokenSet> stored(const MailAccount &account);
    [[nodiscard]] Result<TokenSet> renewed(const MailAccount &account, const TokenSet &tokens);

    Secrets &m_secrets;
    QMutex m_mutex;
    std::map<QString, std::shared_ptr<State>> m_states;
    std::atomic_bool m_cancelled = false;
};

} // namespace okienko
