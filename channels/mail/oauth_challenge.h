// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QByteArrayView>

namespace okienko {

/// What a server says about an access token that it does not take: RFC 7628 section 3.2.2, and Google's XOAUTH2. It is
/// sent as base64 in a continuation ("+ …", "334 …").
struct OAuthChallenge {
    QString status; ///< "invalid_token", "401" …
    QString scope;  ///< what a token would have to allow
    [[nodiscard]] bool isEmpty() const { return status.isEmpty(); }
};

/// Of a line of the server; empty where the line is no such challenge.
[[nodiscard]] OAuthChallenge oauthChallenge(QByteArrayView line);

/// Why the server did not let the account in, as whole sentences: the token is not valid (any more), or does not allow
/// mail. `answer` is the server's last line.
[[nodiscard]] Failure tokenRefused(const ServerSettings &server, const OAuthChallenge &challenge,
                                   const QByteArray &answer, const QString &log);

} // namespace okienko
