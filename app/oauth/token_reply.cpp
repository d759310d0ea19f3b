// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/oauth/token_reply.h"

#include "app/oauth/oauth_text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>
#include <algorithm>

namespace okienko {

namespace {

constexpr qsizetype largestAnswer = 256 * 1024;
constexpr qsizetype longestToken = 16 * 1024;
constexpr qint64 usualLifeSeconds = 3600;
constexpr qint64 longestLifeSeconds = 30 * 24 * 3600;

Failure noAnswer(const QString &host, const QString &log)
{
    return {FailureKind::Network,
            OAuthText::tr("%1, where this account signs in, cannot be reached or did not answer as it should. Nothing was "
                          "lost; it is tried again later.")
                .arg(host),
            QStringLiteral("token endpoint: ") + log};
}

/// RFC 6749 appendix A.12: printable ASCII. Anything else could end a line of ours.
bool isToken(const QByteArray &token)
{
    return !token.isEmpty() && token.size() <= longestToken
           && std::all_of(token.begin(), token.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

/// The error's name as the standard allows it, for the log.
QString errorName(const QJsonObject &object)
{
    QString name = object.value(QLatin1String("error")).toString().left(60);
    name.removeIf([](QChar c) { return !(c.unicode() < 0x80 && (c.isLetterOrNumber() || c == QLatin1Char('_'))); });
    return name;
}

Failure refused(const QString &error, int status, const QString &host)
{
    const QString log = QStringLiteral("token endpoint: HTTP %1 %2").arg(status).arg(error);
    // Microsoft's names for "a person has to agree again" beside the standard's.
    static const QStringList again{QStringLiteral("invalid_grant"), QStringLiteral("interaction_required"),
                                   QStringLiteral("login_required"), QStringLiteral("consent_required"),
                                   QStringLiteral("access_denied")};
    if (again.contains(error))
        return signInNeeded(host, log);
    if (error == QLatin1String("invalid_client") || error == QLatin1String("unauthorized_client"))
        return {FailureKind::Authentication,
                OAuthText::tr("%1 does not know this Okienko: the client ID, or its secret, is not right. Nothing was lost; "
                              "correct it and sign in again.")
                    .arg(host),
                log};
    if (error.isEmpty() || error == QLatin1String("temporarily_unavailable") || error == QLatin1String("slow_down"))
        return noAnswer(host, log);
    return {FailureKind::Authentication,
            OAuthText::tr("%1 refused the sign-in of this account (%2). Nothing was lost; sign in again, or ask the "
                          "provider's administrator.")
                .arg(host, error),
            log};
}

} // namespace

Failure signInNeeded(const QString &host, const QString &log)
{
    return {FailureKind::Authentication,
            OAuthText::tr("The sign-in of this account at %1 has ended or was withdrawn. Nothing was lost; mail waits on the "
                          "server until you sign in again.")
                .arg(host),
            log};
}

Result<TokenSet> readTokenAnswer(int status, const QByteArray &body, const QString &host, TokenSet into)
{
    if (body.size() > largestAnswer)
        return noAnswer(host, QStringLiteral("answer too large"));
    if (status >= 500)
        return noAnswer(host, QStringLiteral("HTTP %1").arg(status));
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    if (status < 200 || status >= 300)
        return refused(errorName(object), status, host);
    if (object.contains(QLatin1String("error"))) // some answer errors with 200
        return refused(errorName(object), status, host);
    const QByteArray access = object.value(QLatin1String("access_token")).toString().toLatin1();
    const QString type = object.value(QLatin1String("token_type")).toString();
    if (!isToken(access) || (!type.isEmpty() && type.compare(QLatin1String("bearer"), Qt::CaseInsensitive) != 0))
        return noAnswer(host, QStringLiteral("no bearer token in the answer"));
    if (object.contains(QLatin1String("refresh_token"))) {
        const QByteArray refresh = object.value(QLatin1String("refresh_token")).toString().toLatin1();
        if (!isToken(refresh))
            return noAnswer(host, QStringLiteral("unfit refresh token"));
        into.refreshToken = refresh;
    }
    const QJsonValue life = object.value(QLatin1String("expires_in"));
    const qint64 seconds = life.isString() ? life.toString().toLongLong() : qint64(life.toDouble(usualLifeSeconds));
    into.accessToken = access;
    into.obtainedAt = QDateTime::currentDateTimeUtc();
    into.expiresAt = into.obtainedAt.addSecs(std::clamp<qint64>(seconds, 1, longestLifeSeconds));
    return into;
}

Result<TokenSet> readTokenReply(QNetworkReply &reply, TokenSet into)
{
    const QString host = reply.url().host();
    const QVariant status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute);
    if (reply.error() == QNetworkReply::SslHandshakeFailedError)
        return Failure{FailureKind::Tls,
                       OAuthText::tr("The certificate of %1, where this account signs in, cannot be trusted. Nothing was "
                                     "sent there; ask the server's administrator, and look at this computer's date.")
                           .arg(host),
                       QStringLiteral("token endpoint: ") + reply.errorString()};
    if (!status.isValid())
        return noAnswer(host, QStringLiteral("network error %1").arg(int(reply.error())));
    QByteArray body = reply.read(largestAnswer + 1);
    Result<TokenSet> tokens = readTokenAnswer(status.toInt(), body, host, std::move(into));
    wipeBytes(body);
    return tokens;
}

} // namespace okienko
