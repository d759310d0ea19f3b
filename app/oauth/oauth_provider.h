// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/result.h"

#include <QList>
#include <QString>

namespace okienko {

/// What a provider's page for programs gives: where to sign in, what to ask for.
struct OAuthProvider {
    QString name;         ///< "google"
    QString title;        ///< "Google"
    QString authorizeUrl;
    QString tokenUrl;
    QString scope;
    QString imap;         ///< servers, as parseServerUrl() takes them
    QString smtp;
    QString redirectHost; ///< as registered there for programs on a computer: the port is free, this is not
};

/// Known by name; nothing for others.
[[nodiscard]] const OAuthProvider *oauthProvider(const QString &name);
/// Whose sign-in an account on this IMAP server wants: Gmail and Microsoft 365; empty: a password will do.
[[nodiscard]] QString oauthProviderOfServer(const QString &host);

/// The settings of a known provider. The client id is the given one, or that of the settings ("oauth/NAME/client_id"),
/// or what this program was built with; Input failure where there is none.
[[nodiscard]] Result<OAuthSettings> oauthPreset(const QString &name, const QString &clientId);
/// Whether oauthPreset() has a client id without being given one.
[[nodiscard]] QString configuredClientId(const QString &provider);

/// Checks what a person or a store gave: https and nothing else, a client id.
[[nodiscard]] Result<void> checkOAuthSettings(const OAuthSettings &settings);

} // namespace okienko
