// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QString>

namespace okienko {

enum class ConnectionSecurity { Tls, StartTls, None };
/// Kept as numbers in the store: new ones come last. OAuth2: OAUTHBEARER (RFC 7628) or XOAUTH2, as the server offers.
enum class AuthMethod { Any, Plain, Login, XOAuth2, OAuthBearer, OAuth2 };

/// Whether the secret is an access token instead of a password.
[[nodiscard]] constexpr bool usesToken(AuthMethod method)
{
    return method == AuthMethod::XOAuth2 || method == AuthMethod::OAuthBearer || method == AuthMethod::OAuth2;
}

/// What is switched on where it helps, unless somebody has decided.
enum class Choice { Auto, On, Off };

/// How to reach a server. imaps://host:993, imap://host:143 (STARTTLS required),
/// smtps://host:465, smtp://host:587 (STARTTLS required); "?security=none" only for loopback addresses.
struct ServerSettings {
    QString host;
    quint16 port = 0;
    ConnectionSecurity security = ConnectionSecurity::Tls;
    QString user;
    AuthMethod auth = AuthMethod::Any;
    QString caFile;      ///< PEM; empty: the system's
    QString proxy;       ///< as libcurl takes it, e.g. socks5h://127.0.0.1:1080; empty: none
    Choice compress = Choice::Auto;  ///< IMAP COMPRESS=DEFLATE (RFC 4978)
    Choice quickLook = Choice::Auto; ///< IMAP: ask often for news instead of waiting for IDLE
    friend bool operator==(const ServerSettings &, const ServerSettings &) = default;
};

/// How an account signs in with the browser (RFC 6749 with PKCE). Public: tokens and the client secret, where a
/// provider wants one, are in the secret store only.
struct OAuthSettings {
    QString provider;      ///< "google", "microsoft", or the issuer's URL
    QString authorizeUrl;  ///< https
    QString tokenUrl;      ///< https
    QString scope;         ///< separated by blanks
    QString clientId;
    QString caFile;        ///< PEM; empty: the system's
    [[nodiscard]] bool isSet() const { return !tokenUrl.isEmpty(); }
    friend bool operator==(const OAuthSettings &, const OAuthSettings &) = default;
};

/// A mail account. Never holds a password: that is in `passwordFile`, read at each connection, or in
/// the secret store under `secretKey()`; tokens are under `tokenKey()`.
struct MailAccount {
    AccountId id;
    QString name;          ///< unique
    QString address;
    QString displayName;   ///< of From
    ServerSettings imap;
    ServerSettings smtp;
    QString passwordFile;
    OAuthSettings oauth;   ///< set: no password, but tokens
    QueueId queue;         ///< where its new conversations go
    QString signature;     ///< plain text, without the "-- " line
    bool enabled = true;

    [[nodiscard]] QString secretKey() const { return QStringLiteral("mail:") + name; }
    [[nodiscard]] QString tokenKey() const { return QStringLiteral("oauth:") + name; }
};

} // namespace okienko
