// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"
#include "app/json_output.h"
#include "models/domain/delivery_words.h"
#include "models/store/conversations.h"
#include "models/store/quarantine.h"

#include <QCoreApplication>
#include <QLocale>

namespace okienko::ctl {

namespace {

constexpr int defaultLimit = 50;
constexpr int pageSize = 200;

void addLimit(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("limit"), QString(), QStringLiteral("N")});
}

std::optional<int> limitOf(const QCommandLineParser &parser)
{
    if (!parser.isSet(QStringLiteral("limit")))
        return defaultLimit;
    bool ok = false;
    const int limit = parser.value(QStringLiteral("limit")).toInt(&ok);
    if (ok && limit > 0)
        return limit;
    printError(QCoreApplication::translate("Ctl", "--limit takes a number above 0."));
    return std::nullopt;
}

std::optional<View> viewOf(const QString &name)
{
    static const QHash<QString, ViewKind> views{{QStringLiteral("open"), ViewKind::AllOpen},
                                                {QStringLiteral("mine"), ViewKind::MyOpen},
                                                {QStringLiteral("unassigned"), ViewKind::Unassigned},
                                                {QStringLiteral("waiting"), ViewKind::Waiting},
                                                {QStringLiteral("closed"), ViewKind::Closed},
                                                {QStringLiteral("quarantine"), ViewKind::Quarantine}};
    const auto it = views.constFind(name);
    if (it == views.constEnd())
        return std::nullopt;
    return View{*it, {}};
}

int listQuarantine(const Context &context, Store &store, int limit)
{
    const Result<QList<QuarantineItem>> items =
        store.read([limit](Database &database) { return quarantine::list(database, limit); }).result();
    if (!items) {
        printFailure(items.failure());
        return ExitFailed;
    }
    QJsonArray array;
    for (const QuarantineItem &item : *items) {
        if (context.json)
            array << json::fromQuarantine(item);
        else
            printLine(QStringLiteral("%1\t%2\t%3").arg(item.id.value).arg(item.source, item.reason));
    }
    if (context.json)
        printJson(QJsonDocument(array));
    return ExitDone;
}

int list(const Context &context, const QCommandLineParser &parser)
{
    const QString name = parser.isSet(QStringLiteral("view")) ? parser.value(QStringLiteral("view"))
                                                              : QStringLiteral("open");
    const std::optional<View> view = viewOf(name);
    const std::optional<int> limit = limitOf(parser);
    if (!view) {
        printError(QCoreApplication::translate("Ctl", "--view takes open, mine, unassigned, waiting, closed or quarantine."));
        return ExitUsage;
    }
    if (!limit)
        return ExitUsage;
    const std::shared_ptr<Store> store = context.open(true);
    if (!store)
        return ExitFailed;
    if (view->kind == ViewKind::Quarantine)
        return listQuarantine(context, *store, *limit);

    QJsonArray array;
    std::optional<ConversationKey> after;
    for (int left = *limit; left > 0;) {
        const int wanted = std::min(left, pageSize);
        const Result<QList<ConversationSummary>> page =
            store
                ->read([&](Database &database) {
                    return conversations::page(database, *view, SortOrder::Newest, store->user(), after, wanted);
                })
                .result();
        if (!page) {
            printFailure(page.failure());
            return ExitFailed;
        }
        for (const ConversationSummary &row : *page) {
            if (context.json) {
                array << json::fromSummary(row);
            } else {
                printLine(QStringLiteral("%1\t%2\t%3\t%4")
                              .arg(row.id.value)
                              .arg(QLocale().toString(row.updatedAt.toLocalTime(), QLocale::ShortFormat), row.customerName,
                                   row.subject));
            }
        }
        if (page->size() < wanted)
            break;
        after = conversations::keyOf(page->last(), SortOrder::Newest);
        left -= int(page->size());
    }
    if (context.json)
        printJson(QJsonDocument(array));
    return ExitDone;
}

int show(const Context &context, const QCommandLineParser &parser)
{
    const ConversationId id{idArgument(parser, 0)};
    if (!id.isValid())
        return ExitUsage;
    const std::shared_ptr<Store> store = context.open(true);
    if (!store)
        return ExitFailed;
    const Result<ConversationDetails> details =
        store->read([id](Database &database) { return conversations::details(database, id); }).result();
    if (!details) {
        printFailure(details.failure());
        return ExitFailed;
    }
    if (context.json) {
        printJson(QJsonDocument(json::fromDetails(*details)));
        return ExitDone;
    }
    printLine(QStringLiteral("#%1  %2").arg(id.value).arg(details->summary.subject));
    for (const TimelineEntry &entry : details->timeline) {
        const EmailAddress from = entry.message.from.value(0);
        printLine(QStringLiteral("\n%1  %2 <%3>\n%4")
                      .arg(QLocale().toString(entry.at.toLocalTime(), QLocale::ShortFormat), from.name, from.address,
                           entry.message.text));
        for (const DeliveryStatus &status : entry.deliveries)
            printLine(deliverySentence(status));
    }
    return ExitDone;
}

int search(const Context &context, const QCommandLineParser &parser)
{
    const QString query = parser.positionalArguments().join(QLatin1Char(' '));
    const std::optional<int> limit = limitOf(parser);
    if (query.trimmed().isEmpty() || !limit) {
        printError(QCoreApplication::translate("Ctl", "What is to be searched for?"));
        return ExitUsage;
    }
    const std::shared_ptr<Store> store = context.open(true);
    if (!store)
        return ExitFailed;
    const Result<QList<SearchHit>> hits =
        store->read([&](Database &database) { return conversations::search(database, query, *limit); }).result();
    if (!hits) {
        printFailure(hits.failure());
        return ExitFailed;
    }
    QJsonArray array;
    for (const SearchHit &hit : *hits) {
        const QJsonObject object = json::fromHit(hit);
        if (context.json)
            array << object;
        else
            printLine(QStringLiteral("%1\t%2\t%3")
                          .arg(hit.conversation.value)
                          .arg(hit.subject, object.value(QLatin1String("snippet")).toString()));
    }
    if (context.json)
        printJson(QJsonDocument(array));
    return ExitDone;
}

int printClaim(const Context &context, ConversationId id, const Result<conversations::ClaimResult> &result)
{
    if (!result) {
        printFailure(result.failure());
        return ExitFailed;
    }
    if (context.json) {
        printJson(QJsonDocument(QJsonObject{
            {QStringLiteral("conversation"), id.value},
            {QStringLiteral("assignee"), result->assignee.isEmpty() ? QJsonValue() : QJsonValue(result->assignee)},
            {QStringLiteral("claimed"), result->claimed}}));
    } else if (!result->claimed) {
        printError(QCoreApplication::translate("Ctl", "%1 was first.").arg(result->assignee));
    }
    return result->claimed ? ExitDone : ExitFailed;
}

int claim(const Context &context, const QCommandLineParser &parser)
{
    const ConversationId id{idArgument(parser, 0)};
    if (!id.isValid())
        return ExitUsage;
    const std::shared_ptr<Store> store = context.open(false);
    if (!store)
        return ExitFailed;
    return printClaim(context, id,
                      store
                          ->write([&](Transaction &transaction) {
                              return conversations::claim(transaction, id, store->user());
                          })
                          .result());
}

/// `release ID` and `assign ID WHO`: both say who has it now.
int assignTo(const Context &context, const QCommandLineParser &parser, bool release)
{
    const ConversationId id{idArgument(parser, 0)};
    const QString who = parser.positionalArguments().value(1);
    if (!id.isValid())
        return ExitUsage;
    if (!release && who.isEmpty()) {
        printError(QCoreApplication::translate("Ctl", "To whom is it to be assigned?"));
        return ExitUsage;
    }
    const std::shared_ptr<Store> store = context.open(false);
    if (!store)
        return ExitFailed;
    const Result<void> done = store
                                  ->write([&](Transaction &transaction) {
                                      return release ? conversations::release(transaction, id)
                                                     : conversations::assign(transaction, id, who);
                                  })
                                  .result();
    if (!done) {
        printFailure(done.failure());
        return ExitFailed;
    }
    if (context.json) {
        printJson(QJsonDocument(
            QJsonObject{{QStringLiteral("conversation"), id.value},
                        {QStringLiteral("assignee"), release ? QJsonValue() : QJsonValue(who)},
                        {QStringLiteral("claimed"), !release}}));
    }
    return ExitDone;
}

} // namespace

QList<Command> conversationCommands()
{
    return {{"list", "list [--view open|mine|unassigned|waiting|closed|quarantine] [--limit N]",
             [](QCommandLineParser &parser) {
                 addLimit(parser);
                 parser.addOption({QStringLiteral("view"), QString(), QStringLiteral("VIEW")});
             },
             &list, 0},
            {"show", "show ID                           a conversation with its messages", {}, &show, 1},
            {"search", "search QUERY [--limit N]", &addLimit, &search},
            {"claim", "claim ID                          take an unassigned conversation; exit 1 where another was first", {},
             &claim, 1},
            {"release", "release ID                        give it back to all", {},
             [](const Context &context, const QCommandLineParser &parser) { return assignTo(context, parser, true); }, 1},
            {"assign", "assign ID WHO                     give it to a colleague", {},
             [](const Context &context, const QCommandLineParser &parser) { return assignTo(context, parser, false); }, 2}};
}

} // namespace okienko::ctl
