// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/oauth/oauth_network.h"
#include "app/oauth/token_set.h"
#include "models/domain/account.h"
#include "models/domain/result.h"

#include <QObject>
#include <QTimer>
#include <QUrl>
#include <memory>

class QOAuth2AuthorizationCodeFlow;

namespace okienko {

class LoopbackAnswer;

/// One sign-in with the browser: authorization code with PKCE (RFC 7636, S256) and an answer on this computer's loopback
/// address (RFC 8252). An answer with another state than was asked with is refused and the sign-in goes on: it is not
/// the browser's. Never blocks; may live on the GUI thread. One use.
class Authorization : public QObject {
    Q_OBJECT
public:
    /// `address`: whom to suggest at the provider's page.
    Authorization(OAuthSettings settings, const QString &address, QByteArray clientSecret, const QString &proxy,
                  QObject *parent = nullptr);
    ~Authorization() override;

    /// Listens and asks for the page to be opened. `port` 0: any. After `limitSeconds` it has failed.
    [[nodiscard]] Result<void> start(quint16 port = 0, int limitSeconds = 600);
    [[nodiscard]] QUrl page() const { return m_page; }
    /// The address that a browser on another computer ended at, as somebody copied it from there.
    void paste(const QString &address);

signals:
    void pageReady(const QUrl &url);              ///< to be opened in the browser
    void strangeAnswer(const okienko::Failure &failure); ///< refused; the sign-in goes on
    void finished(const okienko::Result<okienko::TokenSet> &tokens); ///< once

private:
    void answered(const QVariantMap &values);
    void finish(const Result<TokenSet> &tokens);

    const OAuthSettings m_settings;
    const QByteArray m_clientSecret;
    const OAuthRoute m_route;
    const QByteArray m_verifier;
    const QString m_state;
    const QString m_address;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<LoopbackAnswer> m_answer;
    std::unique_ptr<QOAuth2AuthorizationCodeFlow> m_flow;
    QTimer m_limit;
    QUrl m_page;
    bool m_done = false;
};

} // namespace okienko
