// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/oauth/token_set.h"
#include "models/domain/result.h"

#include <QNetworkReply>

namespace okienko {

/// An answer of a token endpoint (RFC 6749 sections 5.1 and 5.2), read to its end. Authentication: the sign-in has ended
/// or was withdrawn, sign in again; Network: try again later. Nothing of the answer but its error's name is told or
/// logged. Fills what the answer holds; the rest of `into` stays (a refresh token is not given each time).
[[nodiscard]] Result<TokenSet> readTokenReply(QNetworkReply &reply, TokenSet into);

/// The same for a status and a body, without a connection.
[[nodiscard]] Result<TokenSet> readTokenAnswer(int status, const QByteArray &body, const QString &host, TokenSet into);

/// "sign in again", with the reason for the log.
[[nodiscard]] Failure signInNeeded(const QString &host, const QString &log);

} // namespace okienko
