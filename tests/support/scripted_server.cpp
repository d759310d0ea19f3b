// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scripted_server.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QMutex>
#include <QMutexLocker>
#include <QSemaphore>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <atomic>

namespace okienko::test {

struct ScriptedServer::Private {
    QByteArrayList script;
    qint64 cutAfter = -1;
    quint16 port = 0;
    std::atomic_bool stopping = false;
    QSemaphore listening;
    QSemaphore ended;
    std::unique_ptr<QThread> thread;

    mutable QMutex mutex; // for what follows
    QByteArray received;
    QByteArrayList mails;
    QStringList mismatches;
    qint64 sent = 0;

    QByteArray unread; // of the present connection; the server's thread only
    qint64 sentNow = 0;

    void run();
    void serve(QTcpSocket &socket);
    bool step(QTcpSocket &socket, const QByteArray &line);
    bool send(QTcpSocket &socket, const QByteArray &bytes);
    bool more(QTcpSocket &socket);
    bool readUntil(QTcpSocket &socket, const QByteArray &end, QByteArray &out);
    void drain(QTcpSocket &socket);
};

void ScriptedServer::Private::run()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost, 0);
    port = server.serverPort();
    listening.release();
    while (!stopping) {
        if (!server.waitForNewConnection(20))
            continue;
        const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
        unread.clear();
        sentNow = 0;
        serve(*socket);
        drain(*socket);
        socket->disconnectFromHost();
        if (socket->state() != QAbstractSocket::UnconnectedState)
            socket->waitForDisconnected(1000);
        ended.release();
    }
}

void ScriptedServer::Private::serve(QTcpSocket &socket)
{
    for (const QByteArray &line : std::as_const(script)) {
        if (!step(socket, line))
            return;
    }
}

bool ScriptedServer::Private::step(QTcpSocket &socket, const QByteArray &line)
{
    const QByteArray argument = line.mid(3);
    if (line.startsWith("S: "))
        return send(socket, argument + "\r\n");
    if (line.startsWith("S="))
        return send(socket, line.mid(2));
    if (line.startsWith("C: ")) {
        QByteArray said;
        if (!readUntil(socket, "\r\n", said))
            return false;
        if (!said.startsWith(argument)) {
            const QMutexLocker lock(&mutex);
            mismatches.append(QStringLiteral("expected ") + QString::fromUtf8(argument) + QStringLiteral(", got ")
                              + QString::fromUtf8(said));
        }
        return true;
    }
    if (line.startsWith("D:")) {
        QByteArray mail;
        // An empty message ends with the dot alone.
        if (!readUntil(socket, "\r\n.\r\n", mail))
            return false;
        const QMutexLocker lock(&mutex);
        mails.append(mail);
        return true;
    }
    if (line.startsWith("R: ")) {
        QElapsedTimer time;
        time.start();
        while (!stopping && time.elapsed() < 60'000 && send(socket, argument + "\r\n")) {
        }
        return false;
    }
    if (line.startsWith("W:")) {
        while (more(socket)) {
        }
        return false;
    }
    return false; // "X:"
}

bool ScriptedServer::Private::send(QTcpSocket &socket, const QByteArray &bytes)
{
    QByteArray now = bytes;
    if (cutAfter >= 0)
        now.truncate(std::max<qint64>(0, cutAfter - sentNow));
    socket.write(now);
    while (socket.bytesToWrite() > 0 && !stopping) {
        if (!socket.waitForBytesWritten(20) && socket.state() != QAbstractSocket::ConnectedState)
            return false;
    }
    sentNow += now.size();
    const QMutexLocker lock(&mutex);
    sent += now.size();
    return now.size() == bytes.size() && (cutAfter < 0 || sentNow < cutAfter);
}

bool ScriptedServer::Private::more(QTcpSocket &socket)
{
    while (!stopping) {
        if (socket.bytesAvailable() > 0 || socket.waitForReadyRead(20)) {
            const QByteArray bytes = socket.readAll();
            unread += bytes;
            const QMutexLocker lock(&mutex);
            received += bytes;
            return true;
        }
        if (socket.state() != QAbstractSocket::ConnectedState)
            return false;
    }
    return false;
}

bool ScriptedServer::Private::readUntil(QTcpSocket &socket, const QByteArray &end, QByteArray &out)
{
    qsizetype searched = 0;
    for (;;) {
        const qsizetype at = unread.indexOf(end, searched);
        if (at >= 0) {
            out = unread.left(at + end.size());
            unread.remove(0, at + end.size());
            return true;
        }
        searched = std::max<qsizetype>(0, unread.size() - end.size());
        if (!more(socket))
            return false;
    }
}

void ScriptedServer::Private::drain(QTcpSocket &socket)
{
    // Closing with unread bytes would reset the connection, and the client might lose the last answer.
    while (socket.waitForReadyRead(10)) {
        const QMutexLocker lock(&mutex);
        received += socket.readAll();
    }
}

ScriptedServer::ScriptedServer(const QByteArrayList &script, qint64 cutAfter) : d(std::make_unique<Private>())
{
    d->script = script;
    d->cutAfter = cutAfter;
    d->thread.reset(QThread::create([data = d.get()] { data->run(); }));
    d->thread->start();
    d->listening.acquire();
}

ScriptedServer::~ScriptedServer()
{
    d->stopping = true;
    d->thread->wait();
}

quint16 ScriptedServer::port() const
{
    return d->port;
}

bool ScriptedServer::waitForEnd()
{
    return d->ended.tryAcquire(1, 30'000);
}

QByteArray ScriptedServer::received() const
{
    const QMutexLocker lock(&d->mutex);
    return d->received;
}

QByteArrayList ScriptedServer::mails() const
{
    const QMutexLocker lock(&d->mutex);
    return d->mails;
}

QStringList ScriptedServer::mismatches() const
{
    const QMutexLocker lock(&d->mutex);
    return d->mismatches;
}

qint64 ScriptedServer::sent() const
{
    const QMutexLocker lock(&d->mutex);
    return d->sent;
}

} // namespace okienko::test
