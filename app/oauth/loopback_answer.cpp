// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/oauth/loopback_answer.h"

#include "app/oauth/token_reply.h"

#include <QHostAddress>

namespace okienko {

LoopbackAnswer::LoopbackAnswer(quint16 port, QString host, QObject *parent)
    : QOAuthHttpServerReplyHandler(QHostAddress(QHostAddress::LocalHost), port, parent), m_host(std::move(host))
{
}

QString LoopbackAnswer::callback() const
{
    return QStringLiteral("http://%1:%2/").arg(m_host).arg(port());
}

void LoopbackAnswer::networkReplyFinished(QNetworkReply *reply)
{
    emit tokensRead(readTokenReply(*reply, {}));
}

} // namespace okienko
