// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"
#include "app/original_mail.h"

#include <QCoreApplication>
#include <QTextStream>
#include <cstdio>

namespace okienko::ctl {

namespace {

QList<Command> allCommands()
{
    return storeCommands() + accountCommands() + signInCommands() + mailCommands() + syncCommands() + conversationCommands() + sendingCommands()
        + customerCommands() + quarantineCommands();
}

void printUsage(const QList<Command> &commands, FILE *to)
{
    QTextStream out(to);
    out << "okienkoctl [--store sqlite:FILE | postgresql://USER@HOST[,HOST2]/DB] COMMAND [--json]\n\n";
    for (const Command &command : commands)
        out << "  " << QString::fromUtf8(command.synopsis) << '\n';
    out << "\nSee okienkoctl(1).\n";
}

/// The longest command whose words begin `words`; null if there is none.
const Command *find(const QList<Command> &commands, const QStringList &words)
{
    const Command *best = nullptr;
    qsizetype bestLength = 0;
    for (const Command &command : commands) {
        const QStringList name = QString::fromUtf8(command.name).split(QLatin1Char(' '));
        if (name.size() > bestLength && words.mid(0, name.size()) == name) {
            best = &command;
            bestLength = name.size();
        }
    }
    return best;
}

/// What Qt and its drivers say to programmers is not for administrators: our own failures are returned and told in
/// sentences. OKIENKO_DEBUG shows it.
void quietHandler(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    static const bool debugging = qEnvironmentVariableIsSet("OKIENKO_DEBUG");
    if (debugging || type == QtCriticalMsg || type == QtFatalMsg)
        std::fprintf(stderr, "%s\n", qFormatLogMessage(type, context, text).toLocal8Bit().constData());
}

} // namespace

std::shared_ptr<Store> Context::open(bool readOnly, bool create) const
{
    Store::Options options;
    options.readOnly = readOnly;
    options.create = create;
    const Result<std::shared_ptr<Store>> store = Store::open(location, options).result();
    if (!store) {
        printFailure(store.failure());
        return {};
    }
    return *store;
}

int run(const QStringList &arguments)
{
    qInstallMessageHandler(&quietHandler);
    readHtmlOfOriginals();
    const QList<Command> commands = allCommands();
    QStringList rest = arguments;
    QString storeText;
    // --store may stand before the command, as in the manual, or after it.
    while (!rest.isEmpty() && rest.first().startsWith(QLatin1Char('-'))) {
        const QString option = rest.takeFirst();
        if (option == QLatin1String("--help") || option == QLatin1String("-h")) {
            printUsage(commands, stdout);
            return ExitDone;
        }
        if (option == QLatin1String("--version")) {
            printLine(QStringLiteral("okienkoctl " OKIENKO_VERSION));
            return ExitDone;
        }
        if (option == QLatin1String("--store") && !rest.isEmpty()) {
            storeText = rest.takeFirst();
        } else if (option.startsWith(QLatin1String("--store="))) {
            storeText = option.mid(8);
        } else {
            printError(QCoreApplication::translate("Ctl", "“%1” is not an option here.").arg(option));
            printUsage(commands, stderr);
            return ExitUsage;
        }
    }
    const Command *command = find(commands, rest);
    if (!command) {
        if (!rest.isEmpty())
            printError(QCoreApplication::translate("Ctl", "“%1” is not a command.").arg(rest.first()));
        printUsage(commands, stderr);
        return ExitUsage;
    }
    rest = rest.mid(QString::fromUtf8(command->name).count(QLatin1Char(' ')) + 1);

    QCommandLineParser parser;
    parser.addOption({QStringLiteral("store"), QString(), QStringLiteral("STORE")});
    parser.addOption({QStringLiteral("json"), QString()});
    parser.addOption({QStringLiteral("help"), QString()});
    if (command->addOptions)
        command->addOptions(parser);
    if (!parser.parse(QStringList{QStringLiteral("okienkoctl")} + rest)) {
        printError(parser.errorText());
        printError(QString::fromUtf8(command->synopsis));
        return ExitUsage;
    }
    if (parser.isSet(QStringLiteral("help"))) {
        printLine(QString::fromUtf8(command->synopsis));
        return ExitDone;
    }
    if (command->words >= 0 && parser.positionalArguments().size() > command->words) {
        printError(QCoreApplication::translate("Ctl", "“%1” is too much here.")
                       .arg(parser.positionalArguments().at(command->words)));
        printError(QString::fromUtf8(command->synopsis));
        return ExitUsage;
    }
    if (parser.isSet(QStringLiteral("store")))
        storeText = parser.value(QStringLiteral("store"));

    Context context;
    context.json = parser.isSet(QStringLiteral("json"));
    if (storeText.isEmpty()) {
        context.location = StoreLocation::embeddedDefault();
    } else {
        const Result<StoreLocation> location = StoreLocation::parse(storeText);
        if (!location) {
            printFailure(location.failure());
            return ExitUsage;
        }
        context.location = *location;
    }
    const int status = command->run(context, parser);
    // A result that did not arrive (a full disk behind a redirection) is no result.
    if (std::fflush(stdout) != 0 || std::ferror(stdout)) {
        printError(QCoreApplication::translate("Ctl", "The output could not be written. What the command did in the store is "
                                                      "kept; make room, and look again."));
        return ExitFailed;
    }
    return status;
}

void printError(const QString &text)
{
    QTextStream(stderr) << text << '\n';
}

void printFailure(const Failure &failure)
{
    printError(failure.text.isEmpty() ? failure.log : failure.text);
}

void printLine(const QString &text)
{
    QTextStream(stdout) << text << '\n';
}

void printJson(const QJsonDocument &document)
{
    const QByteArray line = document.toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
    std::fflush(stdout);
}

qint64 idArgument(const QCommandLineParser &parser, int position)
{
    bool ok = false;
    const qint64 id = parser.positionalArguments().value(position).toLongLong(&ok);
    if (ok && id > 0)
        return id;
    printError(QCoreApplication::translate("Ctl", "The number of a conversation is missing. “okienkoctl list” shows them."));
    return 0;
}

} // namespace okienko::ctl
