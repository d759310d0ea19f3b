// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scheduler.h"
#include "models/store/conversations.h"
#include "tests/support/store_fixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace okienko;
using namespace okienko::test;

/// What is due by the clock happens without anybody asking for it.
class TestScheduler : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<StoreFixture> m_fixture;

    Result<void> snooze(const QString &subject, const QDateTime &until)
    {
        for (const ConversationSummary &row : m_fixture->page({ViewKind::AllOpen, {}})) {
            if (row.subject == subject) {
                return m_fixture->write([id = row.id, until](Transaction &transaction) {
                    return conversations::setStatus(transaction, id, ConversationStatus::Snoozed, until);
                });
            }
        }
        return Failure{FailureKind::NotFound, {}, QStringLiteral("no such conversation")};
    }

    QStringList subjects(ViewKind kind)
    {
        QStringList list;
        for (const ConversationSummary &row : m_fixture->page({kind, {}}))
            list << row.subject;
        return list;
    }

private slots:
    void init()
    {
        auto made = StoreFixture::make();
        QVERIFY2(made.ok(), made ? "" : qPrintable(made.failure().log));
        m_fixture = std::move(*made);
        const QDateTime at = QDateTime::currentDateTimeUtc().addSecs(-3600);
        QVERIFY(m_fixture->deliver({{QStringLiteral("Anna"), QStringLiteral("anna@example.com"), QStringLiteral("Jutro"),
                                     QStringLiteral("Tekst"), at, {}, {}, false, false, {}},
                                    {QStringLiteral("Jan"), QStringLiteral("jan@example.com"), QStringLiteral("Teraz"),
                                     QStringLiteral("Tekst"), at, {}, {}, false, false, {}}})
                    .ok());
    }

    void whatBecameDueWhileNobodyRanWakesAtOnce()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QVERIFY(snooze(QStringLiteral("Teraz"), now.addSecs(-60)).ok());
        QVERIFY(snooze(QStringLiteral("Jutro"), now.addDays(1)).ok());
        QVERIFY(subjects(ViewKind::AllOpen).isEmpty());
        QSignalSpy changed(m_fixture->store().get(), &Store::changed);
        Scheduler scheduler(m_fixture->store());
        scheduler.start();
        QTRY_COMPARE(subjects(ViewKind::AllOpen), QStringList{QStringLiteral("Teraz")});
        QCOMPARE(subjects(ViewKind::Snoozed), QStringList{QStringLiteral("Jutro")});
        QTRY_VERIFY(!changed.isEmpty());
    }

    void whatBecomesDueLaterWakesLater()
    {
        Scheduler scheduler(m_fixture->store());
        scheduler.setInterval(20);
        scheduler.start();
        QVERIFY(snooze(QStringLiteral("Teraz"), QDateTime::currentDateTimeUtc().addMSecs(300)).ok());
        QCOMPARE(subjects(ViewKind::Snoozed), QStringList{QStringLiteral("Teraz")});
        QTRY_COMPARE(subjects(ViewKind::Snoozed), QStringList());
        QCOMPARE(subjects(ViewKind::AllOpen).size(), 2);
    }

    void itMayEndWhileItLooks()
    {
        QVERIFY(snooze(QStringLiteral("Teraz"), QDateTime::currentDateTimeUtc().addSecs(-1)).ok());
        for (int i = 0; i < 20; ++i) {
            Scheduler scheduler(m_fixture->store());
            scheduler.start();
        }
        QCoreApplication::processEvents();
    }
};

QTEST_GUILESS_MAIN(TestScheduler)
#include "tst_scheduler.moc"
