// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/imap_sync_client.h"

using namespace okienko;
using namespace okienko::test;

class TstImapConnection : public QObject {
    Q_OBJECT
private slots:
    void cutOffAndGoingOn();
    void comesBackAfterTheNetwork();
    void stopsWithinASecond();
    void connectFailures_data();
    void connectFailures();
    void refusedCertificate_data();
    void refusedCertificate();
};

void TstImapConnection::cutOffAndGoingOn()
{
    START_DOVECOT(server, {});
    for (int i = 1; i <= 40; ++i)
        VERIFY_ACTS(server.deliver(mail(i, QByteArray(1'000'000, 'x') + "\r\n")));
    TcpProxy proxy(server.imapsPort());
    ServerSettings settings = tlsSettings(server);
    settings.port = proxy.port();
    Client client(settings, server.password());
    std::atomic_int batches{0};
    client.sink.onStore([&](const MailboxBatch &batch) -> Result<void> {
        if (!batch.mails.empty() && ++batches == 2)
            proxy.setOpen(false);
        return {};
    });
    const auto cut = client.once();
    QVERIFY(!cut);
    QCOMPARE(cut.failure().kind, FailureKind::Network);
    const auto stored = client.sink.mailCount();
    QVERIFY(stored > 0 && stored < 40);
    proxy.setOpen(true);
    client.sink.onStore({});
    const auto rest = client.once();
    QVERIFY2(rest.ok(), qPrintable(why(rest)));
    QCOMPARE(rest->added, 40 - stored);
    QCOMPARE(client.sink.mailCount(), 40);
    QCOMPARE(client.sink.faults(), QStringList());
}

void TstImapConnection::comesBackAfterTheNetwork()
{
    START_DOVECOT(server, {});
    VERIFY_ACTS(server.deliver(mail(1)));
    TcpProxy proxy(server.imapsPort());
    ServerSettings settings = tlsSettings(server);
    settings.port = proxy.port();
    Client client(settings, server.password());
    client.start(MailWorker::Mode::Watch);
    QTRY_VERIFY_WITH_TIMEOUT(client.isLive(), 10'000);
    proxy.setOpen(false);
    QTRY_VERIFY_WITH_TIMEOUT(client.failureCount() >= 1, 5000);
    QVERIFY(!client.isLive());
    VERIFY_ACTS(server.deliver(mail(2)));
    proxy.setOpen(true);
    QTRY_COMPARE_WITH_TIMEOUT(client.sink.mailCount(), 2, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(client.isLive(), 10'000);
}

void TstImapConnection::stopsWithinASecond()
{
    START_DOVECOT(server, {});
    // Watching.
    Client client(tlsSettings(server), server.password());
    client.start(MailWorker::Mode::Watch);
    QTRY_VERIFY_WITH_TIMEOUT(client.isLive(), 10'000);
    QElapsedTimer clock;
    clock.start();
    client.worker->stop();
    client.worker->wait();
    QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(client.outcome->ok());

    // In the midst of a large message.
    VERIFY_ACTS(server.deliver(mail(1, QByteArray(60'000'000, 'x') + "\r\n")));
    client.lastProgress = {};
    client.start(MailWorker::Mode::Once);
    QTRY_COMPARE_WITH_TIMEOUT(client.lastProgress.messagesTotal, 1, 5000);
    clock.restart();
    client.worker->stop();
    client.worker->wait();
    QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(!*client.outcome);
    QCOMPARE(client.outcome->failure().kind, FailureKind::Cancelled);
    QCOMPARE(client.sink.mailCount(), 0);

    // In the midst of a connect: the proxy takes the connection and never answers.
    TcpProxy proxy(server.imapsPort());
    proxy.holdAnswersAfter(0);
    ServerSettings settings = tlsSettings(server);
    settings.port = proxy.port();
    Client waiting(settings, server.password());
    waiting.start(MailWorker::Mode::Once);
    QTRY_VERIFY_WITH_TIMEOUT(proxy.connections() > 0, 5000);
    clock.restart();
    waiting.worker->stop();
    waiting.worker->wait();
    QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(waiting.outcome->failure().kind, FailureKind::Cancelled);
}

void TstImapConnection::connectFailures_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<FailureKind>("kind");
    QTest::addColumn<QString>("says");
    QTest::newRow("password") << QStringLiteral("password") << FailureKind::Authentication << QStringLiteral("password");
    QTest::newRow("host") << QStringLiteral("host") << FailureKind::Network << QStringLiteral("not found");
    QTest::newRow("refused") << QStringLiteral("refused") << FailureKind::Network << QStringLiteral("cannot be reached");
    QTest::newRow("untrusted") << QStringLiteral("untrusted") << FailureKind::Tls << QStringLiteral("trusts");
    QTest::newRow("no STARTTLS") << QStringLiteral("starttls") << FailureKind::Tls << QStringLiteral("STARTTLS");
    QTest::newRow("not TLS") << QStringLiteral("plain") << FailureKind::Tls << QStringLiteral("TLS");
}

void TstImapConnection::connectFailures()
{
    QFETCH(QString, fault);
    QFETCH(FailureKind, kind);
    QFETCH(QString, says);
    DovecotServer::Options options;
    if (fault == QLatin1String("starttls"))
        options.extraConfig = QStringLiteral("ssl = no\n");
    START_DOVECOT(server, options);
    ServerSettings settings = tlsSettings(server);
    QString password = server.password();
    if (fault == QLatin1String("password")) {
        password = QStringLiteral("nie-to-haslo");
    } else if (fault == QLatin1String("host")) {
        settings.host = QStringLiteral("no-such-host.invalid");
    } else if (fault == QLatin1String("refused")) {
        settings.port = 1;
    } else if (fault == QLatin1String("untrusted")) {
        settings.caFile.clear();
    } else if (fault == QLatin1String("starttls")) {
        settings = startTlsSettings(server);
    } else if (fault == QLatin1String("plain")) {
        settings.port = server.imapPort();
    }
    Client client(settings, password);
    const auto outcome = client.once();
    QVERIFY(!outcome);
    const Failure failure = outcome.failure();
    qInfo().noquote() << failure.text << '|' << failure.log;
    QCOMPARE(failure.kind, kind);
    QVERIFY(failure.text.contains(says));
    QVERIFY(failure.text.endsWith(u'.') || failure.text.endsWith(u'”'));
    QVERIFY(!failure.text.contains(password) && !failure.log.contains(password));
}

void TstImapConnection::refusedCertificate_data()
{
    QTest::addColumn<bool>("expired");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("says");
    QTest::newRow("expired") << true << QString() << QStringLiteral("expired");
    QTest::newRow("of another host") << false << QStringLiteral("mail.other.example") << QStringLiteral("another server");
}

void TstImapConnection::refusedCertificate()
{
    QFETCH(bool, expired);
    QFETCH(QString, host);
    QFETCH(QString, says);
    DovecotServer::Options options;
    options.expiredCertificate = expired;
    if (!host.isEmpty())
        options.certificateHost = host;
    START_DOVECOT(server, options);
    Client client(tlsSettings(server), server.password());
    const auto outcome = client.once();
    QVERIFY(!outcome);
    qInfo().noquote() << outcome.failure().text << '|' << outcome.failure().log;
    QCOMPARE(outcome.failure().kind, FailureKind::Tls);
    QVERIFY(outcome.failure().text.contains(says));
}

QTEST_GUILESS_MAIN(TstImapConnection)
#include "tst_imap_connection.moc"
