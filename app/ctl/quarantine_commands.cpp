// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"
#include "app/json_output.h"
#include "app/quarantine_service.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QSaveFile>

namespace okienko::ctl {

namespace {

constexpr int rowsShown = 10'000;

QuarantineId itemArgument(const QCommandLineParser &parser)
{
    bool ok = false;
    const qint64 id = parser.positionalArguments().value(0).toLongLong(&ok);
    if (ok && id > 0)
        return QuarantineId(id);
    printError(QCoreApplication::translate("Ctl", "The number of a message in quarantine is missing. “okienkoctl quarantine "
                                                  "list” shows them."));
    return {};
}

/// The value, or a message on standard error.
template <class T>
std::optional<T> valueOf(const Result<T> &result)
{
    if (result)
        return *result;
    printFailure(result.failure());
    return std::nullopt;
}

int list(const Context &context, const QCommandLineParser &)
{
    const std::shared_ptr<Store> store = context.open(true);
    if (!store)
        return ExitFailed;
    const auto items = valueOf(store->read([](Database &database) { return quarantine::list(database, rowsShown); }).result());
    if (!items)
        return ExitFailed;
    QJsonArray array;
    for (const QuarantineItem &item : *items) {
        if (context.json)
            array << json::fromQuarantine(item);
        else
            printLine(QStringLiteral("%1\t%2\t%3\t%4").arg(item.id.value).arg(item.source, item.sender, item.reason));
    }
    if (context.json)
        printJson(QJsonDocument(array));
    return ExitDone;
}

int show(const Context &context, const QCommandLineParser &parser)
{
    const QuarantineId id = itemArgument(parser);
    if (!id.isValid())
        return ExitUsage;
    const std::shared_ptr<Store> store = context.open(true);
    if (!store)
        return ExitFailed;
    const auto item = valueOf(store->read([id](Database &database) { return quarantine::item(database, id); }).result());
    if (!item)
        return ExitFailed;
    if (context.json) {
        printJson(QJsonDocument(json::fromQuarantine(*item)));
        return ExitDone;
    }
    const std::pair<QString, QString> lines[] = {
        {QCoreApplication::translate("Ctl", "Why"), item->reason},
        {QCoreApplication::translate("Ctl", "Sender"), item->sender},
        {QCoreApplication::translate("Ctl", "Subject"), item->subject},
        {QCoreApplication::translate("Ctl", "Account"), item->accountName},
        {QCoreApplication::translate("Ctl", "From"), item->source},
        {QCoreApplication::translate("Ctl", "Bytes"), QString::number(item->size)},
        {QCoreApplication::translate("Ctl", "Received"), item->at.toUTC().toString(Qt::ISODate)},
    };
    for (const auto &[name, value] : lines)
        printLine(QStringLiteral("%1: %2").arg(name, value));
    if (item->headerOnly)
        printLine(QCoreApplication::translate("Ctl", "Only its header is here; the original is on the mail server."));
    return ExitDone;
}

int retry(const Context &context, const QCommandLineParser &parser)
{
    const QuarantineId id = itemArgument(parser);
    if (!id.isValid())
        return ExitUsage;
    const std::shared_ptr<Store> store = context.open(false);
    if (!store)
        return ExitFailed;
    const auto retried = valueOf(quarantineservice::retry(store, id).result());
    if (!retried)
        return ExitFailed;
    if (context.json) {
        printJson(QJsonDocument(QJsonObject{
            {QStringLiteral("id"), id.value},
            {QStringLiteral("filed"), retried->filed},
            {QStringLiteral("conversation"), retried->filed ? QJsonValue(retried->conversation.value) : QJsonValue()},
            {QStringLiteral("message"), retried->filed ? QJsonValue(retried->message.value) : QJsonValue()},
            {QStringLiteral("reason"), retried->filed ? QJsonValue() : QJsonValue(retried->reason)}}));
    } else if (retried->filed) {
        printLine(QCoreApplication::translate("Ctl", "It could be read now and is in conversation %1.")
                      .arg(retried->conversation.value));
    } else {
        printLine(QCoreApplication::translate("Ctl", "It still cannot be read and stays where it is: %1").arg(retried->reason));
    }
    return retried->filed ? ExitDone : ExitFailed;
}

int retryAll(const Context &context, const QCommandLineParser &)
{
    const std::shared_ptr<Store> store = context.open(false);
    if (!store)
        return ExitFailed;
    const auto totals = valueOf(quarantineservice::retryAll(store, quarantineservice::Which::All).result());
    if (!totals)
        return ExitFailed;
    if (context.json) {
        printJson(QJsonDocument(QJsonObject{{QStringLiteral("tried"), totals->tried},
                                            {QStringLiteral("filed"), totals->filed},
                                            {QStringLiteral("kept"), totals->kept}}));
    } else {
        printLine(QCoreApplication::translate("Ctl", "%1 tried: %2 could be read and were filed, %3 stay in quarantine.")
                      .arg(totals->tried).arg(totals->filed).arg(totals->kept));
    }
    return ExitDone;
}

int exportItem(const Context &context, const QCommandLineParser &parser)
{
    const QuarantineId id = itemArgument(parser);
    const QString path = parser.positionalArguments().value(1);
    if (!id.isValid())
        return ExitUsage;
    if (path.isEmpty()) {
        printError(QCoreApplication::translate("Ctl", "Into which file is it to be written?"));
        return ExitUsage;
    }
    const std::shared_ptr<Store> store = context.open(true);
    if (!store)
        return ExitFailed;
    const auto raw = valueOf(store->read([id](Database &database) { return quarantine::raw(database, id); }).result());
    if (!raw)
        return ExitFailed;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*raw) != raw->size() || !file.commit()) {
        printError(QCoreApplication::translate("Ctl", "%1 could not be written: %2. The message is kept in quarantine.")
                       .arg(path, file.errorString()));
        return ExitFailed;
    }
    if (context.json) {
        printJson(QJsonDocument(QJsonObject{{QStringLiteral("id"), id.value},
                                            {QStringLiteral("file"), path},
                                            {QStringLiteral("size"), raw->size()}}));
    }
    return ExitDone;
}

int forward(const Context &context, const QCommandLineParser &parser)
{
    const QuarantineId id = itemArgument(parser);
    const QString address = parser.positionalArguments().value(1);
    if (!id.isValid())
        return ExitUsage;
    if (address.indexOf(QLatin1Char('@')) <= 0 || address.endsWith(QLatin1Char('@'))) {
        printError(QCoreApplication::translate("Ctl", "To which mail address is it to be forwarded?"));
        return ExitUsage;
    }
    const std::shared_ptr<Store> store = context.open(false);
    if (!store)
        return ExitFailed;
    const auto submitted = valueOf(quarantineservice::forward(store, id, {{}, address}).result());
    if (!submitted)
        return ExitFailed;
    if (context.json) {
        printJson(QJsonDocument(QJsonObject{{QStringLiteral("id"), id.value},
                                            {QStringLiteral("outbox"), submitted->item.value},
                                            {QStringLiteral("message_id"), submitted->messageId}}));
    } else {
        printLine(QCoreApplication::translate("Ctl", "It is in the outbox. “okienkoctl sync” sends it."));
    }
    return ExitDone;
}

int remove(const Context &context, const QCommandLineParser &parser)
{
    const QuarantineId id = itemArgument(parser);
    if (!id.isValid())
        return ExitUsage;
    const std::shared_ptr<Store> store = context.open(false);
    if (!store)
        return ExitFailed;
    const Result<void> removed = store->write([id, user = store->user()](Transaction &transaction) {
        return quarantine::remove(transaction, id, user);
    }).result();
    if (!removed) {
        printFailure(removed.failure());
        return ExitFailed;
    }
    if (context.json)
        printJson(QJsonDocument(QJsonObject{{QStringLiteral("id"), id.value}, {QStringLiteral("deleted"), true}}));
    return ExitDone;
}

int log(const Context &context, const QCommandLineParser &)
{
    const std::shared_ptr<Store> store = context.open(true);
    if (!store)
        return ExitFailed;
    const auto events = valueOf(store->read([](Database &database) { return quarantine::log(database, rowsShown); }).result());
    if (!events)
        return ExitFailed;
    QJsonArray array;
    for (const QuarantineEvent &event : *events) {
        const QJsonObject object = json::fromQuarantineEvent(event);
        if (context.json)
            array << object;
        else
            printLine(QStringLiteral("%1\t%2\t%3\t%4\t%5")
                          .arg(event.at.toString(Qt::ISODate), event.who, object.value(QStringLiteral("action")).toString(),
                               event.item.sender, event.item.subject));
    }
    if (context.json)
        printJson(QJsonDocument(array));
    return ExitDone;
}

} // namespace

QList<Command> quarantineCommands()
{
    return {{"quarantine list", "quarantine list                   mail that could not be read", {}, &list, 0},
            {"quarantine show", "quarantine show ID                one of them", {}, &show, 1},
            {"quarantine retry", "quarantine retry ID               read it again, and file it", {}, &retry, 1},
            {"quarantine retry-all", "quarantine retry-all              read all of them again", {}, &retryAll, 0},
            {"quarantine export", "quarantine export ID FILE.eml     the message as it came", {}, &exportItem, 2},
            {"quarantine forward", "quarantine forward ID ADDRESS     send it on as an attachment", {}, &forward, 2},
            {"quarantine delete", "quarantine delete ID              delete it here, with a record", {}, &remove, 1},
            {"quarantine log", "quarantine log                    what was done with such mail", {}, &log, 0}};
}

} // namespace okienko::ctl
