// SPDX-License-Identifier: GPL-3.0-or-later
// okienkoctl that is killed (SIGKILL) after a chosen statement of the database: STATEMENT ARGUMENTS… (0: to the end, and
// the number of statements on standard error).
#include "app/ctl/command.h"
#include "models/store/database.h"

#include <QCoreApplication>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace {

std::atomic<qint64> statements = 0;
qint64 killAfter = 0;

void countStatement()
{
    if (++statements == killAfter)
        ::kill(::getpid(), SIGKILL);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.isEmpty())
        return okienko::ctl::ExitUsage;
    killAfter = arguments.takeFirst().toLongLong();
    okienko::Database::setStatementHook(&countStatement);
    const int status = okienko::ctl::run(arguments);
    if (killAfter == 0)
        std::fprintf(stderr, "statements %lld\n", static_cast<long long>(statements.load()));
    return status;
}
