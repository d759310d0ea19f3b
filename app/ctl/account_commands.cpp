// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"
#include "app/passwords.h"
#include "channels/mail/discovery.h"
#include "models/store/accounts.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QTextStream>
#include <iostream>
#include <termios.h>
#include <unistd.h>

namespace okienko::ctl {

namespace {

/// Asks for a password on the terminal without showing it; from a pipe one line is read.
QByteArray askPassword(const QString &question)
{
    const bool terminal = isatty(STDIN_FILENO);
    termios before{};
    if (terminal) {
        QTextStream(stderr) << question;
        tcgetattr(STDIN_FILENO, &before);
        termios quiet = before;
        quiet.c_lflag &= ~tcflag_t(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    std::string line;
    std::getline(std::cin, line);
    if (terminal) {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
        QTextStream(stderr) << '\n';
    }
    QByteArray password(line.data(), qsizetype(line.size()));
    std::fill(line.begin(), line.end(), '\0');
    return password;
}

void addOptions(QCommandLineParser &parser)
{
    for (const char *name : {"name", "address", "display-name", "imap", "smtp", "user", "password-file", "ca", "queue",
                             "signature"})
        parser.addOption({QString::fromLatin1(name), QString(), QStringLiteral("VALUE")});
}

/// A server's URL with the user and authority common to both; a printed message and nothing where it is wrong.
std::optional<ServerSettings> server(const QCommandLineParser &parser, const QString &option)
{
    Result<ServerSettings> settings = parseServerUrl(parser.value(option));
    if (!settings) {
        printFailure(settings.failure());
        return std::nullopt;
    }
    settings->user = parser.value(QStringLiteral("user"));
    if (parser.isSet(QStringLiteral("ca")))
        settings->caFile = QFileInfo(parser.value(QStringLiteral("ca"))).absoluteFilePath();
    return *settings;
}

int add(const Context &context, const QCommandLineParser &parser)
{
    for (const char *needed : {"name", "address", "imap", "smtp", "user"}) {
        if (parser.value(QString::fromLatin1(needed)).isEmpty()) {
            printError(QCoreApplication::translate("Ctl", "--%1 is missing.").arg(QString::fromLatin1(needed)));
            return ExitUsage;
        }
    }
    const std::optional<ServerSettings> imap = server(parser, QStringLiteral("imap"));
    const std::optional<ServerSettings> smtp = server(parser, QStringLiteral("smtp"));
    if (!imap || !smtp)
        return ExitUsage;

    MailAccount account;
    account.name = parser.value(QStringLiteral("name"));
    account.address = parser.value(QStringLiteral("address"));
    account.displayName = parser.value(QStringLiteral("display-name"));
    account.signature = parser.value(QStringLiteral("signature"));
    account.imap = *imap;
    account.smtp = *smtp;
    if (parser.isSet(QStringLiteral("password-file")))
        account.passwordFile = QFileInfo(parser.value(QStringLiteral("password-file"))).absoluteFilePath();

    const std::shared_ptr<Store> store = context.open(false);
    if (!store)
        return ExitFailed;
    const QString queue = parser.value(QStringLiteral("queue"));
    const Result<AccountId> id = store
                                     ->write([&](Transaction &transaction) -> Result<AccountId> {
                                         if (!queue.isEmpty()) {
                                             const Result<QueueId> found = accounts::ensureQueue(transaction, queue);
                                             if (!found)
                                                 return found.failure();
                                             account.queue = *found;
                                         }
                                         return accounts::add(transaction, account);
                                     })
                                     .result();
    if (!id) {
        printFailure(id.failure());
        return ExitFailed;
    }
    if (account.passwordFile.isEmpty()) {
        QByteArray password = askPassword(QCoreApplication::translate("Ctl", "Password of %1: ").arg(account.imap.user));
        Passwords passwords;
        const Result<bool> kept = passwords.keep(account, password);
        password.fill('\0');
        if (!kept || !*kept) {
            printError(kept ? QCoreApplication::translate("Ctl", "No secret store answers on this machine, so the password "
                                                                 "was not kept. The account is there; give it a "
                                                                 "--password-file, or log in to a desktop session.")
                            : kept.failure().text);
        }
    }
    if (context.json)
        printJson(QJsonDocument(QJsonObject{{QStringLiteral("id"), id->value}, {QStringLiteral("name"), account.name}}));
    else
        printLine(QCoreApplication::translate("Ctl", "The account “%1” was added.").arg(account.name));
    return ExitDone;
}

int list(const Context &context, const QCommandLineParser &)
{
    const std::shared_ptr<Store> store = context.open(true);
    if (!store)
        return ExitFailed;
    const Result<QList<MailAccount>> all = store->read([](Database &database) { return accounts::all(database); }).result();
    if (!all) {
        printFailure(all.failure());
        return ExitFailed;
    }
    QJsonArray array;
    for (const MailAccount &account : *all) {
        array << QJsonObject{{QStringLiteral("id"), account.id.value},
                             {QStringLiteral("name"), account.name},
                             {QStringLiteral("address"), account.address},
                             {QStringLiteral("imap"), serverUrl(account.imap)},
                             {QStringLiteral("smtp"), serverUrl(account.smtp)},
                             {QStringLiteral("user"), account.imap.user}};
        if (!context.json)
            printLine(QStringLiteral("%1\t%2\t%3").arg(account.name, account.address, serverUrl(account.imap)));
    }
    if (context.json)
        printJson(QJsonDocument(array));
    return ExitDone;
}

} // namespace

QList<Command> accountCommands()
{
    return {{"account add",
             "account add --name N --address A --imap URL --smtp URL --user U [--password-file F] [--ca FILE] [--queue Q]\n"
             "              [--display-name NAME] [--signature TEXT]",
             &addOptions, &add, 0},
            {"account list", "account list                      the mail accounts", {}, &list, 0}};
}

} // namespace okienko::ctl
