// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/imap/mail_worker.h"
#include "tests/support/dovecot_server.h"
#include "tests/support/memory_sink.h"
#include "tests/support/tcp_proxy.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QtTest>

namespace okienko::test {

inline QByteArray mail(int number, const QByteArray &body = "Dzie\xc5\x84 dobry\r\n")
{
    return "From: Dawid <dawid@example.com>\r\nTo: bok@shop.example\r\nSubject: Paczka "
        + QByteArray::number(number) + "\r\nMessage-ID: <" + QByteArray::number(number)
        + "@example.com>\r\nDate: Sun, 01 Mar 2026 10:00:00 +0000\r\n\r\n" + body;
}

/// A worker with its sink; everything that it says is kept.
struct Client {
    explicit Client(const ServerSettings &settings, const QString &password)
        : secret(password.toUtf8())
    {
        account.id = AccountId(1);
        account.name = QStringLiteral("bok");
        account.imap = settings;
    }

    /// One synchronisation to its end.
    Result<SyncTotals> once()
    {
        start(MailWorker::Mode::Once);
        worker->wait();
        return *outcome;
    }

    void start(MailWorker::Mode mode)
    {
        outcome.reset();
        worker = std::make_unique<MailWorker>(
            account, [this]() -> Result<QByteArray> { return QByteArray(secret.constData(), secret.size()); },
            [](IncomingMail &incoming) {
                Message message;
                message.subject = QString::fromUtf8(incoming.raw.left(100));
                incoming.read = message;
            },
            sink);
        QObject::connect(worker.get(), &MailWorker::finished, worker.get(),
                         [this](const Result<SyncTotals> &result) { outcome = result; }, Qt::DirectConnection);
        QObject::connect(worker.get(), &MailWorker::failed, worker.get(), [this](const Failure &failure) {
            const QMutexLocker lock(&mutex);
            failures.append(failure);
        }, Qt::DirectConnection);
        QObject::connect(worker.get(), &MailWorker::stateChanged, worker.get(),
                         [this](MailWorker::State now) { state.store(now); }, Qt::DirectConnection);
        QObject::connect(worker.get(), &MailWorker::progress, worker.get(), [this](const SyncProgress &progress) {
            lastProgress = progress;
        }, Qt::DirectConnection);
        worker->start(mode);
    }

    [[nodiscard]] bool isLive() const { return state.load() == MailWorker::State::Live; }
    [[nodiscard]] int failureCount()
    {
        const QMutexLocker lock(&mutex);
        return int(failures.size());
    }

    MailAccount account;
    QByteArray secret;
    MemorySink sink;
    QMutex mutex;
    QList<Failure> failures;
    SyncProgress lastProgress;
    std::optional<Result<SyncTotals>> outcome;
    std::atomic<MailWorker::State> state{MailWorker::State::Stopped};
    std::unique_ptr<MailWorker> worker; // last: it uses all of the above
};

inline ServerSettings tlsSettings(const DovecotServer &server)
{
    ServerSettings settings;
    settings.host = QStringLiteral("localhost");
    settings.port = server.imapsPort();
    settings.user = server.user();
    settings.caFile = server.caFile();
    return settings;
}

inline ServerSettings startTlsSettings(const DovecotServer &server)
{
    ServerSettings settings = tlsSettings(server);
    settings.port = server.imapPort();
    settings.security = ConnectionSecurity::StartTls;
    return settings;
}

inline QString why(const Result<SyncTotals> &result)
{
    return result ? QString() : result.failure().text + QStringLiteral(" | ") + result.failure().log;
}

} // namespace okienko::test

#define START_DOVECOT(name, options)                                                                                  \
    auto name##Started = DovecotServer::start(options);                                                               \
    if (!name##Started)                                                                                               \
        QFAIL(qPrintable(name##Started.failure().log));                                                               \
    DovecotServer &name = **name##Started

#define VERIFY_ACTS(result)                                                                                           \
    do {                                                                                                              \
        const auto acted = (result);                                                                                  \
        QVERIFY2(acted.ok(), acted ? "" : qPrintable(acted.failure().log));                                           \
    } while (false)
