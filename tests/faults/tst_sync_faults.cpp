// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/fault_world.h"
#include "tests/support/smtp_server.h"

using namespace okienko;
using namespace okienko::test;
using Direction = CuttingProxy::Direction;

/// What happens to networks, mail servers and machines while mail is received: afterwards the store equals the server.
class TestSyncFaults : public QObject {
    Q_OBJECT

private slots:
    void networkGoneAndBack()
    {
        BEGIN_WORLD(world);
        QProcess *watching = world.ctl.startWatching();
        QTRY_COMPARE_WITH_TIMEOUT(world.faults(), QString(), 20'000);
        world.network->cutAfter(Direction::FromServer, 0);
        QVERIFY(world.mailbox->changeElsewhere().ok());
        QTRY_VERIFY_WITH_TIMEOUT(world.network->wasCut(), 5'000);
        QVERIFY(!world.isEqual());
        world.network->pass();
        QTRY_COMPARE_WITH_TIMEOUT(world.faults(), QString(), 30'000);
        QCOMPARE(watching->state(), QProcess::Running);
        QCOMPARE(world.ctl.stopWatching().status, 0);
        QCOMPARE(world.sync().count("new"), 0);
    }

    /// The machine sleeps; meanwhile mail comes, and the server may give the connection up.
    void sleepAndWake_data()
    {
        QTest::addColumn<bool>("dropped");
        QTest::newRow("the connection is still there") << false;
        QTest::newRow("the server has given it up") << true;
    }
    void sleepAndWake()
    {
        QFETCH(bool, dropped);
        BEGIN_WORLD(world);
        QProcess *watching = world.ctl.startWatching();
        QTRY_COMPARE_WITH_TIMEOUT(world.faults(), QString(), 20'000);
        QCOMPARE(::kill(pid_t(watching->processId()), SIGSTOP), 0);
        QVERIFY(world.mailbox->changeElsewhere().ok());
        if (dropped) {
            world.network->cutAfter(Direction::FromServer, 0);
            QTRY_VERIFY_WITH_TIMEOUT(world.network->wasCut(), 5'000);
            world.network->pass();
        }
        QVERIFY(world.mailbox->deliver("W nocy").ok());
        QVERIFY(!world.isEqual());
        QCOMPARE(::kill(pid_t(watching->processId()), SIGCONT), 0);
        QTRY_COMPARE_WITH_TIMEOUT(world.faults(), QString(), 30'000);
        QCOMPARE(world.ctl.stopWatching().status, 0);
    }

    /// Another program changes the mailbox while we are between two commands.
    void changedBetweenCommands_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("change");
        QTest::newRow("arrives before the listing") << QByteArray("RFC822.SIZE") << QByteArray();
        QTest::newRow("arrives before the bodies") << QByteArray("BODY.PEEK") << QByteArray();
        QTest::newRow("expunged before the listing") << QByteArray("RFC822.SIZE") << QByteArray("expunge -u USER mailbox INBOX uid 1");
        QTest::newRow("expunged before the bodies") << QByteArray("BODY.PEEK") << QByteArray("expunge -u USER mailbox INBOX uid 1");
        QTest::newRow("the newest expunged before the bodies")
            << QByteArray("BODY.PEEK") << QByteArray("expunge -u USER mailbox INBOX uid 12");
        QTest::newRow("all expunged before the bodies") << QByteArray("BODY.PEEK") << QByteArray("expunge -u USER mailbox INBOX all");
        QTest::newRow("moved before the bodies")
            << QByteArray("BODY.PEEK") << QByteArray("move -u USER Zamowienia mailbox INBOX uid 6");
    }
    void changedBetweenCommands()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, change);
        BEGIN_WORLD(world);
        world.network->holdBefore(Direction::FromClient, before);
        QProcess *watching = world.ctl.startWatching();
        QTRY_VERIFY_WITH_TIMEOUT(world.network->isHeld(), 20'000);
        QVERIFY(change.isEmpty() ? world.mailbox->deliver("Pomiedzy").ok() : world.mailbox->doveadm(change.constData()).ok());
        world.network->release();
        QTRY_COMPARE_WITH_TIMEOUT(world.faults(), QString(), 30'000);
        QCOMPARE(watching->state(), QProcess::Running);
        QCOMPARE(world.ctl.stopWatching().status, 0);
    }

    void uidValidityChangedInMidSession_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::newRow("before the listing") << QByteArray("RFC822.SIZE");
        QTest::newRow("before the bodies") << QByteArray("BODY.PEEK");
        QTest::newRow("while waiting for mail") << QByteArray();
    }
    void uidValidityChangedInMidSession()
    {
        QFETCH(QByteArray, before);
        BEGIN_WORLD(world);
        if (!before.isEmpty())
            world.network->holdBefore(Direction::FromClient, before);
        world.ctl.startWatching();
        if (before.isEmpty())
            QTRY_COMPARE_WITH_TIMEOUT(world.faults(), QString(), 20'000);
        else
            QTRY_VERIFY_WITH_TIMEOUT(world.network->isHeld(), 20'000);
        QVERIFY(world.mailbox->doveadm("mailbox update -u USER --uid-validity 1999999999 INBOX").ok());
        QVERIFY(world.mailbox->deliver("Po zmianie").ok());
        world.network->release();
        // A session that goes on with the old numbers may end at any point; the next one has to put it right.
        const auto server = world.mailbox->image();
        QVERIFY(server.ok());
        QCOMPARE(server->mailboxes.value(QStringLiteral("INBOX")).uidValidity, 1'999'999'999U);
        [[maybe_unused]] const auto stopped = world.ctl.stopWatching();
        VERIFY_DONE(world.sync());
        QCOMPARE(world.faults(), QString());
        // 12 mails, one copied in the mailbox, and the new one: nothing came a second time under its new number.
        QCOMPARE(world.stored(), 13);
        QCOMPARE(world.sync().count("new"), 0);
    }

    /// The copy was filed, and its OK never came: it is looked for before it is filed again.
    void appendOkLost_data()
    {
        QTest::addColumn<QByteArray>("cutBefore");
        QTest::addColumn<int>("direction");
        QTest::newRow("the OK is lost") << QByteArray("[APPENDUID") << int(Direction::FromServer);
        QTest::newRow("the end of the message is lost") << QByteArray("Odpowiadamy") << int(Direction::FromClient);
    }
    void appendOkLost()
    {
        QFETCH(QByteArray, cutBefore);
        QFETCH(int, direction);
        auto smtp = SmtpServer::start();
        QVERIFY2(smtp.ok(), smtp ? "" : qPrintable(smtp.failure().log));
        FaultWorld world;
        world.smtp = QStringLiteral("smtps://localhost:%1").arg((*smtp)->smtpsPort());
        world.smtpAuthority = (*smtp)->caFile();
        world.begin();
        VERIFY_DONE(world.sync());
        const QString text = world.ctl.write(QStringLiteral("answer.txt"), "Odpowiadamy na pytanie.\n");
        const auto list = world.ctl.run("list --view open --json");
        const auto rows = list.json.array();
        QVERIFY2(!rows.isEmpty(), (list.out + list.error).constData());
        const auto queued = world.ctl.run({QStringLiteral("reply"), QString::number(rows.first().toObject().value(QLatin1String("id")).toInt()),
                                           QStringLiteral("--text"), text, QStringLiteral("--json")});
        VERIFY_DONE(queued);
        world.network->cutBefore(Direction(direction), cutBefore);
        const auto cut = world.sync();
        QVERIFY2(world.network->wasCut(), cut.error.constData());
        QVERIFY(cut.status != 0);
        world.network->pass();
        QTRY_COMPARE_WITH_TIMEOUT(copiesInSent(world), 1, 30'000);
        VERIFY_DONE(world.sync());
        QCOMPARE(copiesInSent(world), 1);
        QCOMPARE((*smtp)->received().size(), 1);
        QCOMPARE(world.faults(), QString());
    }

private:
    static int copiesInSent(FaultWorld &world)
    {
        [[maybe_unused]] const auto again = world.sync();
        const auto server = world.mailbox->image();
        return server ? int(server->mailboxes.value(QStringLiteral("Sent")).mails.size()) : -1;
    }
};

QTEST_GUILESS_MAIN(TestSyncFaults)
#include "tst_sync_faults.moc"
