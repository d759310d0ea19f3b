// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/imap/mail_worker.h"
#include "tests/support/memory_sink.h"
#include "tests/support/rule_server.h"

#include <QSemaphore>
#include <atomic>

namespace okienko::test {

/// The real worker on a RuleServer (or any other server on a loopback port), with a store in memory.
class RuleAccount {
public:
    explicit RuleAccount(quint16 port, ConnectionSecurity security = ConnectionSecurity::None,
                         const QString &password = QStringLiteral("tajne-haslo-1"))
        : m_password(password.toUtf8())
    {
        m_account.id = AccountId(1);
        m_account.name = QStringLiteral("bok");
        m_account.imap.host = QStringLiteral("127.0.0.1");
        m_account.imap.port = port;
        m_account.imap.security = security;
        m_account.imap.user = QStringLiteral("bok@shop.example");
        m_account.imap.quickLook = Choice::Off;
    }
    ~RuleAccount() { stop(); }
    [[nodiscard]] MailAccount &account() { return m_account; }

    /// One synchronisation, to its end.
    Result<SyncTotals> once()
    {
        start(MailWorker::Mode::Once);
        m_worker->wait();
        return *m_outcome;
    }
    /// Watches until something is told as a failure; what it was. Nothing within 30 s: Internal.
    Failure firstFailure()
    {
        start(MailWorker::Mode::Watch);
        const bool came = m_failed.tryAcquire(1, 30'000);
        stop();
        const QMutexLocker lock(&m_mutex);
        return came ? m_failures.first() : Failure{FailureKind::Internal, {}, QStringLiteral("no failure was told")};
    }
    void watch() { start(MailWorker::Mode::Watch); }
    void stop()
    {
        if (!m_worker)
            return;
        m_worker->stop();
        m_worker->wait();
    }
    [[nodiscard]] bool isLive() const { return m_state.load() == MailWorker::State::Live; }
    [[nodiscard]] MailWorker &worker() { return *m_worker; }
    [[nodiscard]] QList<Failure> failures()
    {
        const QMutexLocker lock(&m_mutex);
        return m_failures;
    }
    [[nodiscard]] MemorySink::Box inbox() const { return sink.box(QStringLiteral("INBOX")); }
    [[nodiscard]] QList<ServerCount> counts()
    {
        const QMutexLocker lock(&m_mutex);
        return m_counts;
    }

    MemorySink sink;

private:
    void start(MailWorker::Mode mode)
    {
        m_outcome.reset();
        const auto read = [](IncomingMail &incoming) {
            Message message;
            message.subject = QString::fromUtf8(incoming.raw.left(100));
            incoming.read = message;
        };
        m_worker = std::make_unique<MailWorker>(
            m_account, [this]() -> Result<QByteArray> { return QByteArray(m_password.constData(), m_password.size()); }, read,
            sink);
        const auto on = [this](auto signal, auto handler) {
            QObject::connect(m_worker.get(), signal, m_worker.get(), handler, Qt::DirectConnection);
        };
        on(&MailWorker::finished, [this](const Result<SyncTotals> &result) { m_outcome = result; });
        on(&MailWorker::stateChanged, [this](MailWorker::State state) { m_state = state; });
        on(&MailWorker::failed, [this](const Failure &failure) {
            const QMutexLocker lock(&m_mutex);
            m_failures.append(failure);
            m_failed.release();
            m_worker->poke(); // tried again after a second at most
        });
        on(&MailWorker::counted, [this](const ServerCount &count) {
            const QMutexLocker lock(&m_mutex);
            m_counts.append(count);
        });
        m_worker->start(mode);
    }

    MailAccount m_account;
    QByteArray m_password;
    QMutex m_mutex;
    QList<Failure> m_failures;
    QList<ServerCount> m_counts;
    QSemaphore m_failed;
    std::optional<Result<SyncTotals>> m_outcome;
    std::atomic<MailWorker::State> m_state{MailWorker::State::Stopped};
    std::unique_ptr<MailWorker> m_worker; // last: it uses all of the above
};

} // namespace okienko::test
