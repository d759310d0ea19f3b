// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"
#include "models/store/verify.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace okienko::ctl {

namespace {

int init(const Context &context, const QCommandLineParser &)
{
    const std::shared_ptr<Store> store = context.open(false, true);
    if (!store)
        return ExitFailed;
    if (context.json)
        printJson(QJsonDocument(QJsonObject{{QStringLiteral("store"), context.location.display}}));
    else
        printLine(QCoreApplication::translate("Ctl", "The store %1 is ready.").arg(context.location.display));
    return ExitDone;
}

int verify(const Context &context, const QCommandLineParser &)
{
    const std::shared_ptr<Store> store = context.open(true);
    if (!store)
        return ExitFailed;
    const Result<QStringList> faults = store->read([](Database &database) { return verifyStore(database); }).result();
    if (!faults) {
        printFailure(faults.failure());
        return ExitFailed;
    }
    if (context.json) {
        printJson(QJsonDocument(QJsonObject{{QStringLiteral("ok"), faults->isEmpty()},
                                            {QStringLiteral("faults"), QJsonArray::fromStringList(*faults)}}));
    } else {
        for (const QString &fault : *faults)
            printLine(fault);
        if (faults->isEmpty())
            printLine(QCoreApplication::translate("Ctl", "No faults were found."));
    }
    return faults->isEmpty() ? ExitDone : ExitFailed;
}

} // namespace

QList<Command> storeCommands()
{
    return {{"init", "init                              create or upgrade the schema", {}, &init, 0},
            {"verify", "verify                            check the integrity of the store; exit 1 and a list of faults", {},
             &verify, 0}};
}

} // namespace okienko::ctl
