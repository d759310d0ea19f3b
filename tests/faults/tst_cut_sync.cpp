// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faults/cut_runs.h"

#include <QTest>

using namespace okienko;
using namespace okienko::test;

/// The connection breaks at a byte of a session with a real server, in each direction, and the program is started
/// again: the store equals the server. Here at bytes spread over the session; `bench_faults --long` takes every byte.
class TestCutSync : public QObject {
    Q_OBJECT

private slots:
    void cuts_data()
    {
        QTest::addColumn<FaultMailbox::Abilities>("abilities");
        QTest::addColumn<int>("spread");
        QTest::newRow("QRESYNC") << FaultMailbox::Abilities::QResync << 40;
        QTest::newRow("CONDSTORE") << FaultMailbox::Abilities::CondStore << 12;
        QTest::newRow("neither") << FaultMailbox::Abilities::Plain << 12;
    }

    void cuts()
    {
        QFETCH(FaultMailbox::Abilities, abilities);
        QFETCH(int, spread);
        FaultMailbox::Options options;
        options.abilities = abilities;
        auto made = CutRuns::make(options);
        QVERIFY2(made.ok(), made ? "" : qPrintable(made.failure().log));
        CutRuns &runs = **made;
        int cuts = 0;
        const qint64 whole = runs.length(CuttingProxy::Direction::FromServer);
        for (const bool first : {true, false}) {
            if (!first) {
                const auto changed = runs.goOn();
                QVERIFY2(changed.ok(), changed ? "" : qPrintable(changed.failure().log));
                QVERIFY(runs.length(CuttingProxy::Direction::FromServer) < whole); // what is known does not come again
            }
            for (const auto direction : {CuttingProxy::Direction::FromServer, CuttingProxy::Direction::FromClient}) {
                const qint64 length = runs.length(direction);
                QVERIFY(length > 100);
                const int here = direction == CuttingProxy::Direction::FromServer ? spread : spread / 2;
                for (int i = 0; i < here; ++i, ++cuts) {
                    const qint64 at = length * i / here + i % 2;
                    const QStringList faults = runs.cut(direction, at);
                    QVERIFY2(faults.isEmpty(), qPrintable(QStringLiteral("%1 synchronisation, cut at byte %2 of %3 %4: %5")
                        .arg(first ? QStringLiteral("first") : QStringLiteral("later")).arg(at).arg(length)
                        .arg(direction == CuttingProxy::Direction::FromServer ? QStringLiteral("from the server")
                                                                              : QStringLiteral("from us"),
                             faults.join(u"; "))));
                }
            }
            qInfo("%s session: %lld bytes from the server, %lld from us", first ? "first" : "later",
                  static_cast<long long>(runs.length(CuttingProxy::Direction::FromServer)),
                  static_cast<long long>(runs.length(CuttingProxy::Direction::FromClient)));
        }
        qInfo("%d cuts", cuts);
    }
};

QTEST_GUILESS_MAIN(TestCutSync)
#include "tst_cut_sync.moc"
