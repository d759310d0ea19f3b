// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/imap_sync_client.h"

using namespace okienko;
using namespace okienko::test;

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

QTEST_GUILESS_MAIN(TstImapSync)
#include "tst_imap_sync.moc"
