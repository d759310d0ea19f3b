// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/send_retry.h"
#include "models/domain/send_time.h"

#include <QTest>

using namespace okienko;

/// When a mail leaves: at a time that a person chose, by the clock on the wall, and when it is tried again.
class TestSending : public QObject {
    Q_OBJECT

    static QDateTime utc(const char *text) { return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate); }
    const QTimeZone m_warsaw{"Europe/Warsaw"};
    const QTimeZone m_auckland{"Pacific/Auckland"};

private slots:
    void pausesGrowAndDiffer()
    {
        qint64 before = 0;
        for (int attempts = 1; attempts < 40; ++attempts) {
            const qint64 least = sendretry::pause(attempts, 0);
            const qint64 most = sendretry::pause(attempts, 1);
            QVERIFY(least >= sendretry::firstPauseMs / 2);
            QVERIFY(most <= sendretry::longestPauseMs);
            QVERIFY(most > least);
            QVERIFY(most >= before);
            before = most;
        }
        QCOMPARE(sendretry::pause(1, 1), sendretry::firstPauseMs);
        QCOMPARE(sendretry::pause(2, 1), 2 * sendretry::firstPauseMs);
        QCOMPARE(before, sendretry::longestPauseMs);
    }

    void clocksThatAreChanged()
    {
        // Skipped: 2:30 on 29 March 2026 is not on any wall in Warsaw; an hour later is meant.
        QCOMPARE(sendtime::onWall(QDate(2026, 3, 29), QTime(2, 30), m_warsaw), utc("2026-03-29T01:30:00Z"));
        QCOMPARE(sendtime::onWall(QDate(2026, 3, 29), QTime(1, 59), m_warsaw), utc("2026-03-29T00:59:00Z"));
        QCOMPARE(sendtime::onWall(QDate(2026, 3, 29), QTime(3, 0), m_warsaw), utc("2026-03-29T01:00:00Z"));
        // Twice: 2:30 on 25 October 2026; the first one.
        QCOMPARE(sendtime::onWall(QDate(2026, 10, 25), QTime(2, 30), m_warsaw), utc("2026-10-25T00:30:00Z"));
        QCOMPARE(sendtime::onWall(QDate(2026, 10, 25), QTime(3, 0), m_warsaw), utc("2026-10-25T02:00:00Z"));
        QCOMPARE(sendtime::onWall(QDate(2026, 9, 27), QTime(2, 30), m_auckland), utc("2026-09-26T14:30:00Z"));
        QCOMPARE(sendtime::onWall(QDate(2026, 7, 1), QTime(8, 0), m_warsaw), utc("2026-07-01T06:00:00Z"));
        QVERIFY(!sendtime::onWall(QDate(), QTime(8, 0), m_warsaw).isValid());
    }

    void tomorrowIsByTheWall()
    {
        // The night in which the clock is put forward has 23 hours, that in which it is put back 25.
        QCOMPARE(sendtime::tomorrowMorning(utc("2026-03-28T20:00:00Z"), m_warsaw), utc("2026-03-29T06:00:00Z"));
        QCOMPARE(sendtime::tomorrowMorning(utc("2026-10-24T20:00:00Z"), m_warsaw), utc("2026-10-25T07:00:00Z"));
        // Half past midnight in Warsaw is still yesterday in UTC.
        QCOMPARE(sendtime::tomorrowMorning(utc("2026-11-22T23:30:00Z"), m_warsaw), utc("2026-11-24T07:00:00Z"));
        QCOMPARE(sendtime::nextMonday(utc("2026-11-22T12:00:00Z"), m_warsaw), utc("2026-11-23T07:00:00Z"));
        QCOMPARE(sendtime::nextMonday(utc("2026-11-23T05:00:00Z"), m_warsaw), utc("2026-11-30T07:00:00Z"));
        QCOMPARE(sendtime::inAnHour(utc("2026-10-25T00:30:00Z")), utc("2026-10-25T01:30:00Z"));
    }

    void times_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDateTime>("at");
        const auto row = [](const char *text, const QDateTime &at) { QTest::newRow(text) << QString::fromLatin1(text) << at; };
        row("2026-11-23 08:00", utc("2026-11-23T07:00:00Z"));
        row("2026-11-23T08:00", utc("2026-11-23T07:00:00Z"));
        row("2026-11-23T08:00:30", utc("2026-11-23T07:00:30Z"));
        row("2026-11-23T08:00Z", utc("2026-11-23T08:00:00Z"));
        row("2026-11-23T08:00+02:00", utc("2026-11-23T06:00:00Z"));
        row("2026-11-23 08:00-0530", utc("2026-11-23T13:30:00Z"));
        row("18:00", utc("2026-11-22T17:00:00Z"));
        row("8:00", utc("2026-11-23T07:00:00Z")); // past already: tomorrow
        row("tomorrow 9:15", utc("2026-11-23T08:15:00Z"));
        row("", {});
        row("soon", {});
        row("25:00", {});
        row("2026-13-01 08:00", {});
        row("2026-11-23", {});
        row("08:00Z", {});
        row("2026-11-23T08:00+99:00", {});
    }
    void times()
    {
        QFETCH(QString, text);
        QFETCH(QDateTime, at);
        const auto parsed = sendtime::parse(text, utc("2026-11-22T12:00:00Z"), m_warsaw);
        QCOMPARE(parsed.has_value(), at.isValid());
        if (parsed)
            QCOMPARE(*parsed, at);
    }
};

QTEST_GUILESS_MAIN(TestSending)
#include "tst_sending.moc"
