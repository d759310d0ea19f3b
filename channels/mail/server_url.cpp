// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/curl_setup.h"
#include "models/domain/loopback.h"
#include "channels/mail/discovery.h"
#include "channels/mail/mail_text.h"

#include <QHostAddress>
#include <QUrl>
#include <QUrlQuery>

namespace okienko {

namespace {

Failure unfit(const QString &why, const QString &log)
{
    return {FailureKind::Input, why, QStringLiteral("server URL: ") + log};
}

Failure unfitForm()
{
    return unfit(MailText::tr("This is not the address of a mail server. Write it like imaps://mail.example.com, "
                              "imap://mail.example.com:143, smtps://mail.example.com or smtp://mail.example.com:587."),
                 QStringLiteral("form"));
}

quint16 usualPort(MailProtocol protocol, ConnectionSecurity security)
{
    const bool tls = security == ConnectionSecurity::Tls;
    return protocol == MailProtocol::Imap ? (tls ? 993 : 143) : (tls ? 465 : 587);
}

struct AuthName {
    AuthMethod method;
    const char *name;
};
constexpr AuthName authNames[] = {{AuthMethod::Any, "any"},
                                  {AuthMethod::Plain, "plain"},
                                  {AuthMethod::Login, "login"},
                                  {AuthMethod::XOAuth2, "xoauth2"},
                                  {AuthMethod::OAuthBearer, "oauthbearer"},
                                  {AuthMethod::OAuth2, "oauth2"}};

struct ChoiceName {
    Choice choice;
    const char *name;
};
constexpr ChoiceName choiceNames[] = {{Choice::Auto, "auto"}, {Choice::On, "on"}, {Choice::Off, "off"}};

Result<void> readChoice(const QString &name, const QString &value, Choice &choice)
{
    for (const ChoiceName &known : choiceNames) {
        if (value.compare(QLatin1String(known.name), Qt::CaseInsensitive) == 0) {
            choice = known.choice;
            return {};
        }
    }
    return unfit(MailText::tr("“%1” cannot be chosen for “%2”. Use on, off or auto.").arg(value, name),
                 QStringLiteral("choice"));
}

QString nameOf(Choice choice)
{
    for (const ChoiceName &known : choiceNames) {
        if (known.choice == choice)
            return QLatin1String(known.name);
    }
    return {};
}

/// A proxy as libcurl takes it.
bool isProxy(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    static const QStringList schemes{QStringLiteral("http"),    QStringLiteral("https"),  QStringLiteral("socks4"),
                                     QStringLiteral("socks4a"), QStringLiteral("socks5"), QStringLiteral("socks5h")};
    return url.isValid() && schemes.contains(url.scheme()) && !url.host().isEmpty() && url.password().isEmpty();
}

Result<void> readOption(const QString &name, const QString &value, ServerSettings &settings)
{
    if (name == QLatin1String("auth")) {
        for (const AuthName &known : authNames) {
            if (value.compare(QLatin1String(known.name), Qt::CaseInsensitive) == 0) {
                settings.auth = known.method;
                return {};
            }
        }
        return unfit(MailText::tr("“%1” is not a way to log in. Use plain, login, xoauth2, oauthbearer, oauth2 or any.")
                         .arg(value),
                     QStringLiteral("auth"));
    }
    if (name == QLatin1String("proxy")) {
        if (!isProxy(value))
            return unfit(MailText::tr("“%1” is not the address of a proxy. Write it like socks5h://127.0.0.1:1080, "
                                      "without a password.")
                             .arg(value),
                         QStringLiteral("proxy"));
        settings.proxy = value;
        return {};
    }
    if (name == QLatin1String("security")) {
        if (value != QLatin1String("none"))
            return unfit(MailText::tr("“%1” is not known as security: imaps and smtps mean TLS, imap and smtp mean "
                                      "STARTTLS, and only “none” can be written.")
                             .arg(value),
                         QStringLiteral("security"));
        if (!isLoopbackHost(settings.host))
            return unfit(MailText::tr("The connection to %1 has to be encrypted: security=none is only for servers on "
                                      "this computer.")
                             .arg(settings.host),
                         QStringLiteral("security=none for a host that is not loopback"));
        settings.security = ConnectionSecurity::None;
        return {};
    }
    if (name == QLatin1String("compress"))
        return readChoice(name, value, settings.compress);
    if (name == QLatin1String("quick"))
        return readChoice(name, value, settings.quickLook);
    return unfit(MailText::tr("“%1” is not known in a server's address. Known are proxy, auth, security, compress and "
                              "quick.").arg(name),
                 QStringLiteral("unknown option"));
}

} // namespace

Result<ServerSettings> parseServerUrl(const QString &text)
{
    const QString trimmed = text.trimmed();
    const QUrl url(trimmed, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return unfitForm();
    const QString scheme = url.scheme();
    MailProtocol protocol = MailProtocol::Imap;
    ServerSettings settings;
    if (scheme == QLatin1String("imaps") || scheme == QLatin1String("imap"))
        protocol = MailProtocol::Imap;
    else if (scheme == QLatin1String("smtps") || scheme == QLatin1String("smtp"))
        protocol = MailProtocol::Smtp;
    else
        return unfitForm();
    settings.security = scheme.endsWith(QLatin1Char('s')) ? ConnectionSecurity::Tls : ConnectionSecurity::StartTls;
    if (!url.userInfo().isEmpty())
        return unfit(MailText::tr("The user name and the password do not belong into the server's address. Give them "
                                  "in their own fields."),
                     QStringLiteral("user information"));
    if (url.hasFragment() || !(url.path().isEmpty() || url.path() == QLatin1String("/")))
        return unfitForm();
    if (url.port(-1) == 0)
        return unfit(MailText::tr("0 is not a port. Ports are numbers from 1 to 65535."), QStringLiteral("port"));

    QHostAddress literal;
    if (literal.setAddress(url.host()))
        settings.host = url.host();
    else
        settings.host = QString::fromLatin1(QUrl::toAce(url.host())).toLower();
    if (settings.host.isEmpty())
        return unfitForm();
    settings.port = quint16(url.port(usualPort(protocol, settings.security)));

    const QList<std::pair<QString, QString>> options = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : options) {
        if (Result<void> read = readOption(name, value, settings); !read)
            return read.failure();
    }
    return settings;
}

QString serverUrl(const ServerSettings &settings, MailProtocol protocol)
{
    QString url = protocol == MailProtocol::Imap ? QStringLiteral("imap") : QStringLiteral("smtp");
    if (settings.security == ConnectionSecurity::Tls)
        url += QLatin1Char('s');
    url += QStringLiteral("://");
    url +=
        settings.host.contains(QLatin1Char(':')) ? QLatin1Char('[') + settings.host + QLatin1Char(']') : settings.host;
    if (settings.port != 0)
        url += QLatin1Char(':') + QString::number(settings.port);
    QStringList options;
    if (!settings.proxy.isEmpty())
        options += QStringLiteral("proxy=") + QString::fromLatin1(QUrl::toPercentEncoding(settings.proxy, ":/"));
    for (const AuthName &known : authNames) {
        if (settings.auth != AuthMethod::Any && settings.auth == known.method)
            options += QStringLiteral("auth=") + QLatin1String(known.name);
    }
    if (settings.security == ConnectionSecurity::None)
        options += QStringLiteral("security=none");
    if (settings.compress != Choice::Auto)
        options += QStringLiteral("compress=") + nameOf(settings.compress);
    if (settings.quickLook != Choice::Auto)
        options += QStringLiteral("quick=") + nameOf(settings.quickLook);
    if (!options.isEmpty())
        url += QLatin1Char('?') + options.join(QLatin1Char('&'));
    return url;
}

QString serverUrl(const ServerSettings &settings)
{
    switch (settings.port) {
    case 25:
    case 465:
    case 587:
    case 2525:
        return serverUrl(settings, MailProtocol::Smtp);
    case 143:
    case 993:
        return serverUrl(settings, MailProtocol::Imap);
    default:
        return serverUrl(settings,
                         settings.host.startsWith(QLatin1String("smtp")) ? MailProtocol::Smtp : MailProtocol::Imap);
    }
}

} // namespace okienko
