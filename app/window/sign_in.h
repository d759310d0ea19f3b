// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/oauth/authorization.h"

#include <QObject>
#include <memory>
#include <optional>

namespace okienko {

class BrowserSignIn;

/// Signs in with the browser for a dialog: opens the page, shows what is going on, and holds what it gave until the dialog
/// saves it. Lives as long as the dialog (its parent).
class SignIn : public QObject {
    Q_OBJECT
public:
    SignIn(BrowserSignIn *view, QObject *parent);

    /// A sign-in that is going on is stopped.
    void start(const OAuthSettings &settings, const QString &address, const QByteArray &clientSecret, const QString &proxy);
    void fail(const QString &text);
    void stop();
    [[nodiscard]] const std::optional<TokenSet> &tokens() const { return m_tokens; }
    [[nodiscard]] const OAuthSettings &settings() const { return m_settings; }

signals:
    void signedIn();

private:
    void finished(const Result<TokenSet> &tokens);

    BrowserSignIn *m_view;
    std::unique_ptr<Authorization> m_authorization;
    std::optional<TokenSet> m_tokens;
    OAuthSettings m_settings;
};

} // namespace okienko
