// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tcp_proxy.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

namespace okienko::test {

namespace {

/// Lives on the proxy's thread.
class Relay : public QObject {
public:
    Relay(QTcpSocket *client, quint16 backendPort, const std::atomic<qint64> &hold, std::atomic<qint64> &total,
          QObject *parent)
        : QObject(parent), m_client(client), m_server(new QTcpSocket(this)), m_hold(hold), m_total(total)
    {
        client->setParent(this);
        connect(m_client, &QTcpSocket::readyRead, this, [this] {
            const QByteArray bytes = m_client->readAll();
            m_sent += bytes.size();
            m_total += bytes.size();
            m_server->write(bytes);
        });
        connect(m_server, &QTcpSocket::readyRead, this, [this] {
            const qint64 limit = m_hold;
            if (limit >= 0 && m_sent > limit)
                return; // stays in the socket's buffer
            m_client->write(m_server->readAll());
        });
        connect(m_client, &QTcpSocket::disconnected, m_server, &QTcpSocket::disconnectFromHost);
        connect(m_server, &QTcpSocket::disconnected, m_client, &QTcpSocket::disconnectFromHost);
        connect(m_client, &QTcpSocket::disconnected, this, &QObject::deleteLater);
        m_server->connectToHost(QStringLiteral("127.0.0.1"), backendPort);
    }

private:
    QTcpSocket *m_client;
    QTcpSocket *m_server;
    const std::atomic<qint64> &m_hold;
    std::atomic<qint64> &m_total;
    qint64 m_sent = 0;
};

} // namespace

struct TcpProxy::Private {
    QThread thread;
    QTcpServer *server = nullptr;
    quint16 backendPort = 0;
    quint16 port = 0;
    std::atomic<qint64> hold = -1;
    std::atomic<qint64> total = 0;
    std::atomic<int> connections = 0;
    bool open = true;

    void listen()
    {
        server = new QTcpServer;
        QObject::connect(server, &QTcpServer::newConnection, server, [this] {
            while (QTcpSocket *client = server->nextPendingConnection()) {
                if (!open) {
                    client->abort();
                    client->deleteLater();
                    continue;
                }
                ++connections;
                new Relay(client, backendPort, hold, total, server);
            }
        });
        if (server->listen(QHostAddress::LocalHost, 0))
            port = server->serverPort();
    }
};

TcpProxy::TcpProxy(quint16 backendPort) : d(std::make_unique<Private>())
{
    d->backendPort = backendPort;
    d->thread.start();
    auto *starter = new QObject;
    starter->moveToThread(&d->thread);
    QMetaObject::invokeMethod(
        starter,
        [this, starter] {
            d->listen();
            starter->deleteLater();
        },
        Qt::BlockingQueuedConnection);
}

TcpProxy::~TcpProxy()
{
    QMetaObject::invokeMethod(d->server, [this] { delete d->server; }, Qt::BlockingQueuedConnection);
    d->thread.quit();
    d->thread.wait();
}

quint16 TcpProxy::port() const
{
    return d->port;
}

void TcpProxy::holdAnswersAfter(qint64 clientBytes)
{
    d->hold = clientBytes;
}

void TcpProxy::setOpen(bool open)
{
    QMetaObject::invokeMethod(
        d->server,
        [this, open] {
            d->open = open;
            if (!open) {
                for (QTcpSocket *socket : d->server->findChildren<QTcpSocket *>())
                    socket->abort();
            }
        },
        Qt::BlockingQueuedConnection);
}

qint64 TcpProxy::clientBytes() const
{
    return d->total;
}

int TcpProxy::connections() const
{
    return d->connections;
}

} // namespace okienko::test
