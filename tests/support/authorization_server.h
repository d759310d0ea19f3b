// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QUrl>
#include <memory>

namespace okienko::test {

/// An OAuth 2 authorization server on loopback with TLS (authorization_server.py): checks PKCE, gives and rotates tokens,
/// says which are good, and can be told to misbehave. Ends with the thread that started it.
class AuthorizationServer {
public:
    struct Options {
        QString user = QStringLiteral("bok@shop.example");
        QString clientId = QStringLiteral("okienko-test");
        QString clientSecret;
    };
    [[nodiscard]] static Result<std::unique_ptr<AuthorizationServer>> start(const Options &options);
    [[nodiscard]] static Result<std::unique_ptr<AuthorizationServer>> start() { return start(Options()); }
    ~AuthorizationServer();

    [[nodiscard]] QString issuer() const; ///< https://localhost:PORT
    [[nodiscard]] QString url(const char *path) const { return issuer() + QLatin1String(path); }
    [[nodiscard]] QString caFile() const;
    [[nodiscard]] QString clientId() const;
    /// See authorization_server.py: reset (as new), revoke, expire_access, life, rotate, deny, down, garbage.
    [[nodiscard]] bool control(const QJsonObject &wanted);
    [[nodiscard]] int count(const char *what);
    [[nodiscard]] QList<QByteArray> issued(); ///< all tokens

    /// What a browser does: opens the page and follows where it is sent. The last page's text; empty: none.
    QByteArray browse(const QUrl &url);
    /// Where the page sends the browser to, without going there.
    [[nodiscard]] QUrl redirectOf(const QUrl &url);
    /// Dovecot's configuration for accounts that log in with these tokens.
    [[nodiscard]] QString dovecotConfig(const QString &mechanisms = QStringLiteral("xoauth2 oauthbearer")) const;

private:
    struct Private;
    explicit AuthorizationServer(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace okienko::test
