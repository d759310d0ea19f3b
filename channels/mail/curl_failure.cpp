// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/curl_failure.h"

#include "channels/mail/mail_text.h"

namespace okienko {

namespace {

constexpr qsizetype shownLength = 300;

struct Told {
    FailureKind kind;
    QString text;
};

Told certificate(const QByteArray &detail, const QString &host)
{
    const QByteArray said = detail.toLower();
    const auto mentions = [&said](const char *words) { return said.contains(words); };
    const QString kept = MailText::tr("No password was sent and nothing was lost.");
    if (mentions("expired"))
        return {FailureKind::Tls,
                MailText::tr("The certificate of %1 has expired. %2 The server's administrator has to renew "
                             "it; check this computer's date, too.")
                    .arg(host, kept)};
    if (mentions("not yet valid"))
        return {FailureKind::Tls,
                MailText::tr("The certificate of %1 is not valid yet. %2 Check this computer's date.").arg(host, kept)};
    if (mentions("subject name") || mentions("does not match") || mentions("hostname mismatch")
        || mentions("ip address mismatch"))
        return {FailureKind::Tls,
                MailText::tr("The certificate that answered belongs to another server than %1. %2 Check the "
                             "server's name in the account's settings.")
                    .arg(host, kept)};
    if (mentions("self-signed") || mentions("self signed") || mentions("unable to get local issuer")
        || mentions("unable to verify"))
        return {FailureKind::Tls,
                MailText::tr("The certificate of %1 was not issued by an authority that this computer "
                             "trusts. %2 If it is your own server, give its authority's file in the "
                             "account's settings.")
                    .arg(host, kept)};
    return {FailureKind::Tls,
            MailText::tr("The certificate of %1 could not be verified. %2 Ask the server's administrator.")
                .arg(host, kept)};
}

Told login(long responseCode, const QString &host)
{
    // RFC 4954 section 6: 454 is a passing failure of the server's own.
    if (responseCode == 421 || responseCode == 454 || responseCode == 432)
        return {FailureKind::Network,
                MailText::tr("%1 cannot log anybody in at the moment. Nothing was lost; it is tried "
                             "again later.")
                    .arg(host)};
    return {FailureKind::Authentication,
            MailText::tr("%1 did not accept the user name and password. Nothing was lost; enter "
                         "the password again, or make an application password at the provider.")
                .arg(host)};
}

Told told(CURLcode code, const QByteArray &detail, long responseCode, const ServerSettings &server)
{
    const QString host = server.host;
    const QString port = QString::number(server.port);
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return {FailureKind::Network,
                MailText::tr("The server %1 was not found. Nothing was lost; check its name and whether "
                             "this computer is on the network.")
                    .arg(host)};
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_PROXY:
        return {FailureKind::Network,
                MailText::tr("The proxy on the way to %1 could not be reached or refused the connection. "
                             "Nothing was lost; check the proxy in the account's settings.")
                    .arg(host)};
    case CURLE_COULDNT_CONNECT:
        return {FailureKind::Network,
                MailText::tr("%1 cannot be reached on port %2. Nothing was lost; check the port and the "
                             "network, it is tried again later.")
                    .arg(host, port)};
    case CURLE_OPERATION_TIMEDOUT:
        return {FailureKind::Network,
                MailText::tr("%1 took too long to answer. Nothing was lost; it is tried again later.").arg(host)};
    case CURLE_GOT_NOTHING:
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
    case CURLE_PARTIAL_FILE:
        if (responseCode >= 400 && responseCode < 600)
            return {FailureKind::Protocol, MailText::tr("%1 refused. Nothing was lost.").arg(host)};
        return {FailureKind::Network,
                MailText::tr("The connection to %1 was cut off. Nothing was lost; it is tried again "
                             "later.")
                    .arg(host)};
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CIPHER:
        return {FailureKind::Tls,
                MailText::tr("No secure connection could be agreed with %1 on port %2. No password was sent. "
                             "Check whether this port wants TLS or STARTTLS.")
                    .arg(host, port)};
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
        return certificate(detail, host);
    case CURLE_SSL_CACERT_BADFILE:
        return {FailureKind::Tls, MailText::tr("The file with the trusted certificate authority cannot be used: %1. No "
                                               "connection was made; correct it in the account's settings.")
                                      .arg(server.caFile)};
    case CURLE_USE_SSL_FAILED:
        return {FailureKind::Tls,
                MailText::tr("%1 does not offer encryption (STARTTLS) on port %2. No password was sent; use "
                             "the port for TLS, or ask the server's administrator.")
                    .arg(host, port)};
    case CURLE_LOGIN_DENIED:
    case CURLE_AUTH_ERROR:
        return login(responseCode, host);
    case CURLE_REMOTE_ACCESS_DENIED:
        return {FailureKind::Network,
                MailText::tr("%1 refused the connection. Nothing was lost; it is tried again later.").arg(host)};
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_WRITE_ERROR:
        if (responseCode >= 400 && responseCode < 600)
            return {FailureKind::Network,
                    MailText::tr("%1 refused the connection. Nothing was lost; it is tried again later.").arg(host)};
        return {FailureKind::Protocol,
                MailText::tr("What answered as %1 on port %2 does not speak the mail protocol as it "
                             "should. Nothing was lost; check the server's name and port.")
                    .arg(host, port)};
    case CURLE_URL_MALFORMAT:
    case CURLE_UNSUPPORTED_PROTOCOL:
        return {FailureKind::Input,
                MailText::tr("“%1” is not the name of a server. Correct it in the account's settings.").arg(host)};
    case CURLE_ABORTED_BY_CALLBACK:
        return {FailureKind::Cancelled, MailText::tr("The connection to %1 was stopped. Nothing was lost.").arg(host)};
    default:
        return {FailureKind::Network,
                MailText::tr("The connection to %1 failed. Nothing was lost; it is tried again later.").arg(host)};
    }
}

} // namespace

QString cleanServerText(QByteArrayView text)
{
    // A line has few thousand bytes at most; more would only cost time here.
    const QString raw = QString::fromUtf8(text.first(std::min<qsizetype>(text.size(), 4 * shownLength)));
    QString out;
    for (qsizetype i = 0; i < raw.size() && out.size() < shownLength; ++i) {
        const QChar c = raw.at(i);
        if (c.isSpace() || c.category() == QChar::Other_Control) {
            if (!out.isEmpty() && !out.endsWith(QLatin1Char(' ')))
                out += QLatin1Char(' ');
        } else if (c.category() != QChar::Other_Format) { // bidirectional overrides and invisible characters
            out += c;
        }
    }
    if (!out.isEmpty() && out.back().isHighSurrogate())
        out.chop(1);
    return out.trimmed();
}

QString serverSaid(QByteArrayView answer)
{
    const QString text = cleanServerText(answer);
    return text.isEmpty() ? QString() : QLatin1Char(' ') + MailText::tr("The server said: “%1”").arg(text);
}

Failure curlFailure(CURLcode code, const char *errorBuffer, long responseCode, const ServerSettings &server,
                    const QByteArray &answer)
{
    const QByteArray detail = errorBuffer ? QByteArray(errorBuffer) : QByteArray();
    // libcurl has no code of its own for a proxy that is not there, nor for one that refuses CONNECT (403, 407).
    const bool atProxy = !server.proxy.isEmpty()
        && (code == CURLE_COULDNT_CONNECT || (code == CURLE_RECV_ERROR && detail.contains("CONNECT")));
    const Told said = told(atProxy ? CURLE_PROXY : code, detail, responseCode, server);
    // A server's words are shown only where they say why it refused: they may pretend to be ours.
    const bool refusal = responseCode >= 400 || code == CURLE_LOGIN_DENIED;
    QString log = QStringLiteral("curl %1 (%2)").arg(int(code)).arg(QLatin1String(curl_easy_strerror(code)));
    if (!detail.isEmpty())
        log += QStringLiteral(": ") + cleanServerText(detail);
    if (responseCode != 0)
        log += QStringLiteral("; response %1").arg(responseCode);
    if (!answer.isEmpty())
        log += QStringLiteral("; server: ") + cleanServerText(answer);
    return {said.kind, said.text + (refusal ? serverSaid(answer) : QString()), log};
}

} // namespace okienko
