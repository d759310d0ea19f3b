// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clear_failure.h"
#include "tests/support/dovecot_server.h"
#include "tests/support/rule_account.h"

#include <QFile>
#include <QtTest>

using namespace okienko;
using namespace okienko::test;

/// BAD_INPUT, Transport 13 to 16, with both ways of TLS: no login, nothing stored, and words that say what is wrong.
class TestBadCertificates : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<DovecotServer> m_server;

    void startServer(const DovecotServer::Options &options)
    {
        auto started = DovecotServer::start(options);
        QVERIFY2(started.ok(), started ? "" : qPrintable(started.failure().log));
        m_server = std::move(*started);
        QVERIFY(m_server->deliver("From: a@example.com\r\nSubject: x\r\n\r\nx\r\n").ok());
    }
    std::unique_ptr<RuleAccount> accountOn(DovecotServer &server, bool startTls, const QString &caFile)
    {
        auto account = std::make_unique<RuleAccount>(startTls ? server.imapPort() : server.imapsPort(),
                                                     startTls ? ConnectionSecurity::StartTls : ConnectionSecurity::Tls,
                                                     server.password());
        account->account().imap.host = QStringLiteral("localhost");
        account->account().imap.user = server.user();
        account->account().imap.caFile = caFile;
        return account;
    }
    void refuses(const QString &caFile)
    {
        for (const bool startTls : {false, true}) {
            const auto account = accountOn(*m_server, startTls, caFile);
            const Failure failure = account->firstFailure();
            VERIFY_CLEAR(failure);
            QCOMPARE(faultOf(failure, m_server->password()), QString());
            QCOMPARE(failure.kind, FailureKind::Tls);
            QVERIFY2(failure.text.contains(QLatin1String("certificate")), qPrintable(failure.text));
            QCOMPARE(account->sink.mailCount(), 0);
        }
        QFile log(m_server->logFile());
        QVERIFY(log.open(QIODevice::ReadOnly));
        QVERIFY2(!log.readAll().contains("Login: user"), "logged in");
    }

private slots:
    void cleanup() { m_server.reset(); }

    void badInput13_certificateForAnotherHost()
    {
        DovecotServer::Options options;
        options.certificateHost = QStringLiteral("mail.example.org");
        startServer(options);
        refuses(m_server->caFile());
    }

    void badInput14_selfSigned()
    {
        startServer({});
        refuses({}); // nobody whom this computer trusts has signed it
    }

    void badInput15_expired()
    {
        DovecotServer::Options options;
        options.expiredCertificate = true;
        startServer(options);
        refuses(m_server->caFile());
    }

    /// An authority was accepted for this account; then the server, or somebody in its place, shows another certificate.
    void badInput16_certificateChangedAfterAnException()
    {
        startServer({});
        const QString accepted = m_server->caFile();
        const auto account = accountOn(*m_server, false, accepted);
        QVERIFY(account->once().ok());
        QCOMPARE(account->sink.mailCount(), 1);
        const auto kept = std::move(m_server); // its file is what was accepted
        startServer({});
        refuses(accepted);
        // The same account on the right server goes on.
        QVERIFY(account->once().ok());
    }
};

QTEST_GUILESS_MAIN(TestBadCertificates)
#include "tst_bad_certificates.moc"
