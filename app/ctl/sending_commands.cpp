// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"
#include "app/json_output.h"
#include "app/language.h"
#include "app/submission.h"
#include "models/store/accounts.h"
#include "models/store/conversations.h"
#include "models/store/outbox_store.h"

#include <QCoreApplication>
#include <QFile>

namespace okienko::ctl {

namespace {

constexpr int outboxLimit = 1000;

Result<QString> readText(const QString &path)
{
    QFile file(path);
    const bool opened = path == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened) {
        return Failure{FailureKind::Input,
                       QCoreApplication::translate("Ctl", "%1 cannot be read: %2. Nothing was queued.")
                           .arg(path, file.errorString()),
                       file.errorString()};
    }
    QString text = QString::fromUtf8(file.readAll());
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    return text;
}

int reply(const Context &context, const QCommandLineParser &parser)
{
    const ConversationId id{idArgument(parser, 0)};
    if (!id.isValid())
        return ExitUsage;
    if (!parser.isSet(QStringLiteral("text"))) {
        printError(QCoreApplication::translate("Ctl", "--text FILE is missing."));
        return ExitUsage;
    }
    const Result<QString> text = readText(parser.value(QStringLiteral("text")));
    if (!text) {
        printFailure(text.failure());
        return ExitFailed;
    }
    if (text->trimmed().isEmpty()) {
        printError(QCoreApplication::translate("Ctl", "The answer is empty. Nothing was queued."));
        return ExitFailed;
    }
    const std::shared_ptr<Store> store = context.open(false);
    if (!store)
        return ExitFailed;
    const Result<Draft> draft =
        store
            ->read([id](Database &database) -> Result<Draft> {
                const Result<ConversationDetails> details = conversations::details(database, id);
                if (!details)
                    return details.failure();
                const Result<QList<MailAccount>> accounts = accounts::all(database);
                if (!accounts)
                    return accounts.failure();
                return prepareDraft(*details, {}, DraftKind::Reply, *accounts, chooseLanguage({}));
            })
            .result();
    if (!draft) {
        printFailure(draft.failure());
        return ExitFailed;
    }
    Draft answer = *draft;
    answer.body = *text;
    answer.author = store->user();
    const Result<Submitted> queued = submitDraft(store, answer).result();
    if (!queued) {
        printFailure(queued.failure());
        return ExitFailed;
    }
    if (context.json) {
        printJson(QJsonDocument(QJsonObject{{QStringLiteral("outbox"), queued->item.value},
                                            {QStringLiteral("conversation"), id.value},
                                            {QStringLiteral("message_id"), queued->messageId}}));
    } else {
        printLine(QCoreApplication::translate("Ctl", "The answer is in the outbox. “okienkoctl sync” sends it."));
    }
    return ExitDone;
}

int outboxList(const Context &context, const QCommandLineParser &)
{
    const std::shared_ptr<Store> store = context.open(true);
    if (!store)
        return ExitFailed;
    const Result<QList<OutboxItem>> items =
        store->read([](Database &database) { return outbox::list(database, outboxLimit); }).result();
    if (!items) {
        printFailure(items.failure());
        return ExitFailed;
    }
    QJsonArray array;
    for (const OutboxItem &item : *items) {
        if (context.json) {
            array << json::fromOutboxItem(item);
        } else {
            printLine(QStringLiteral("%1\t%2\t%3\t%4")
                          .arg(item.id.value)
                          .arg(json::outboxStateName(item.state), item.envelopeTo.join(QLatin1Char(' ')), item.subject));
        }
    }
    if (context.json)
        printJson(QJsonDocument(array));
    return ExitDone;
}

} // namespace

QList<Command> sendingCommands()
{
    return {{"reply", "reply ID --text FILE              queue an answer (\"-\": standard input)",
             [](QCommandLineParser &parser) {
                 parser.addOption({QStringLiteral("text"), QString(), QStringLiteral("FILE")});
             },
             &reply, 1},
            {"outbox", "outbox                            what is queued, sent, uncertain", {}, &outboxList, 0}};
}

} // namespace okienko::ctl
