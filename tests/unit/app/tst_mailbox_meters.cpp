// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mailbox_meters.h"
#include "models/store/mailbox_meters.h"
#include "tests/support/store_fixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace okienko;
using namespace okienko::test;

/// What the server counts beside what is stored: quiet while equal, an alarm when it stays different.
class TestMailboxMeters : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<StoreFixture> m_fixture;
    bool m_mine = true;

    [[nodiscard]] AccountId account() const { return m_fixture->account().id; }
    bool deliver(const QString &subject)
    {
        return m_fixture
            ->deliver({{QStringLiteral("Anna"), QStringLiteral("anna@example.com"), subject, QStringLiteral("Tekst"),
                        QDateTime::currentDateTimeUtc(), {}, {}, false, false, {}}})
            .ok();
    }
    QList<MailboxMeter> reconcile(qint64 count)
    {
        const auto meters = MailboxMeters::reconcile(*m_fixture->store(), account(), {{QStringLiteral("INBOX"), count}});
        return meters ? *meters : QList<MailboxMeter>();
    }
    /// As if the difference had been there for longer already.
    bool makeOlder(int milliseconds)
    {
        return m_fixture->write([milliseconds](Transaction &transaction) {
            return transaction.database().run(QStringLiteral("UPDATE mailboxes SET differs_since = differs_since - ?"),
                                              {milliseconds});
        }).ok();
    }
    std::unique_ptr<MailboxMeters> makeMeters()
    {
        return std::make_unique<MailboxMeters>(m_fixture->store(), [this](AccountId) { return m_mine; });
    }

private slots:
    void init()
    {
        auto made = StoreFixture::make();
        QVERIFY2(made.ok(), made ? "" : qPrintable(made.failure().log));
        m_fixture = std::move(*made);
        m_mine = true;
        QVERIFY(deliver(QStringLiteral("Pierwszy")) && deliver(QStringLiteral("Drugi")));
    }
    void cleanup() { m_fixture.reset(); }

    void quietWhileEqual()
    {
        const auto meters = reconcile(2);
        QCOMPARE(meters.size(), 1);
        QCOMPARE(meters.first().mailbox, QStringLiteral("INBOX"));
        QCOMPARE(meters.first().accountName, m_fixture->account().name);
        QCOMPARE(meters.first().server, 2);
        QCOMPARE(meters.first().stored, 2);
        QVERIFY(!meters.first().differsSince.isValid() && !meters.first().isAlarming());
    }

    void aMinuteIsNoAlarmAndMoreIs()
    {
        QCOMPARE(reconcile(5).first().difference(), 3);
        QVERIFY(!reconcile(5).first().isAlarming());
        QVERIFY(reconcile(5).first().differsSince.isValid());
        QVERIFY(makeOlder(55'000));
        QVERIFY(!reconcile(5).first().isAlarming());
        QVERIFY(makeOlder(6'000));
        QVERIFY(reconcile(5).first().isAlarming());
        // Growing is no excuse.
        QVERIFY(reconcile(9).first().isAlarming());
        // Mail that is on its way makes the difference less: no alarm in a first synchronisation, however long.
        QVERIFY(deliver(QStringLiteral("Trzeci")));
        QVERIFY(!reconcile(5).first().isAlarming());
        QVERIFY(makeOlder(61'000));
        QVERIFY(reconcile(5).first().isAlarming());
        QVERIFY(!reconcile(3).first().isAlarming());
        QVERIFY(!reconcile(3).first().differsSince.isValid());
    }

    void fewerOnTheServerIsADifferenceToo()
    {
        QCOMPARE(reconcile(1).first().difference(), -1);
        QVERIFY(makeOlder(61'000));
        QVERIFY(reconcile(1).first().isAlarming());
    }

    void lookingWithoutNewsWritesNothing()
    {
        reconcile(2);
        const auto news = m_fixture->store()->read([this](Database &database) {
            return mailboxmeters::isNews(database, account(), {{QStringLiteral("INBOX"), 2}});
        }).result();
        QVERIFY(news.ok() && !*news);
        const auto unknown = m_fixture->store()->read([this](Database &database) {
            return mailboxmeters::isNews(database, account(), {{QStringLiteral("Nie ma"), 7}});
        }).result();
        QVERIFY(unknown.ok() && !*unknown);
    }

    void repairsByItselfOnce()
    {
        const auto meters = makeMeters();
        QSignalSpy changed(meters.get(), &MailboxMeters::changed);
        QSignalSpy repairs(meters.get(), &MailboxMeters::repairWanted);
        meters->start(20);
        meters->note(account(), {QStringLiteral("INBOX"), 4});
        QTRY_COMPARE(meters->meters().size(), 1);
        QCOMPARE(meters->meters().first().difference(), 2);
        QCOMPARE(repairs.size(), 0);
        QVERIFY(makeOlder(70'000));
        QTRY_COMPARE(repairs.size(), 1);
        QCOMPARE(repairs.first().at(1).toString(), QStringLiteral("INBOX"));
        // Asked for once, not at every look.
        const auto looks = changed.size();
        QTRY_VERIFY(changed.size() > looks + 3);
        QCOMPARE(repairs.size(), 1);
        // Repaired: quiet again.
        QVERIFY(deliver(QStringLiteral("Trzeci")) && deliver(QStringLiteral("Czwarty")));
        QTRY_COMPARE(meters->meters().first().difference(), 0);
        QVERIFY(!meters->meters().first().isAlarming());
    }

    /// Who does not synchronise the account shows the meter, and leaves the work to who does.
    void othersOnlyLook()
    {
        reconcile(4);
        QVERIFY(makeOlder(70'000));
        m_mine = false;
        const auto meters = makeMeters();
        QSignalSpy changed(meters.get(), &MailboxMeters::changed);
        QSignalSpy repairs(meters.get(), &MailboxMeters::repairWanted);
        meters->start(20);
        QTRY_VERIFY(changed.size() > 3);
        QVERIFY(meters->meters().first().isAlarming());
        QCOMPARE(repairs.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestMailboxMeters)
#include "tst_mailbox_meters.moc"
