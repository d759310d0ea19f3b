// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/oauth/oauth_network.h"

#include "app/oauth/oauth_provider.h"
#include "app/oauth/oauth_text.h"
#include "app/oauth/token_reply.h"

#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTimer>
#include <mutex>

namespace okienko {

namespace {

constexpr int answerMilliseconds = 30'000;
constexpr int lookMilliseconds = 50;
constexpr qint64 largestDescription = 256 * 1024;

QLoggingCategory::CategoryFilter filterBefore = nullptr;

/// Qt Network Authorization logs whole callback URLs and token answers where they surprise it.
void quietFilter(QLoggingCategory *category)
{
    if (filterBefore)
        filterBefore(category);
    if (QByteArrayView(category->categoryName()).startsWith("qt.networkauth")) {
        for (const QtMsgType type : {QtDebugMsg, QtInfoMsg, QtWarningMsg, QtCriticalMsg})
            category->setEnabled(type, false);
    }
}

QNetworkProxy proxyOf(const QString &text)
{
    if (text.isEmpty())
        return QNetworkProxy(QNetworkProxy::NoProxy); // set, or the environment's would count
    const QUrl url(text);
    const bool socks = url.scheme().startsWith(QLatin1String("socks"));
    QNetworkProxy proxy(socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
                        quint16(url.port(socks ? 1080 : 8080)), url.userName());
    return proxy;
}

QByteArray formOf(const QList<std::pair<QByteArray, QByteArray>> &fields)
{
    QByteArray form;
    for (const auto &[name, value] : fields) {
        if (!form.isEmpty())
            form += '&';
        form += name + '=' + value.toPercentEncoding();
    }
    return form;
}

/// What every request of such a manager has, also those that Qt makes by itself.
class OAuthNetwork : public QNetworkAccessManager {
public:
    explicit OAuthNetwork(const OAuthRoute &route) : m_tls(QSslConfiguration::defaultConfiguration())
    {
        if (!route.caFile.isEmpty())
            m_tls.setCaCertificates(QSslCertificate::fromPath(route.caFile));
    }

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &original, QIODevice *body) override
    {
        QNetworkRequest request(original);
        request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        request.setRawHeader("Accept", "application/json");
        request.setSslConfiguration(m_tls);
        return QNetworkAccessManager::createRequest(operation, request, body);
    }

private:
    QSslConfiguration m_tls;
};

/// True: it has answered. False: cancelled.
bool wait(QNetworkReply &reply, const std::atomic_bool &cancelled)
{
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (cancelled)
            loop.quit();
    });
    QObject::connect(&reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    look.start(lookMilliseconds);
    if (!reply.isFinished())
        loop.exec();
    return reply.isFinished();
}

} // namespace

std::unique_ptr<QNetworkAccessManager> makeOAuthNetwork(const OAuthRoute &route)
{
    static std::once_flag quiet;
    std::call_once(quiet, [] { filterBefore = QLoggingCategory::installFilter(&quietFilter); });
    auto network = std::make_unique<OAuthNetwork>(route);
    network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    network->setTransferTimeout(answerMilliseconds);
    network->setProxy(proxyOf(route.proxy));
    return network;
}

Result<TokenSet> refreshTokens(const TokenSet &tokens, const OAuthRoute &route, const std::atomic_bool &cancelled)
{
    const QUrl url(tokens.tokenUrl, QUrl::StrictMode);
    if (url.scheme() != QLatin1String("https"))
        return signInNeeded(url.host(), QStringLiteral("token endpoint is no https URL"));
    const std::unique_ptr<QNetworkAccessManager> network = makeOAuthNetwork(route);
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
    QList<std::pair<QByteArray, QByteArray>> fields{{"grant_type", "refresh_token"},
                                                    {"refresh_token", tokens.refreshToken},
                                                    {"client_id", tokens.clientId.toUtf8()}};
    if (!tokens.clientSecret.isEmpty())
        fields.append({"client_secret", tokens.clientSecret});
    QByteArray form = formOf(fields);
    const std::unique_ptr<QNetworkReply> reply(network->post(request, form));
    const bool answered = wait(*reply, cancelled);
    wipeBytes(form);
    if (!answered) {
        reply->abort();
        return Failure{FailureKind::Cancelled, OAuthText::tr("Signing in was stopped. Nothing was lost."),
                       QStringLiteral("token endpoint: cancelled")};
    }
    return readTokenReply(*reply, tokens);
}

Result<OAuthSettings> discoverOAuth(const QString &issuer, const OAuthRoute &route)
{
    const Failure unfit{FailureKind::Input,
                        OAuthText::tr("%1 does not say how to sign in there. Nothing was changed; give the addresses with "
                                      "--authorize-url and --token-url.")
                            .arg(issuer),
                        QStringLiteral("no authorization server metadata")};
    QUrl base(issuer, QUrl::StrictMode);
    if (!base.isValid() || base.scheme() != QLatin1String("https") || base.host().isEmpty() || !base.userInfo().isEmpty())
        return unfit;
    const std::unique_ptr<QNetworkAccessManager> network = makeOAuthNetwork(route);
    const QString path = base.path().endsWith(QLatin1Char('/')) ? base.path().chopped(1) : base.path();
    // RFC 8414 section 3 puts the word before the issuer's path, OpenID Connect behind it.
    for (const QString &place : {QStringLiteral("/.well-known/oauth-authorization-server") + path,
                                 path + QStringLiteral("/.well-known/openid-configuration")}) {
        base.setPath(place);
        const std::unique_ptr<QNetworkReply> reply(network->get(QNetworkRequest(base)));
        wait(*reply, false);
        if (reply->error() == QNetworkReply::SslHandshakeFailedError)
            return readTokenReply(*reply, {}).failure();
        if (reply->error() != QNetworkReply::NoError)
            continue;
        const QJsonObject said = QJsonDocument::fromJson(reply->read(largestDescription)).object();
        OAuthSettings settings;
        settings.provider = issuer;
        settings.authorizeUrl = said.value(QLatin1String("authorization_endpoint")).toString();
        settings.tokenUrl = said.value(QLatin1String("token_endpoint")).toString();
        settings.caFile = route.caFile;
        QString own = said.value(QLatin1String("issuer")).toString();
        if (own.endsWith(QLatin1Char('/')) != issuer.endsWith(QLatin1Char('/')))
            own = own.endsWith(QLatin1Char('/')) ? own.chopped(1) : own + QLatin1Char('/');
        // RFC 8414 section 3.3: another one's description is not to be used.
        if (own == issuer && !settings.authorizeUrl.isEmpty() && !settings.tokenUrl.isEmpty())
            return settings;
    }
    return unfit;
}

} // namespace okienko
