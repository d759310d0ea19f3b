// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/oauth/token_set.h"
#include "models/domain/result.h"

#include <QJsonObject>
#include <QList>
#include <QNetworkAccessManager>
#include <QUrl>
#include <atomic>
#include <memory>

namespace okienko {

/// How to reach an authorization server.
struct OAuthRoute {
    QString caFile; ///< PEM, only this authority; empty: the system's
    QString proxy;  ///< as of ServerSettings
};

/// A manager for one conversation with an authorization server: no cookies kept, no cache, no redirects followed, the
/// route's authority and proxy, 30 s for each answer. Keeps Qt's own log of this quiet: it may hold codes.
[[nodiscard]] std::unique_ptr<QNetworkAccessManager> makeOAuthNetwork(const OAuthRoute &route);

/// Asks a token endpoint for a new access token (RFC 6749 section 6). Blocks with an event loop of its own; not for the
/// GUI thread.
[[nodiscard]] Result<TokenSet> refreshTokens(const TokenSet &tokens, const OAuthRoute &route,
                                             const std::atomic_bool &cancelled);

/// What an issuer says about itself (RFC 8414, OpenID Connect Discovery): the endpoints, with provider and scope. Blocks.
[[nodiscard]] Result<OAuthSettings> discoverOAuth(const QString &issuer, const OAuthRoute &route);

} // namespace okienko
