// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/imap/mail_worker.h"
#include "tests/support/dovecot_server.h"
#include "tests/support/memory_sink.h"
#include "tests/support/tcp_proxy.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QtTest>

using namespace okienko;
using namespace okienko::test;

namespace {

QByteArray mail(int number, const QByteArray &body = "Dzie\xc5\x84 dobry\r\n")
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

ServerSettings tlsSettings(const DovecotServer &server)
{
    ServerSettings settings;
    settings.host = QStringLiteral("localhost");
    settings.port = server.imapsPort();
    settings.user = server.user();
    settings.caFile = server.caFile();
    return settings;
}

ServerSettings startTlsSettings(const DovecotServer &server)
{
    ServerSettings settings = tlsSettings(server);
    settings.port = server.imapPort();
    settings.security = ConnectionSecurity::StartTls;
    return settings;
}

QString why(const Result<SyncTotals> &result)
{
    return result ? QString() : result.failure().text + QStringLiteral(" | ") + result.failure().log;
}

} // namespace

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

class TstImapSync : public QObject {
    Q_OBJECT
private slots:
    void firstSyncAndResync();
    void plainServers_data();
    void plainServers();
    void idleIsQuick_data();
    void idleIsQuick();
    void flagsBothWays();
    void copyIntoSent();
    void sentIsMadeWhereThereIsNone();
    void expungedElsewhere();
    void changedUidValidity();
    void otherMailboxes();
    void cutOffAndGoingOn();
    void comesBackAfterTheNetwork();
    void stopsWithinASecond();
    void connectFailures_data();
    void connectFailures();
    void expiredCertificate();
    void wrongHostCertificate();
};

void TstImapSync::firstSyncAndResync()
{
    START_DOVECOT(server, {});
    for (int i = 1; i <= 450; ++i)
        VERIFY_ACTS(server.deliver(mail(i, i == 7 ? QByteArray(3'000'000, 'x') + "\r\n" : "k5 OK forged\r\n")));
    Client client(tlsSettings(server), server.password());
    const auto first = client.once();
    QVERIFY2(first.ok(), qPrintable(why(first)));
    QCOMPARE(first->added, 450);
    QCOMPARE(first->server, 450);
    QCOMPARE(first->stored, 450);
    QVERIFY(first->bytes > 3'000'000);
    QCOMPARE(client.sink.faults(), QStringList());
    QCOMPARE(client.lastProgress.messagesDone, 450);
    QCOMPARE(client.lastProgress.messagesTotal, 450);
    QVERIFY(client.lastProgress.bytesTotal >= client.lastProgress.bytesDone / 2);
    const auto inbox = client.sink.box(QStringLiteral("INBOX"));
    QCOMPARE(inbox.mails.size(), 450);
    QVERIFY(inbox.mails.first().raw.contains("Subject: Paczka 1\r\n"));
    QVERIFY(inbox.mails.first().internalDate.isValid());

    const auto again = client.once();
    QVERIFY2(again.ok(), qPrintable(why(again)));
    QCOMPARE(again->added, 0);
    QCOMPARE(again->updated, 0);
    QCOMPARE(again->stored, 450);
    qInfo("nothing changed: %lld round trips, %lld bytes, %.3f s", again->roundTrips, again->bytes, again->seconds);
    QVERIFY(again->roundTrips <= 4);
    QVERIFY(again->bytes <= 2500);

    VERIFY_ACTS(server.deliver(mail(451)));
    const auto third = client.once();
    QVERIFY2(third.ok(), qPrintable(why(third)));
    QCOMPARE(third->added, 1);
    qInfo("one new message: %lld round trips, %lld bytes", third->roundTrips, third->bytes);
    QCOMPARE(client.sink.faults(), QStringList());
}

void TstImapSync::plainServers_data()
{
    QTest::addColumn<QString>("capabilities");
    QTest::newRow("IMAP4rev1 only") << QStringLiteral("IMAP4rev1 AUTH=PLAIN SASL-IR");
    QTest::newRow("CONDSTORE") << QStringLiteral("IMAP4rev1 AUTH=PLAIN SASL-IR CONDSTORE IDLE");
    QTest::newRow("LIST-STATUS") << QStringLiteral("IMAP4rev1 AUTH=PLAIN LIST-STATUS SPECIAL-USE UIDPLUS");
}

void TstImapSync::plainServers()
{
    QFETCH(QString, capabilities);
    DovecotServer::Options options;
    options.extraConfig = QStringLiteral("imap_capability = %1\n").arg(capabilities);
    START_DOVECOT(server, options);
    for (int i = 1; i <= 20; ++i)
        VERIFY_ACTS(server.deliver(mail(i)));
    Client client(tlsSettings(server), server.password());
    const auto first = client.once();
    QVERIFY2(first.ok(), qPrintable(why(first)));
    QCOMPARE(first->added, 20);

    VERIFY_ACTS(server.doveadm({QStringLiteral("flags"), QStringLiteral("add"), QStringLiteral("-u"), server.user(),
                                QStringLiteral("\\Seen"), QStringLiteral("mailbox"), QStringLiteral("INBOX"),
                                QStringLiteral("uid"), QStringLiteral("3")}));
    VERIFY_ACTS(server.doveadm({QStringLiteral("expunge"), QStringLiteral("-u"), server.user(),
                                QStringLiteral("mailbox"), QStringLiteral("INBOX"), QStringLiteral("uid"),
                                QStringLiteral("5,9")}));
    VERIFY_ACTS(server.deliver(mail(21)));
    const auto second = client.once();
    QVERIFY2(second.ok(), qPrintable(why(second)));
    const auto inbox = client.sink.box(QStringLiteral("INBOX"));
    QCOMPARE(second->added, 1);
    QCOMPARE(inbox.mails.size(), 19);
    QVERIFY(!inbox.mails.contains(5) && !inbox.mails.contains(9));
    QCOMPARE(inbox.mails.value(3).flags, quint32(MailSeen));
    QCOMPARE(second->server, 19);
    QCOMPARE(second->stored, 19);
    QCOMPARE(client.sink.faults(), QStringList());
    const auto third = client.once();
    QVERIFY(third.ok());
    QCOMPARE(third->added + third->updated + third->removed, 0);
}

void TstImapSync::idleIsQuick_data()
{
    QTest::addColumn<bool>("startTls");
    QTest::addColumn<QString>("capabilities");
    QTest::newRow("TLS") << false << QString();
    QTest::newRow("STARTTLS") << true << QString();
    QTest::newRow("IDLE without mod-sequences") << false << QStringLiteral("imap_capability = IMAP4rev1 IDLE\n");
}

void TstImapSync::idleIsQuick()
{
    QFETCH(bool, startTls);
    QFETCH(QString, capabilities);
    DovecotServer::Options options;
    options.extraConfig = capabilities;
    START_DOVECOT(server, options);
    VERIFY_ACTS(server.deliver(mail(1)));
    Client client(startTls ? startTlsSettings(server) : tlsSettings(server), server.password());
    client.start(MailWorker::Mode::Watch);
    QTRY_VERIFY_WITH_TIMEOUT(client.isLive(), 10'000);
    QCOMPARE(client.sink.mailCount(), 1);
    for (int i = 2; i <= 4; ++i) {
        VERIFY_ACTS(server.deliver(mail(i)));
        QElapsedTimer clock;
        clock.start();
        QTRY_COMPARE_WITH_TIMEOUT(client.sink.mailCount(), i, 2000);
        qInfo("delivered and stored: %lld ms", clock.elapsed());
    }
    QCOMPARE(client.failureCount(), 0);
    client.worker->stop();
    client.worker->wait();
    QVERIFY(client.outcome->ok());
    QCOMPARE(client.sink.faults(), QStringList());
}

void TstImapSync::flagsBothWays()
{
    START_DOVECOT(server, {});
    for (int i = 1; i <= 3; ++i)
        VERIFY_ACTS(server.deliver(mail(i)));
    Client client(tlsSettings(server), server.password());
    client.start(MailWorker::Mode::Watch);
    QTRY_VERIFY_WITH_TIMEOUT(client.isLive(), 10'000);
    const quint32 validity = client.sink.box(QStringLiteral("INBOX")).cursor.uidValidity;

    ServerAction action;
    action.kind = ServerAction::Kind::AddFlags;
    action.mailbox = QStringLiteral("INBOX");
    action.uidValidity = validity;
    action.uid = 2;
    action.flags = MailSeen | MailAnswered;
    client.sink.addAction(action);
    action.uidValidity = validity + 1;
    client.sink.addAction(action);
    client.worker->poke();
    QTRY_COMPARE_WITH_TIMEOUT(client.sink.openActions(), 0, 5000);
    QCOMPARE(client.sink.actionFailures().size(), 1);
    QCOMPARE(client.sink.actionFailures().first().kind, FailureKind::NotFound);
    const auto flags = server.doveadm({QStringLiteral("fetch"), QStringLiteral("-u"), server.user(),
                                       QStringLiteral("flags"), QStringLiteral("mailbox"), QStringLiteral("INBOX"),
                                       QStringLiteral("uid"), QStringLiteral("2")});
    QVERIFY(flags.ok());
    QVERIFY2(flags->contains("\\Answered") && flags->contains("\\Seen"), flags->constData());

    VERIFY_ACTS(server.doveadm({QStringLiteral("flags"), QStringLiteral("add"), QStringLiteral("-u"), server.user(),
                                QStringLiteral("\\Flagged"), QStringLiteral("mailbox"), QStringLiteral("INBOX"),
                                QStringLiteral("uid"), QStringLiteral("3")}));
    QTRY_COMPARE_WITH_TIMEOUT(client.sink.box(QStringLiteral("INBOX")).mails.value(3).flags, quint32(MailFlagged), 5000);
    QCOMPARE(client.sink.faults(), QStringList());
}

void TstImapSync::copyIntoSent()
{
    START_DOVECOT(server, {});
    Client client(tlsSettings(server), server.password());
    ServerAction action;
    action.kind = ServerAction::Kind::AppendToSent;
    action.raw = mail(77);
    action.messageId = QStringLiteral("77@example.com");
    action.internalDate = QDateTime::currentDateTimeUtc();
    client.sink.addAction(action);
    QVERIFY(client.once().ok());
    QCOMPARE(client.sink.openActions(), 0);
    QCOMPARE(client.sink.box(QStringLiteral("Sent")).mails.size(), 1);
    QCOMPARE(client.sink.box(QStringLiteral("Sent")).mails.first().raw, mail(77));
    QCOMPARE(client.sink.box(QStringLiteral("Sent")).mails.first().flags, quint32(MailSeen));

    // Its OK was lost: asked for again, it is not filed twice.
    action.attempts = 1;
    client.sink.addAction(action);
    QVERIFY(client.once().ok());
    QCOMPARE(client.sink.openActions(), 0);
    QCOMPARE(client.sink.box(QStringLiteral("Sent")).mails.size(), 1);
    QCOMPARE(client.sink.faults(), QStringList());
}

void TstImapSync::sentIsMadeWhereThereIsNone()
{
    DovecotServer::Options options;
    options.extraConfig = QStringLiteral("imap_capability = IMAP4rev1\nnamespace inbox {\n  mailbox Sent {\n"
                                         "    auto = no\n  }\n}\n");
    START_DOVECOT(server, options);
    Client client(tlsSettings(server), server.password());
    ServerAction action;
    action.kind = ServerAction::Kind::AppendToSent;
    action.raw = mail(5, QByteArray(200'000, 'y') + "\r\n"); // a literal that has to wait for "+"
    action.messageId = QStringLiteral("5@example.com");
    action.internalDate = QDateTime::currentDateTimeUtc();
    client.sink.addAction(action);
    const auto outcome = client.once();
    QVERIFY2(outcome.ok(), qPrintable(why(outcome)));
    QCOMPARE(client.sink.openActions(), 0);
    QCOMPARE(client.sink.box(QStringLiteral("Sent")).mails.size(), 1);
    QCOMPARE(client.sink.box(QStringLiteral("Sent")).mails.first().raw, action.raw);
}

void TstImapSync::expungedElsewhere()
{
    START_DOVECOT(server, {});
    for (int i = 1; i <= 5; ++i)
        VERIFY_ACTS(server.deliver(mail(i)));
    Client client(tlsSettings(server), server.password());
    QVERIFY(client.once().ok());
    VERIFY_ACTS(server.doveadm({QStringLiteral("expunge"), QStringLiteral("-u"), server.user(),
                                QStringLiteral("mailbox"), QStringLiteral("INBOX"), QStringLiteral("uid"),
                                QStringLiteral("2,4")}));
    const auto outcome = client.once();
    QVERIFY(outcome.ok());
    QCOMPARE(outcome->removed, 2);
    QCOMPARE(client.sink.box(QStringLiteral("INBOX")).mails.keys(), (QList<quint32>{1, 3, 5}));

    client.start(MailWorker::Mode::Watch);
    QTRY_VERIFY_WITH_TIMEOUT(client.isLive(), 10'000);
    VERIFY_ACTS(server.doveadm({QStringLiteral("expunge"), QStringLiteral("-u"), server.user(),
                                QStringLiteral("mailbox"), QStringLiteral("INBOX"), QStringLiteral("uid"),
                                QStringLiteral("1")}));
    QTRY_COMPARE_WITH_TIMEOUT(client.sink.box(QStringLiteral("INBOX")).mails.keys(), (QList<quint32>{3, 5}), 5000);
}

void TstImapSync::changedUidValidity()
{
    START_DOVECOT(server, {});
    for (int i = 1; i <= 3; ++i)
        VERIFY_ACTS(server.deliver(mail(i)));
    Client client(tlsSettings(server), server.password());
    QVERIFY(client.once().ok());
    const quint32 before = client.sink.box(QStringLiteral("INBOX")).cursor.uidValidity;
    VERIFY_ACTS(server.doveadm({QStringLiteral("mailbox"), QStringLiteral("update"), QStringLiteral("-u"),
                                server.user(), QStringLiteral("--uid-validity"), QString::number(before + 1000),
                                QStringLiteral("INBOX")}));
    const auto outcome = client.once();
    QVERIFY2(outcome.ok(), qPrintable(why(outcome)));
    const auto inbox = client.sink.box(QStringLiteral("INBOX"));
    QCOMPARE(inbox.cursor.uidValidity, before + 1000);
    QCOMPARE(inbox.generations, 2);
    QCOMPARE(inbox.mails.size(), 3);
    QCOMPARE(client.sink.faults(), QStringList());
}

void TstImapSync::otherMailboxes()
{
    START_DOVECOT(server, {});
    for (const char *name : {"Reklamacje", "Zażółć & gęślą", "Trash", "Junk"}) {
        // Some are there already.
        [[maybe_unused]] const auto made = server.doveadm({QStringLiteral("mailbox"), QStringLiteral("create"),
                                                           QStringLiteral("-u"), server.user(), QString::fromUtf8(name)});
    }
    for (int i = 1; i <= 4; ++i)
        VERIFY_ACTS(server.deliver(mail(i)));
    const auto move = [&](const char *uid, const char *name) {
        return server.doveadm({QStringLiteral("move"), QStringLiteral("-u"), server.user(), QString::fromUtf8(name),
                               QStringLiteral("mailbox"), QStringLiteral("INBOX"), QStringLiteral("uid"),
                               QString::fromLatin1(uid)});
    };
    VERIFY_ACTS(move("1", "Zażółć & gęślą"));
    VERIFY_ACTS(move("2", "Trash"));
    VERIFY_ACTS(move("3", "Junk"));
    Client client(tlsSettings(server), server.password());
    QVERIFY(client.once().ok());
    QCOMPARE(client.sink.box(QString::fromUtf8("Zażółć & gęślą")).mails.size(), 1);
    QCOMPARE(client.sink.box(QStringLiteral("INBOX")).mails.size(), 1);
    QVERIFY(client.sink.boxNames().contains(QStringLiteral("Reklamacje")));
    QVERIFY(!client.sink.boxNames().contains(QStringLiteral("Trash")));
    QVERIFY(!client.sink.boxNames().contains(QStringLiteral("Junk")));

    // An action in a mailbox with such a name finds it.
    ServerAction action;
    action.mailbox = QString::fromUtf8("Zażółć & gęślą");
    action.uidValidity = client.sink.box(action.mailbox).cursor.uidValidity;
    action.uid = 1;
    action.flags = MailSeen;
    client.sink.addAction(action);
    QVERIFY(client.once().ok());
    QCOMPARE(client.sink.openActions(), 0);
    QVERIFY(client.sink.actionFailures().isEmpty());
    QCOMPARE(client.sink.box(action.mailbox).mails.value(1).flags, quint32(MailSeen));
}

void TstImapSync::cutOffAndGoingOn()
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

void TstImapSync::comesBackAfterTheNetwork()
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

void TstImapSync::stopsWithinASecond()
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

void TstImapSync::connectFailures_data()
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

void TstImapSync::connectFailures()
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

void TstImapSync::expiredCertificate()
{
    DovecotServer::Options options;
    options.expiredCertificate = true;
    START_DOVECOT(server, options);
    Client client(tlsSettings(server), server.password());
    const auto outcome = client.once();
    QVERIFY(!outcome);
    qInfo().noquote() << outcome.failure().text << '|' << outcome.failure().log;
    QCOMPARE(outcome.failure().kind, FailureKind::Tls);
    QVERIFY(outcome.failure().text.contains(QStringLiteral("expired")));
}

void TstImapSync::wrongHostCertificate()
{
    DovecotServer::Options options;
    options.certificateHost = QStringLiteral("mail.other.example");
    START_DOVECOT(server, options);
    Client client(tlsSettings(server), server.password());
    const auto outcome = client.once();
    QVERIFY(!outcome);
    qInfo().noquote() << outcome.failure().text << '|' << outcome.failure().log;
    QCOMPARE(outcome.failure().kind, FailureKind::Tls);
    QVERIFY(outcome.failure().text.contains(QStringLiteral("another server")));
}

QTEST_GUILESS_MAIN(TstImapSync)
#include "tst_imap_sync.moc"
