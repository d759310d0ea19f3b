// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/oauth/authorization.h"

#include "app/oauth/loopback_answer.h"
#include "app/oauth/oauth_provider.h"
#include "app/oauth/oauth_text.h"
#include "app/oauth/token_reply.h"

#include <QCryptographicHash>
#include <QOAuth2AuthorizationCodeFlow>
#include <QRandomGenerator>
#include <QUrlQuery>

namespace okienko {

namespace {

constexpr int pageMilliseconds = 200;

/// Of the system's generator; in the letters that need no encoding (RFC 7636 section 4.1).
QByteArray randomText(int bytes)
{
    QByteArray random(bytes, '\0');
    QRandomGenerator::system()->generate(random.begin(), random.end());
    return random.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray challengeOf(const QByteArray &verifier)
{
    return QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QString redirectHost(const OAuthSettings &settings)
{
    const OAuthProvider *provider = oauthProvider(settings.provider);
    return provider ? provider->redirectHost : QStringLiteral("127.0.0.1");
}

QString providerTitle(const OAuthSettings &settings)
{
    const OAuthProvider *provider = oauthProvider(settings.provider);
    return provider ? provider->title : QUrl(settings.authorizeUrl).host();
}

} // namespace

Authorization::Authorization(OAuthSettings settings, const QString &address, QByteArray clientSecret, const QString &proxy,
                             QObject *parent)
    : QObject(parent),
      m_settings(std::move(settings)),
      m_clientSecret(std::move(clientSecret)),
      m_route{m_settings.caFile, proxy},
      m_verifier(randomText(48)),
      m_state(QString::fromLatin1(randomText(24))),
      m_address(address),
      m_network(makeOAuthNetwork(m_route))
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        finish(Failure{FailureKind::Cancelled,
                       OAuthText::tr("Nobody signed in at %1 in time. Nothing was changed; start the sign-in again.")
                           .arg(providerTitle(m_settings)),
                       QStringLiteral("oauth: no answer of the browser")});
    });
}

Authorization::~Authorization() = default;

Result<void> Authorization::start(quint16 port, int limitSeconds)
{
    if (const auto fit = checkOAuthSettings(m_settings); !fit)
        return fit;
    m_answer = std::make_unique<LoopbackAnswer>(port, redirectHost(m_settings));
    if (!m_answer->isListening()) {
        return Failure{FailureKind::Network,
                       OAuthText::tr("The answer of the browser cannot be waited for on this computer: port %1 is not free. "
                                     "Nothing was changed; choose another one.")
                           .arg(port),
                       QStringLiteral("oauth: cannot listen on loopback")};
    }
    // Before the flow's own: what is refused here must not reach it.
    connect(m_answer.get(), &LoopbackAnswer::tokensRead, this, [this](const Result<TokenSet> &tokens) {
        Result<TokenSet> whole = tokens;
        if (whole) {
            whole->clientSecret = m_clientSecret;
            whole->tokenUrl = m_settings.tokenUrl;
            whole->clientId = m_settings.clientId;
            if (whole->refreshToken.isEmpty())
                whole = Failure{FailureKind::Authentication,
                                OAuthText::tr("%1 let the account in for an hour only, because it gave no refresh token. "
                                              "Nothing was changed; ask its administrator to allow offline access.")
                                    .arg(providerTitle(m_settings)),
                                QStringLiteral("oauth: no refresh token")};
        }
        finish(whole);
    });
    connect(m_answer.get(), &LoopbackAnswer::callbackReceived, this, &Authorization::answered);

    m_flow = std::make_unique<QOAuth2AuthorizationCodeFlow>(m_settings.clientId, QUrl(m_settings.authorizeUrl),
                                                            QUrl(m_settings.tokenUrl), m_network.get());
    m_flow->setScope(m_settings.scope);
    m_flow->setState(m_state);
    m_flow->setModifyParametersFunction([this](QAbstractOAuth::Stage stage, QMultiMap<QString, QVariant> *parameters) {
        const auto set = [parameters](const char *name, const QVariant &value) {
            parameters->replace(QLatin1String(name), value);
        };
        if (stage == QAbstractOAuth::Stage::RequestingAuthorization) {
            set("code_challenge", QString::fromLatin1(challengeOf(m_verifier)));
            set("code_challenge_method", QStringLiteral("S256"));
            if (!m_address.isEmpty())
                set("login_hint", QString::fromLatin1(QUrl::toPercentEncoding(m_address)));
            if (m_settings.provider == QLatin1String("google")) {
                // Without both Google gives no refresh token the second time.
                set("access_type", QStringLiteral("offline"));
                set("prompt", QStringLiteral("consent"));
            }
        } else if (stage == QAbstractOAuth::Stage::RequestingAccessToken) {
            // Qt 6.4 encodes what is encoded already: codes with a slash would arrive as another one.
            set("code", QString::fromUtf8(QByteArray::fromPercentEncoding(
                            parameters->value(QStringLiteral("code")).toByteArray())));
            set("code_verifier", QString::fromLatin1(m_verifier));
            if (m_clientSecret.isEmpty())
                parameters->remove(QStringLiteral("client_secret"));
            else
                set("client_secret", QString::fromLatin1(m_clientSecret.toPercentEncoding()));
        }
    });
    connect(m_flow.get(), &QAbstractOAuth::authorizeWithBrowser, this, [this](const QUrl &url) {
        m_page = url;
        emit pageReady(url);
    });
    m_flow->setReplyHandler(m_answer.get());
    m_limit.start(limitSeconds * 1000);
    m_flow->grant();
    return {};
}

void Authorization::paste(const QString &address)
{
    const QUrl url(address.trimmed(), QUrl::StrictMode);
    if (m_done || !m_answer || !url.isValid() || !url.hasQuery())
        return;
    QVariantMap values;
    const auto items = QUrlQuery(url.query()).queryItems();
    for (const auto &[name, value] : items)
        values.insert(name, value);
    emit m_answer->callbackReceived(values);
}

void Authorization::answered(const QVariantMap &values)
{
    const auto value = [&](const char *name) { return values.value(QLatin1String(name)).toString(); };
    if (value("state") != m_state) {
        m_answer->setCallbackText(OAuthText::tr("This answer does not belong to the sign-in that was started here, so it was "
                                                "not used. Go back to the page that Okienko opened."));
        emit strangeAnswer({FailureKind::Permission,
                            OAuthText::tr("An answer that does not belong to this sign-in was refused. The sign-in goes on; "
                                          "use the page that Okienko opened."),
                            QStringLiteral("oauth: state mismatch")});
        return;
    }
    if (const QString error = value("error"); !error.isEmpty()) {
        m_answer->setCallbackText(OAuthText::tr("The sign-in was not completed. You can close this page and go back to "
                                                "Okienko."));
        const bool denied = error == QLatin1String("access_denied");
        QString name = error.left(60);
        name.removeIf([](QChar c) { return !(c.unicode() < 0x80 && (c.isLetterOrNumber() || c == QLatin1Char('_'))); });
        const Failure failure{FailureKind::Authentication,
                       denied ? OAuthText::tr("The sign-in at %1 was declined. Nothing was changed; sign in again and "
                                              "agree to reading and sending mail.")
                                    .arg(providerTitle(m_settings))
                              : OAuthText::tr("%1 did not complete the sign-in (%2). Nothing was changed; try again, or ask "
                                              "its administrator.")
                                    .arg(providerTitle(m_settings), name),
                       QStringLiteral("oauth: answer with error ") + name};
        // The page in the browser gets its text before anything is closed.
        QTimer::singleShot(pageMilliseconds, this, [this, failure] { finish(failure); });
        return;
    }
    m_answer->setCallbackText(OAuthText::tr("You are signed in. You can close this page and go back to Okienko."));
}

void Authorization::finish(const Result<TokenSet> &tokens)
{
    if (std::exchange(m_done, true))
        return;
    m_limit.stop();
    m_answer->close();
    emit finished(tokens);
}

} // namespace okienko
