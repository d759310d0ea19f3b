// SPDX-License-Identifier: GPL-3.0-or-later
// Breaks a synchronisation wherever it can break and counts what was lost. Without --long some tens of each.
//   bench_faults [--long] [--cuts-only | --kills-only] [--every N] [--kills N] [--postgresql-kills N]
// --long: a cut at every byte of both directions, 10,000 kills on SQLite and 500 on PostgreSQL. Exit 1: something was
// lost, doubled or wrong.
#include "tests/support/faults/cut_runs.h"
#include "tests/support/faults/kill_runs.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

using namespace okienko;
using namespace okienko::test;

namespace {

using Direction = CuttingProxy::Direction;

constexpr int shown = 20;

struct Tally {
    qint64 done = 0;
    qint64 wrong = 0;

    void add(const QString &where, const QStringList &faults)
    {
        ++done;
        if (faults.isEmpty())
            return;
        if (++wrong <= shown)
            QTextStream(stderr) << where << ": " << faults.join(QStringLiteral("; ")) << '\n';
    }
};

void report(const QString &what, const Tally &tally, const QElapsedTimer &clock)
{
    QTextStream(stdout) << what << ": " << tally.done << ", wrong afterwards: " << tally.wrong << ", "
                        << clock.elapsed() / 1000 << " s" << Qt::endl;
}

bool fail(const Failure &failure)
{
    QTextStream(stderr) << failure.log << '\n';
    return false;
}

bool cuts(const char *name, FaultMailbox::Abilities abilities, qint64 every, Tally &all)
{
    QElapsedTimer clock;
    clock.start();
    FaultMailbox::Options options;
    options.abilities = abilities;
    auto made = CutRuns::make(options);
    if (!made)
        return fail(made.failure());
    CutRuns &runs = **made;
    Tally tally;
    for (const bool first : {true, false}) {
        if (!first) {
            if (const auto changed = runs.goOn(); !changed)
                return fail(changed.failure());
        }
        for (const Direction direction : {Direction::FromServer, Direction::FromClient}) {
            const QString side = direction == Direction::FromServer ? QStringLiteral("server") : QStringLiteral("client");
            for (qint64 at = 0; at <= runs.length(direction); at += every)
                tally.add(QStringLiteral("%1, %2 sync, %3 byte %4").arg(QLatin1String(name)).arg(first ? 1 : 2)
                              .arg(side).arg(at),
                          runs.cut(direction, at));
        }
    }
    report(QStringLiteral("cuts (%1)").arg(QLatin1String(name)), tally, clock);
    all.done += tally.done;
    all.wrong += tally.wrong;
    return true;
}

/// Kills after every statement of one mailbox after another, each with other mail, until there were enough.
bool kills(int wanted, PostgresServer *postgres, Tally &all)
{
    QElapsedTimer clock;
    clock.start();
    Tally tally;
    for (unsigned seed = 1; tally.done < wanted; ++seed) {
        FaultMailbox::Options options;
        options.seed = seed;
        options.mails = 10 + int(seed % 5);
        options.abilities = FaultMailbox::Abilities(seed % 3);
        auto made = KillRuns::make(options, postgres);
        if (!made)
            return fail(made.failure());
        KillRuns &runs = **made;
        for (const bool first : {true, false}) {
            if (!first) {
                if (const auto changed = runs.goOn(); !changed)
                    return fail(changed.failure());
            }
            const int step = std::max(1, runs.statements() * 2 / wanted);
            for (int at = 1; at <= runs.statements() && tally.done < wanted; at += step)
                tally.add(QStringLiteral("mailbox %1, %2 sync, statement %3").arg(seed).arg(first ? 1 : 2).arg(at),
                          runs.kill(at));
        }
    }
    report(postgres ? QStringLiteral("kills (PostgreSQL)") : QStringLiteral("kills (SQLite)"), tally, clock);
    all.done += tally.done;
    all.wrong += tally.wrong;
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption isLong(QStringLiteral("long"));
    const QCommandLineOption cutsOnly(QStringLiteral("cuts-only"));
    const QCommandLineOption killsOnly(QStringLiteral("kills-only"));
    const QCommandLineOption every(QStringLiteral("every"), {}, QStringLiteral("N"));
    const QCommandLineOption onSqlite(QStringLiteral("kills"), {}, QStringLiteral("N"));
    const QCommandLineOption onPostgres(QStringLiteral("postgresql-kills"), {}, QStringLiteral("N"));
    parser.addOptions({isLong, cutsOnly, killsOnly, every, onSqlite, onPostgres});
    parser.process(application);
    const bool longRun = parser.isSet(isLong);
    const auto number = [&](const QCommandLineOption &option, int otherwise) {
        return parser.isSet(option) ? parser.value(option).toInt() : otherwise;
    };

    Tally all;
    bool ran = true;
    if (!parser.isSet(killsOnly)) {
        const int step = std::max(1, number(every, longRun ? 1 : 400));
        ran = cuts("QRESYNC", FaultMailbox::Abilities::QResync, step, all)
            && cuts("CONDSTORE", FaultMailbox::Abilities::CondStore, step, all)
            && cuts("neither", FaultMailbox::Abilities::Plain, step, all);
    }
    if (ran && !parser.isSet(cutsOnly)) {
        ran = kills(number(onSqlite, longRun ? 10'000 : 60), nullptr, all);
        const int more = number(onPostgres, longRun ? 500 : 10);
        if (ran && more > 0) {
            auto postgres = PostgresServer::start();
            ran = postgres ? kills(more, postgres->get(), all) : fail(postgres.failure());
        }
    }
    return ran && all.wrong == 0 ? 0 : 1;
}
