// SPDX-License-Identifier: GPL-3.0-or-later
// Synchronises a store and is killed (SIGKILL) after a chosen statement of the database. Reads orders from standard
// input, a line each: "STORE PORT USER STATEMENT" (0: to the end); a child does the work, so that each begins anew.
// Answers a line each: "killed", or "done STATEMENTS", or "failed WHY". The password is in PASSWORD-FILE.
#include "models/domain/account.h"
#include "tests/support/faults/store_template.h"
#include "tests/support/faults/sync_run.h"

#include <QCoreApplication>
#include <QFile>
#include <atomic>
#include <csignal>
#include <iostream>
#include <string>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace okienko;

namespace {

std::atomic<qint64> statements = 0;
qint64 killAfter = 0;

void countStatement()
{
    if (++statements == killAfter)
        ::kill(::getpid(), SIGKILL);
}

struct Order {
    std::string store;
    quint16 port = 0;
    std::string user;
};

Result<void> work(const Order &order, const QByteArray &password)
{
    const auto location = StoreLocation::parse(QString::fromStdString(order.store));
    if (!location)
        return location.failure();
    const auto store = test::StoreTemplate::open(*location);
    if (!store)
        return store.failure();
    MailAccount account;
    account.id = AccountId(1);
    account.name = QStringLiteral("bok");
    account.imap.host = QStringLiteral("127.0.0.1");
    account.imap.port = order.port;
    account.imap.security = ConnectionSecurity::None;
    account.imap.user = QString::fromStdString(order.user);
    const auto synced = test::syncOnce(*store, account, PasswordSource([password]() -> Result<QByteArray> {
        return QByteArray(password.constData(), password.size());
    }));
    return synced ? Result<void>() : synced.failure();
}

/// In the child: everything from the first thread on.
[[noreturn]] void runChild(int argc, char **argv, const Order &order, const QByteArray &password)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    Database::setStatementHook(&countStatement);
    QCoreApplication application(argc, argv);
    const Result<void> outcome = work(order, password);
    if (outcome)
        std::cout << "done " << statements.load() << std::endl;
    else
        std::cout << "failed " << outcome.failure().log.simplified().toStdString() << std::endl;
    ::_exit(0);
}

} // namespace

int main(int argc, char **argv)
{
    QFile file(argc == 2 ? QString::fromLocal8Bit(argv[1]) : QString());
    if (!file.open(QIODevice::ReadOnly)) {
        std::cerr << "usage: okienko-killed-sync PASSWORD-FILE\n";
        return 2;
    }
    const QByteArray password = file.readAll().trimmed();
    Order order;
    while (std::cin >> order.store >> order.port >> order.user >> killAfter) {
        const pid_t child = ::fork();
        if (child == 0)
            runChild(argc, argv, order, password);
        int status = 0;
        if (child < 0 || ::waitpid(child, &status, 0) != child)
            return 1;
        if (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL)
            std::cout << "killed" << std::endl;
        else if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
            std::cout << "failed crashed" << std::endl;
    }
    return 0;
}
