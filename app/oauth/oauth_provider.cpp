// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/oauth/oauth_provider.h"

#include "app/oauth/oauth_text.h"

#include <QSettings>
#include <QUrl>
#include <array>

namespace okienko {

namespace {

/// As the providers' pages for programs on a computer name them (RFC 8252).
const std::array<OAuthProvider, 2> &providers()
{
    static const std::array<OAuthProvider, 2> known{
        OAuthProvider{QStringLiteral("google"), QStringLiteral("Google"),
                      QStringLiteral("https://accounts.google.com/o/oauth2/v2/auth"),
                      QStringLiteral("https://oauth2.googleapis.com/token"), QStringLiteral("https://mail.google.com/"),
                      QStringLiteral("imaps://imap.gmail.com"), QStringLiteral("smtps://smtp.gmail.com"),
                      QStringLiteral("127.0.0.1")},
        OAuthProvider{QStringLiteral("microsoft"), QStringLiteral("Microsoft"),
                      QStringLiteral("https://login.microsoftonline.com/common/oauth2/v2.0/authorize"),
                      QStringLiteral("https://login.microsoftonline.com/common/oauth2/v2.0/token"),
                      QStringLiteral("https://outlook.office.com/IMAP.AccessAsUser.All "
                                     "https://outlook.office.com/SMTP.Send offline_access"),
                      QStringLiteral("imaps://outlook.office365.com"), QStringLiteral("smtp://smtp.office365.com:587"),
                      QStringLiteral("localhost")},
    };
    return known;
}

Failure unfit(const QString &text, const char *log)
{
    return {FailureKind::Input, text, QStringLiteral("oauth settings: ") + QLatin1String(log)};
}

bool isHttps(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && url.scheme() == QLatin1String("https") && !url.host().isEmpty() && url.userInfo().isEmpty()
           && !url.hasFragment();
}

} // namespace

const OAuthProvider *oauthProvider(const QString &name)
{
    for (const OAuthProvider &provider : providers()) {
        if (name.compare(provider.name, Qt::CaseInsensitive) == 0)
            return &provider;
    }
    return nullptr;
}

QString oauthProviderOfServer(const QString &host)
{
    const QString name = host.toLower();
    if (name == QLatin1String("imap.gmail.com") || name == QLatin1String("imap.googlemail.com"))
        return QStringLiteral("google");
    if (name == QLatin1String("outlook.office365.com") || name == QLatin1String("imap-mail.outlook.com"))
        return QStringLiteral("microsoft");
    return {};
}

QString configuredClientId(const QString &provider)
{
    const QString set = QSettings().value(QStringLiteral("oauth/%1/client_id").arg(provider)).toString().trimmed();
    if (!set.isEmpty())
        return set;
#ifdef OKIENKO_GOOGLE_CLIENT_ID
    if (provider == QLatin1String("google"))
        return QStringLiteral(OKIENKO_GOOGLE_CLIENT_ID);
#endif
#ifdef OKIENKO_MICROSOFT_CLIENT_ID
    if (provider == QLatin1String("microsoft"))
        return QStringLiteral(OKIENKO_MICROSOFT_CLIENT_ID);
#endif
    return {};
}

Result<OAuthSettings> oauthPreset(const QString &name, const QString &clientId)
{
    const OAuthProvider *provider = oauthProvider(name);
    if (!provider)
        return unfit(OAuthText::tr("“%1” is not a provider that Okienko knows. Known are google and microsoft; for another "
                                   "one give the address of its sign-in.")
                         .arg(name),
                     "unknown provider");
    OAuthSettings settings;
    settings.provider = provider->name;
    settings.authorizeUrl = provider->authorizeUrl;
    settings.tokenUrl = provider->tokenUrl;
    settings.scope = provider->scope;
    settings.clientId = clientId.isEmpty() ? configuredClientId(provider->name) : clientId;
    if (const auto fit = checkOAuthSettings(settings); !fit)
        return fit.failure();
    return settings;
}

Result<void> checkOAuthSettings(const OAuthSettings &settings)
{
    for (const QString &url : {settings.authorizeUrl, settings.tokenUrl}) {
        if (!isHttps(url))
            return unfit(OAuthText::tr("“%1” is not the address of a sign-in. It begins with https:// and holds no user "
                                       "name.")
                             .arg(url),
                         "no https URL");
    }
    if (settings.clientId.trimmed().isEmpty())
        return unfit(OAuthText::tr("The client ID is missing: the number under which your organisation registered Okienko at "
                                   "the provider. Give it with --client-id or in the account's window."),
                     "no client id");
    return {};
}

} // namespace okienko
