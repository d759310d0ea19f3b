// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faults/kill_runs.h"

#include <QTest>

using namespace okienko;
using namespace okienko::test;

/// The program is killed (SIGKILL) after a statement of the database and started again: 0 lost, 0 doubled.
/// Here after statements spread over the whole; `bench_faults --long` takes all.
class TestKilledSync : public QObject {
    Q_OBJECT

private slots:
    void kills_data()
    {
        QTest::addColumn<bool>("sqlite");
        QTest::addColumn<int>("kills");
        QTest::newRow("SQLite") << true << 180;
        QTest::newRow("PostgreSQL") << false << 20;
    }

    void kills()
    {
        QFETCH(bool, sqlite);
        QFETCH(int, kills);
        std::unique_ptr<PostgresServer> postgres;
        if (!sqlite) {
            auto started = PostgresServer::start();
            QVERIFY2(started.ok(), started ? "" : qPrintable(started.failure().log));
            postgres = std::move(*started);
        }
        auto made = KillRuns::make({}, postgres.get());
        QVERIFY2(made.ok(), made ? "" : qPrintable(made.failure().log));
        KillRuns &runs = **made;
        int done = 0;
        for (const bool first : {true, false}) {
            if (!first) {
                const auto changed = runs.goOn();
                QVERIFY2(changed.ok(), changed ? "" : qPrintable(changed.failure().log));
            }
            const int all = runs.statements();
            QVERIFY(all > 20);
            const int here = kills / 2;
            for (int i = 0; i < here; ++i, ++done) {
                const int statement = 1 + (all - 1) * i / here;
                const QStringList faults = runs.kill(statement);
                QVERIFY2(faults.isEmpty(), qPrintable(QStringLiteral("%1 synchronisation, killed after statement %2 of %3: %4")
                    .arg(first ? QStringLiteral("first") : QStringLiteral("later")).arg(statement).arg(all)
                    .arg(faults.join(u"; "))));
            }
            qInfo("%s synchronisation: %d statements", first ? "first" : "later", all);
        }
        QVERIFY(runs.killed() >= done * 9 / 10);
        qInfo("%d kills, 0 lost, 0 doubled", runs.killed());
    }
};

QTEST_GUILESS_MAIN(TestKilledSync)
#include "tst_killed_sync.moc"
