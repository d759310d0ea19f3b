// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/oauth_challenge.h"

#include "channels/mail/curl_failure.h"
#include "channels/mail/mail_text.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace okienko {

namespace {

constexpr qsizetype longestChallenge = 8 * 1024;

QString field(const QJsonObject &object, const char *name)
{
    const QJsonValue value = object.value(QLatin1String(name));
    // Some servers write the status as a number.
    const QString text = value.isDouble() ? QString::number(value.toInt()) : value.toString();
    return cleanServerText(text.toUtf8());
}

} // namespace

OAuthChallenge oauthChallenge(QByteArrayView line)
{
    QByteArrayView rest = line.trimmed();
    if (rest.startsWith("+ "))
        rest = rest.sliced(2).trimmed();
    else if (rest.startsWith("334 "))
        rest = rest.sliced(4).trimmed();
    else
        return {};
    if (rest.isEmpty() || rest.size() > longestChallenge)
        return {};
    const auto decoded = QByteArray::fromBase64Encoding(rest.toByteArray(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return {};
    const QJsonObject object = QJsonDocument::fromJson(*decoded).object();
    return {field(object, "status"), field(object, "scope")};
}

Failure tokenRefused(const ServerSettings &server, const OAuthChallenge &challenge, const QByteArray &answer,
                     const QString &log)
{
    const QString technical = QStringLiteral("%1; challenge status=%2 scope=%3").arg(log, challenge.status, challenge.scope);
    if (challenge.status == QLatin1String("insufficient_scope") || challenge.status == QLatin1String("403"))
        return {FailureKind::Authentication,
                MailText::tr("The sign-in of this account does not allow mail at %1. Nothing was lost; sign in again and "
                             "agree to reading and sending mail.")
                    .arg(server.host),
                technical};
    return {FailureKind::Authentication,
            MailText::tr("%1 does not accept the sign-in of this account any more. Nothing was lost; mail waits on the "
                         "server until you sign in again.")
                    .arg(server.host)
                + serverSaid(challenge.isEmpty() ? answer : challenge.status.toUtf8()),
            technical};
}

} // namespace okienko
