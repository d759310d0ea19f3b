// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/curl_setup.h"

#include "channels/mail/curl_memory.h"
#include "channels/mail/mail_text.h"
#include "models/domain/loopback.h"

#include <QFileInfo>
#include <QHostAddress>
#include <QUrl>

#include <algorithm>

namespace okienko {

CurlHandle makeCurlHandle()
{
    CurlHandle easy(initialiseCurl() ? curl_easy_init() : nullptr);
    if (!easy)
        qFatal("libcurl cannot be initialised");
    return easy;
}

void wipe(QByteArray &secret)
{
    // Writing into shared bytes would first copy them, or spoil the owner's.
    if (secret.isDetached() && !secret.isEmpty()) {
        volatile char *bytes = secret.data();
        for (qsizetype i = 0; i < secret.size(); ++i)
            bytes[i] = 0;
    }
    secret.clear();
}

QByteArray curlUrl(MailProtocol protocol, const ServerSettings &server)
{
    const bool tls = server.security == ConnectionSecurity::Tls;
    QByteArray url = protocol == MailProtocol::Imap ? (tls ? "imaps://" : "imap://") : (tls ? "smtps://" : "smtp://");
    QHostAddress address;
    if (address.setAddress(server.host) && address.protocol() == QAbstractSocket::IPv6Protocol)
        url += '[' + server.host.toLatin1() + ']';
    else
        url += QUrl::toAce(server.host);
    if (server.port != 0)
        url += ':' + QByteArray::number(server.port);
    // For SMTP the path would be the name given with EHLO; libcurl takes the machine's where there is none.
    return url;
}

namespace {

QByteArray loginOptions(AuthMethod method)
{
    switch (method) {
    case AuthMethod::Any:
        return {};
    case AuthMethod::Plain:
        return "AUTH=PLAIN";
    case AuthMethod::Login:
        return "AUTH=LOGIN";
    case AuthMethod::XOAuth2:
        return "AUTH=XOAUTH2";
    case AuthMethod::OAuthBearer:
        return "AUTH=OAUTHBEARER";
    case AuthMethod::OAuth2:
        // Both, or libcurl would try CRAM-MD5 and the like first, with no password: it takes the first that is offered.
        return "AUTH=OAUTHBEARER;AUTH=XOAUTH2";
    }
    return {};
}

Failure refused(FailureKind kind, const QString &text, const QString &log)
{
    return {kind, text, log};
}

} // namespace

Result<void> applyServerSettings(CURL *easy, MailProtocol protocol, const ServerSettings &server,
                                 const QByteArray &secret, const MailTimeouts &timeouts)
{
    const bool plain = server.security == ConnectionSecurity::None;
    if (plain && !isLoopbackHost(server.host))
        return refused(FailureKind::Tls,
                       MailText::tr("The connection to %1 would not be encrypted, so nothing "
                                    "was sent. Set TLS or STARTTLS in the account's settings.")
                           .arg(server.host),
                       QStringLiteral("security=none for a host that is not loopback"));
    const QByteArray url = curlUrl(protocol, server);
    if (server.host.isEmpty() || url.contains("//:") || url.endsWith("//"))
        return refused(FailureKind::Input,
                       MailText::tr("“%1” is not the name of a server. Correct it in the "
                                    "account's settings.")
                           .arg(server.host),
                       QStringLiteral("host name has no ASCII form"));
    if (!server.caFile.isEmpty() && !QFileInfo(server.caFile).isReadable())
        return refused(FailureKind::Tls,
                       MailText::tr("The file with the trusted certificate authority, %1, "
                                    "cannot be read, so no connection was made. Put it back or "
                                    "correct the account's settings.")
                           .arg(server.caFile),
                       QStringLiteral("CA file not readable"));

    const auto set = [easy](CURLoption option, const auto value) { return curl_easy_setopt(easy, option, value); };
    const bool imap = protocol == MailProtocol::Imap;
    set(CURLOPT_URL, url.constData());
    set(CURLOPT_PROTOCOLS_STR, imap ? "imap,imaps" : "smtp,smtps");
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_CONNECTTIMEOUT_MS, timeouts.connect);
    set(CURLOPT_SERVER_RESPONSE_TIMEOUT, std::max(1L, timeouts.response / 1000));
    set(CURLOPT_TCP_KEEPALIVE, 1L);
    set(CURLOPT_TCP_KEEPIDLE, 60L);
    set(CURLOPT_NETRC, long(CURL_NETRC_IGNORED));

    set(CURLOPT_USE_SSL, long(plain ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    set(CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    if (!server.caFile.isEmpty()) {
        set(CURLOPT_CAINFO, server.caFile.toLocal8Bit().constData());
        // Only this authority: libcurl would look into the system's folder as well.
        set(CURLOPT_CAPATH, static_cast<const char *>(nullptr));
    }

    // Set even when empty: otherwise the environment's all_proxy would count.
    set(CURLOPT_PROXY, server.proxy.toUtf8().constData());
    set(CURLOPT_NOPROXY, "");
    if (!server.proxy.isEmpty()) {
        set(CURLOPT_HTTPPROXYTUNNEL, 1L);
        set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L); // the proxy's words are not the mail server's
    }

    if (!server.user.isEmpty()) {
        // RFC 4954 section 4 allows an initial response always; IMAP servers have to offer it (RFC 4959), and
        // libcurl looks for that by itself.
        if (!imap)
            set(CURLOPT_SASL_IR, 1L);
        set(CURLOPT_USERNAME, server.user.toUtf8().constData());
        set(usesToken(server.auth) ? CURLOPT_XOAUTH2_BEARER : CURLOPT_PASSWORD, secret.constData());
        if (const QByteArray options = loginOptions(server.auth); !options.isEmpty())
            set(CURLOPT_LOGIN_OPTIONS, options.constData());
    }
    return {};
}

} // namespace okienko
