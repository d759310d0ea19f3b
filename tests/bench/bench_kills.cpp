// SPDX-License-Identifier: GPL-3.0-or-later
// Answers sent by programs that are killed (SIGKILL) after a statement of the database, over and over:
// bench_kills [--long | --kills N] [--postgresql]. Without --long 200, with it 10,000.
#include "tests/support/faults/send_kills.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <cstdio>

using namespace okienko;
using namespace okienko::test;

namespace {

constexpr int settleEvery = 500;

int fail(const QString &text)
{
    std::fprintf(stderr, "%s\n", qPrintable(text));
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    int kills = arguments.contains(QStringLiteral("--long")) ? 10'000 : 200;
    if (const qsizetype at = arguments.indexOf(QStringLiteral("--kills")); at > 0)
        kills = arguments.value(at + 1).toInt();
    std::unique_ptr<PostgresServer> postgres;
    if (arguments.contains(QStringLiteral("--postgresql"))) {
        auto started = PostgresServer::start();
        if (!started)
            return fail(started.failure().log);
        postgres = std::move(*started);
    }
    auto made = SendKills::make(postgres.get());
    if (!made)
        return fail(made.failure().log);
    QElapsedTimer clock;
    clock.start();
    int killed = 0;
    for (int i = 0; i < kills; ++i) {
        const auto done = (*made)->kill(1 + i % (*made)->statements());
        if (!done)
            return fail(done.failure().log);
        killed += *done;
        if ((i + 1) % settleEvery != 0 && i + 1 < kills)
            continue;
        const auto sum = (*made)->settle();
        if (!sum)
            return fail(sum.failure().log);
        if (!sum->faults.isEmpty())
            return fail(sum->faults.join(QLatin1Char('\n')));
        std::printf("%d kills over %d statements in %lld s: %d answers, %d arrived once, %d uncertain (%d of them had "
                    "arrived), 0 lost, 0 doubled\n",
                    killed, (*made)->statements(), clock.elapsed() / 1000, sum->messages, sum->arrivedOnce, sum->uncertain,
                    sum->uncertainArrived);
        std::fflush(stdout);
    }
    return 0;
}
