// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/oauth/token_keeper.h"

#include "app/oauth/oauth_network.h"
#include "app/oauth/oauth_text.h"
#include "app/oauth/token_reply.h"

#include <QCryptographicHash>
#include <QUrl>

namespace okienko {

namespace {

QByteArray digestOf(const QByteArray &token)
{
    return QCryptographicHash::hash(token, QCryptographicHash::Sha256);
}

QString hostOf(const MailAccount &account)
{
    return QUrl(account.oauth.tokenUrl).host();
}

} // namespace

std::shared_ptr<TokenKeeper::State> TokenKeeper::stateOf(const MailAccount &account)
{
    const QMutexLocker lock(&m_mutex);
    std::shared_ptr<State> &state = m_states[account.tokenKey()];
    if (!state)
        state = std::make_shared<State>();
    return state;
}

Result<TokenSet> TokenKeeper::stored(const MailAccount &account)
{
    Result<QByteArray> secret = m_secrets.read(account.tokenKey());
    if (!secret) {
        if (secret.failure().kind != FailureKind::NotFound)
            return secret.failure();
        return Failure{FailureKind::Authentication,
                       OAuthText::tr("The account “%1” is not signed in on this computer. Nothing was lost; mail waits on the "
                                     "server until you sign in.")
                           .arg(account.name),
                       QStringLiteral("oauth: no tokens")};
    }
    std::optional<TokenSet> tokens = TokenSet::fromSecret(*secret);
    wipeBytes(*secret);
    if (!tokens)
        return signInNeeded(hostOf(account), QStringLiteral("oauth: tokens cannot be read"));
    // Whoever changes an account's settings in the store does not get what was given for others.
    if (!tokens->isFor(account.oauth))
        return signInNeeded(hostOf(account), QStringLiteral("oauth: tokens are for another endpoint or client"));
    return *std::move(tokens);
}

Result<TokenSet> TokenKeeper::renewed(const MailAccount &account, const TokenSet &tokens)
{
    const OAuthRoute route{account.oauth.caFile, account.imap.proxy};
    Result<TokenSet> fresh = refreshTokens(tokens, route, m_cancelled);
    if (!fresh && fresh.failure().kind == FailureKind::Authentication) {
        // Another program of this person may have renewed it meanwhile: a refresh token can be good for one use.
        const auto now = stored(account);
        if (now && now->refreshToken != tokens.refreshToken)
            fresh = now->isFresh(QDateTime::currentDateTimeUtc()) ? now : refreshTokens(*now, route, m_cancelled);
    }
    if (!fresh)
        return fresh;
    QByteArray secret = fresh->toSecret();
    // Where it is not kept, it is known until the program ends: no reason to leave mail lying.
    [[maybe_unused]] const auto kept = m_secrets.write(account.tokenKey(), secret);
    wipeBytes(secret);
    return fresh;
}

Result<QByteArray> TokenKeeper::accessToken(const MailAccount &account)
{
    const auto state = stateOf(account);
    const QMutexLocker lock(&state->mutex);
    Result<TokenSet> tokens = stored(account);
    if (!tokens)
        return tokens.failure();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const bool refused = digestOf(tokens->accessToken) == state->refused;
    if (refused || !tokens->isFresh(now)) {
        Result<TokenSet> fresh = renewed(account, *tokens);
        // While the old one is still good, an authorization server that is away is no reason to stop.
        const bool old = !fresh && !refused && fresh.failure().kind == FailureKind::Network && !tokens->accessToken.isEmpty()
                         && now < tokens->expiresAt;
        if (!fresh && !old)
            return fresh.failure();
        if (fresh)
            tokens = std::move(fresh);
    }
    state->given = digestOf(tokens->accessToken);
    return QByteArray(tokens->accessToken.constData(), tokens->accessToken.size());
}

void TokenKeeper::refuse(const MailAccount &account)
{
    const auto state = stateOf(account);
    const QMutexLocker lock(&state->mutex);
    state->refused = state->given;
}

Result<Secrets::Kept> TokenKeeper::keep(const MailAccount &account, const TokenSet &tokens)
{
    const auto state = stateOf(account);
    const QMutexLocker lock(&state->mutex);
    QByteArray secret = tokens.toSecret();
    const auto kept = m_secrets.write(account.tokenKey(), secret);
    wipeBytes(secret);
    return kept;
}

QByteArray TokenKeeper::clientSecret(const MailAccount &account)
{
    const auto tokens = stored(account);
    return tokens ? QByteArray(tokens->clientSecret.constData(), tokens->clientSecret.size()) : QByteArray();
}

} // namespace okienko
