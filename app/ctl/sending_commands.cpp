// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"
#include "app/json_output.h"
#include "app/language.h"
#include "app/submission.h"
#include "models/domain/send_time.h"
#include "models/store/accounts.h"
#include "models/store/conversations.h"
#include "models/store/deliveries.h"
#include "models/store/outbox_store.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>

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
    QDateTime sendAt;
    if (parser.isSet(QStringLiteral("at"))) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const std::optional<QDateTime> at =
            sendtime::parse(parser.value(QStringLiteral("at")), now, QTimeZone::systemTimeZone());
        if (!at) {
            printError(QCoreApplication::translate("Ctl", "“%1” is not a time. Write it as 2026-11-23 08:00, 08:00 or "
                                                          "“tomorrow 08:00”. Nothing was queued.")
                           .arg(parser.value(QStringLiteral("at"))));
            return ExitUsage;
        }
        if (*at <= now) {
            printError(QCoreApplication::translate("Ctl", "%1 is past. Nothing was queued; choose a later time.")
                           .arg(parser.value(QStringLiteral("at"))));
            return ExitFailed;
        }
        sendAt = *at;
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
    answer.sendAt = sendAt;
    SubmitOptions options;
    options.automatic = parser.isSet(QStringLiteral("automatic"));
    const Result<Submitted> queued = submitDraft(store, answer, options).result();
    if (!queued) {
        printFailure(queued.failure());
        return ExitFailed;
    }
    if (context.json) {
        printJson(QJsonDocument(QJsonObject{{QStringLiteral("outbox"), queued->item.value},
                                            {QStringLiteral("conversation"), id.value},
                                            {QStringLiteral("message_id"), queued->messageId},
                                            {QStringLiteral("send_at"), json::fromTime(sendAt)}}));
    } else if (sendAt.isValid()) {
        printLine(QCoreApplication::translate("Ctl", "The answer is in the outbox and leaves at %1, while “okienkoctl sync "
                                                     "--watch” or a window runs.")
                      .arg(QLocale().toString(sendAt.toLocalTime(), QLocale::ShortFormat)));
    } else {
        printLine(QCoreApplication::translate("Ctl", "The answer is in the outbox. “okienkoctl sync” sends it."));
    }
    return ExitDone;
}

qint64 outboxArgument(const QCommandLineParser &parser)
{
    bool ok = false;
    const qint64 id = parser.positionalArguments().value(0).toLongLong(&ok);
    if (ok && id > 0)
        return id;
    printError(QCoreApplication::translate("Ctl", "The number of a mail is missing. “okienkoctl outbox” shows them."));
    return 0;
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
    QList<MessageId> messages;
    for (const OutboxItem &item : *items)
        messages << item.message;
    const Result<deliveries::ByMessage> reports =
        store->read([&messages](Database &database) { return deliveries::ofMessages(database, messages); }).result();
    if (!reports) {
        printFailure(reports.failure());
        return ExitFailed;
    }
    QJsonArray array;
    for (const OutboxItem &item : *items) {
        if (context.json) {
            QJsonObject object = json::fromOutboxItem(item);
            object.insert(QStringLiteral("delivery"), json::fromDeliveries(reports->value(item.message)));
            array << object;
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

/// What a person decides about one mail.
int decide(const Context &context, const QCommandLineParser &parser, OutboxState state)
{
    const OutboxId id{outboxArgument(parser)};
    if (!id.isValid())
        return ExitUsage;
    const std::shared_ptr<Store> store = context.open(false);
    if (!store)
        return ExitFailed;
    const Result<std::optional<OutboxItem>> item =
        store
            ->write([id, state](Transaction &transaction) -> Result<std::optional<OutboxItem>> {
                if (const auto done = outbox::resolve(transaction, id, state); !done)
                    return done.failure();
                return outbox::item(transaction.database(), id);
            })
            .result();
    if (!item) {
        printFailure(item.failure());
        return ExitFailed;
    }
    if (context.json && item->has_value())
        printJson(QJsonDocument(json::fromOutboxItem(**item)));
    return ExitDone;
}

int takeBack(const Context &context, const QCommandLineParser &parser)
{
    const OutboxId id{outboxArgument(parser)};
    if (!id.isValid())
        return ExitUsage;
    const std::shared_ptr<Store> store = context.open(false);
    if (!store)
        return ExitFailed;
    const Result<outbox::TakenBack> taken =
        store
            ->write([id, user = store->user()](Transaction &transaction) {
                return outbox::takeBack(transaction, id, user);
            })
            .result();
    if (!taken) {
        printFailure(taken.failure());
        return ExitFailed;
    }
    if (context.json) {
        const ConversationId conversation = taken->draft.conversation;
        printJson(QJsonDocument(QJsonObject{
            {QStringLiteral("draft"), taken->draft.id.value},
            {QStringLiteral("conversation"), conversation.isValid() ? QJsonValue(conversation.value) : QJsonValue()},
            {QStringLiteral("to"), json::fromAddresses(taken->draft.to)},
            {QStringLiteral("subject"), taken->draft.subject},
            {QStringLiteral("text"), taken->draft.body},
            {QStringLiteral("may_have_arrived"), taken->mayHaveArrived}}));
    } else {
        printLine(QCoreApplication::translate("Ctl", "The mail is a draft again; the window shows it in its conversation."));
        if (taken->mayHaveArrived)
            printError(QCoreApplication::translate("Ctl", "It may have arrived all the same. Ask the recipient before you "
                                                          "send it again."));
    }
    return ExitDone;
}

} // namespace

QList<Command> sendingCommands()
{
    const auto deciding = [](OutboxState state) {
        return [state](const Context &context, const QCommandLineParser &parser) {
            return decide(context, parser, state);
        };
    };
    return {{"reply", "reply ID --text FILE [--at TIME]  queue an answer (\"-\": standard input)",
             [](QCommandLineParser &parser) {
                 parser.addOption({QStringLiteral("text"), QString(), QStringLiteral("FILE")});
                 parser.addOption({QStringLiteral("at"), QString(), QStringLiteral("TIME")});
                 parser.addOption({QStringLiteral("automatic"), QString()});
             },
             &reply, 1},
            {"outbox", "outbox                            what is queued, sent, uncertain", {}, &outboxList, 0},
            {"outbox retry", "outbox retry ID                   send again what was refused, put off or is uncertain", {},
             deciding(OutboxState::Queued), 1},
            {"outbox send-now", "outbox send-now ID                send now what was to leave later", {},
             deciding(OutboxState::Queued), 1},
            {"outbox give-up", "outbox give-up ID                 do not send it any more", {},
             deciding(OutboxState::GivenUp), 1},
            {"outbox arrived", "outbox arrived ID                 an uncertain one did arrive", {},
             deciding(OutboxState::Accepted), 1},
            {"outbox edit", "outbox edit ID                    make a draft of it again", {}, &takeBack, 1}};
}

} // namespace okienko::ctl
