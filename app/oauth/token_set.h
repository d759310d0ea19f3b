// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/protected_bytes.h"
#include "models/domain/account.h"

#include <QByteArray>
#include <QDateTime>
#include <QMetaType>
#include <optional>

namespace okienko {

/// What a sign-in gave: belongs into the secret store and nowhere else. Knows for whom it is, so that another address in
/// the account's settings never gets it.
struct TokenSet {
    QByteArray refreshToken;
    QByteArray accessToken;
    QDateTime obtainedAt;    ///< UTC
    QDateTime expiresAt;     ///< of the access token
    QByteArray clientSecret; ///< of providers that want one from programs on a computer
    QString tokenUrl;
    QString clientId;

    TokenSet() = default;
    TokenSet(const TokenSet &) = default;
    TokenSet(TokenSet &&) = default;
    TokenSet &operator=(const TokenSet &) = default;
    TokenSet &operator=(TokenSet &&) = default;
    ~TokenSet()
    {
        for (QByteArray *secret : {&refreshToken, &accessToken, &clientSecret})
            wipeBytes(*secret);
    }

    [[nodiscard]] bool isFor(const OAuthSettings &settings) const
    {
        return tokenUrl == settings.tokenUrl && clientId == settings.clientId;
    }
    /// Five minutes before its end, or the last quarter of a short life.
    [[nodiscard]] bool isFresh(const QDateTime &now) const;

    /// As it is kept: lines of name=value.
    [[nodiscard]] QByteArray toSecret() const;
    [[nodiscard]] static std::optional<TokenSet> fromSecret(const QByteArray &secret);
};

} // namespace okienko

Q_DECLARE_METATYPE(okienko::TokenSet)
