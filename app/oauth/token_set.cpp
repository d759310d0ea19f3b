// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/oauth/token_set.h"

#include <algorithm>

namespace okienko {

namespace {

constexpr qint64 marginMilliseconds = 5 * 60 * 1000;

QDateTime timeOf(QByteArrayView value)
{
    return QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

} // namespace

bool TokenSet::isFresh(const QDateTime &now) const
{
    if (accessToken.isEmpty() || !expiresAt.isValid())
        return false;
    const qint64 life = obtainedAt.msecsTo(expiresAt);
    return now.addMSecs(std::min(marginMilliseconds, std::max<qint64>(life, 0) / 4)) < expiresAt;
}

QByteArray TokenSet::toSecret() const
{
    QByteArray out;
    // One piece of memory: growing would leave copies behind.
    out.reserve(256 + refreshToken.size() + accessToken.size() + clientSecret.size() + 4 * tokenUrl.size()
                + 4 * clientId.size());
    const auto line = [&out](const char *name, QByteArrayView value) {
        out += name;
        out += '=';
        out += value;
        out += '\n';
    };
    line("refresh", refreshToken);
    line("access", accessToken);
    line("obtained", QByteArray::number(obtainedAt.toMSecsSinceEpoch()));
    line("expires", QByteArray::number(expiresAt.toMSecsSinceEpoch()));
    line("client_secret", clientSecret);
    line("token_url", tokenUrl.toUtf8());
    line("client_id", clientId.toUtf8());
    return out;
}

std::optional<TokenSet> TokenSet::fromSecret(const QByteArray &secret)
{
    TokenSet tokens;
    QByteArrayView rest(secret);
    while (!rest.isEmpty()) {
        const qsizetype end = rest.indexOf('\n');
        const QByteArrayView line = end < 0 ? rest : rest.first(end);
        rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
        const qsizetype equals = line.indexOf('=');
        if (equals < 0)
            return std::nullopt;
        const QByteArrayView name = line.first(equals);
        const QByteArrayView value = line.sliced(equals + 1);
        if (name == QByteArrayView("refresh"))
            tokens.refreshToken = value.toByteArray();
        else if (name == QByteArrayView("access"))
            tokens.accessToken = value.toByteArray();
        else if (name == QByteArrayView("obtained"))
            tokens.obtainedAt = timeOf(value);
        else if (name == QByteArrayView("expires"))
            tokens.expiresAt = timeOf(value);
        else if (name == QByteArrayView("client_secret"))
            tokens.clientSecret = value.toByteArray();
        else if (name == QByteArrayView("token_url"))
            tokens.tokenUrl = QString::fromUtf8(value);
        else if (name == QByteArrayView("client_id"))
            tokens.clientId = QString::fromUtf8(value);
    }
    if (tokens.refreshToken.isEmpty() && tokens.accessToken.isEmpty())
        return std::nullopt;
    return tokens;
}

} // namespace okienko
