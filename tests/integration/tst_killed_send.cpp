// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faults/send_kills.h"

#include <QTest>

using namespace okienko;
using namespace okienko::test;

/// `kill -9` after every statement of a send (claim, end of data pending, outcome, copy in Sent): nothing is lost, nothing
/// doubled, neither at the receiver nor in Sent, and what is uncertain is shown. `bench_kills --long` does 10,000.
class TestKilledSend : public QObject {
    Q_OBJECT

private slots:
    void everyStatement_data()
    {
        QTest::addColumn<bool>("sqlite");
        QTest::addColumn<int>("kills");
        QTest::newRow("sqlite") << true << 100;
        QTest::newRow("postgresql") << false << 16;
    }

    void everyStatement()
    {
        QFETCH(bool, sqlite);
        QFETCH(int, kills);
        std::unique_ptr<PostgresServer> postgres;
        if (!sqlite) {
            auto started = PostgresServer::start();
            QVERIFY2(started.ok(), started ? "" : qPrintable(started.failure().log));
            postgres = std::move(*started);
        }
        auto made = SendKills::make(postgres.get());
        QVERIFY2(made.ok(), made ? "" : qPrintable(made.failure().log));
        SendKills &world = **made;
        QVERIFY(world.statements() > 20);
        int killed = 0;
        for (int i = 0; i < kills; ++i) {
            // Spread over the whole run: statement 1, …, the last one.
            const int statement = 1 + int(qint64(i) * (world.statements() - 1) / (kills - 1));
            const auto done = world.kill(statement);
            QVERIFY2(done.ok(), done ? "" : qPrintable(done.failure().log));
            killed += *done;
        }
        const auto sum = world.settle();
        QVERIFY2(sum.ok(), sum ? "" : qPrintable(sum.failure().log));
        QVERIFY2(sum->faults.isEmpty(), qPrintable(sum->faults.mid(0, 5).join(QLatin1String("; "))));
        QVERIFY2(killed > kills * 3 / 4, qPrintable(QString::number(killed)));
        QCOMPARE(sum->messages, kills + 2);
        qInfo("%d kills over %d statements: %d answers, %d arrived once, %d uncertain (%d of them had arrived); 0 lost, 0 "
              "doubled, one copy each in Sent",
              killed, world.statements(), sum->messages, sum->arrivedOnce, sum->uncertain, sum->uncertainArrived);
    }
};

QTEST_GUILESS_MAIN(TestKilledSend)
#include "tst_killed_send.moc"
