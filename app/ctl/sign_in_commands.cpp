// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"
#include "app/ctl/secret_input.h"
#include "app/oauth/authorization.h"
#include "models/store/accounts.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonObject>
#include <QSocketNotifier>
#include <poll.h>
#include <unistd.h>

namespace okienko::ctl {

namespace {

QString notKeptText()
{
    return QCoreApplication::translate("Ctl", "No secret store answers on this machine, and there is no passphrase for a file "
                                              "of its own. Give one with OKIENKO_PASSPHRASE_FILE, use --password-file, or "
                                              "log in to a desktop session.");
}

/// The account named by the first word; its failure has been printed where there is none.
std::optional<MailAccount> accountArgument(const Context &context, const QCommandLineParser &parser)
{
    const QString name = parser.positionalArguments().value(0);
    const std::shared_ptr<Store> store = context.open(true);
    if (!store)
        return std::nullopt;
    const Result<QList<MailAccount>> all = store->read([](Database &database) { return accounts::all(database); }).result();
    if (!all) {
        printFailure(all.failure());
        return std::nullopt;
    }
    for (const MailAccount &account : *all) {
        if (account.name == name)
            return account;
    }
    printError(QCoreApplication::translate("Ctl", "There is no account “%1”. “okienkoctl account list” shows them.").arg(name));
    return std::nullopt;
}

void addAuthorizeOptions(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("port"), QString(), QStringLiteral("N")});
    parser.addOption({QStringLiteral("timeout"), QString(), QStringLiteral("SECONDS")});
    parser.addOption({QStringLiteral("client-secret-file"), QString(), QStringLiteral("FILE")});
}

/// A number in its bounds, or the default; nothing and a printed message where it is none.
std::optional<int> numberOption(const QCommandLineParser &parser, const char *option, int least, int most, int otherwise)
{
    const QLatin1String name(option);
    if (!parser.isSet(name))
        return otherwise;
    bool ok = false;
    const int number = parser.value(name).toInt(&ok);
    if (ok && number >= least && number <= most)
        return number;
    printError(QCoreApplication::translate("Ctl", "--%1 takes a number from %2 to %3.").arg(name).arg(least).arg(most));
    return std::nullopt;
}

/// Shows the page's address, waits for the browser.
Result<TokenSet> signIn(const Context &context, Authorization &authorization, int port, int seconds)
{
    Result<TokenSet> outcome = Failure{};
    QEventLoop loop;
    QObject::connect(&authorization, &Authorization::pageReady, &loop, [&](const QUrl &url) {
        if (context.json) {
            printJson(QJsonDocument(QJsonObject{{QStringLiteral("url"), url.toString(QUrl::FullyEncoded)}}));
        } else {
            printError(QCoreApplication::translate("Ctl", "Open this page in a browser and sign in. Where the browser is on "
                                                          "another computer, paste the address that it ends at here."));
            printLine(url.toString(QUrl::FullyEncoded));
        }
    });
    QObject::connect(&authorization, &Authorization::strangeAnswer, &loop, &printFailure);
    QObject::connect(&authorization, &Authorization::finished, &loop, [&](const Result<TokenSet> &tokens) {
        outcome = tokens;
        loop.quit();
    });
    if (const auto started = authorization.start(quint16(port), seconds); !started)
        return started.failure();
    QSocketNotifier typed(STDIN_FILENO, QSocketNotifier::Read);
    QByteArray line;
    QObject::connect(&typed, &QSocketNotifier::activated, &loop, [&] {
        char letter = 0;
        pollfd more{STDIN_FILENO, POLLIN, 0};
        do {
            if (::read(STDIN_FILENO, &letter, 1) != 1) {
                typed.setEnabled(false); // its end
                break;
            }
            if (letter == '\n')
                authorization.paste(QString::fromUtf8(std::exchange(line, {})));
            else if (line.size() < 16 * 1024)
                line += letter;
        } while (::poll(&more, 1, 0) > 0);
    });
    loop.exec();
    return outcome;
}

int authorize(const Context &context, const QCommandLineParser &parser)
{
    const std::optional<int> port = numberOption(parser, "port", 1, 65535, 0);
    const std::optional<int> seconds = numberOption(parser, "timeout", 1, 24 * 3600, 600);
    if (!port || !seconds)
        return ExitUsage;
    const std::optional<MailAccount> account = accountArgument(context, parser);
    if (!account)
        return ExitFailed;
    if (!account->oauth.isSet()) {
        printError(QCoreApplication::translate("Ctl", "The account “%1” has a password and does not sign in with a browser. "
                                                      "“okienkoctl account password” changes it.")
                       .arg(account->name));
        return ExitFailed;
    }
    Passwords passwords;
    // Before anybody signs in: there has to be a place for what that gives.
    if (!passwords.canKeep()) {
        printError(QCoreApplication::translate("Ctl", "The sign-in would be lost at once.") + QLatin1Char(' ') + notKeptText());
        return ExitFailed;
    }
    QByteArray secret = passwords.tokens().clientSecret(*account);
    if (parser.isSet(QStringLiteral("client-secret-file"))) {
        QString error;
        const auto line = readFirstLine(parser.value(QStringLiteral("client-secret-file")), error);
        if (!line) {
            printError(QCoreApplication::translate("Ctl", "The file with the client secret cannot be read: %1. Nothing was "
                                                          "changed.")
                           .arg(error));
            return ExitFailed;
        }
        secret = *line;
    }
    Authorization authorization(account->oauth, account->address, secret, account->imap.proxy);
    wipeBytes(secret);
    const Result<TokenSet> tokens = signIn(context, authorization, *port, *seconds);
    if (!tokens) {
        printFailure(tokens.failure());
        return ExitFailed;
    }
    const Result<Secrets::Kept> kept = passwords.keep(*account, *tokens);
    if (!kept) {
        printFailure(kept.failure());
        return ExitFailed;
    }
    if (context.json)
        printJson(QJsonDocument(QJsonObject{{QStringLiteral("account"), account->name}, {QStringLiteral("signed_in"), true}}));
    else
        printLine(QCoreApplication::translate("Ctl", "The account “%1” is signed in.").arg(account->name));
    return ExitDone;
}

int password(const Context &context, const QCommandLineParser &parser)
{
    const std::optional<MailAccount> account = accountArgument(context, parser);
    if (!account)
        return ExitFailed;
    if (account->oauth.isSet() || !account->passwordFile.isEmpty()) {
        printError(account->oauth.isSet()
                       ? QCoreApplication::translate("Ctl", "The account “%1” signs in with a browser. Use “okienkoctl account "
                                                            "authorize”.")
                             .arg(account->name)
                       : QCoreApplication::translate("Ctl", "The password of the account “%1” is read from %2. Change it there.")
                             .arg(account->name, account->passwordFile));
        return ExitFailed;
    }
    Passwords passwords;
    if (const QString notKept = keepPassword(passwords, *account); !notKept.isEmpty()) {
        printError(notKept);
        return ExitFailed;
    }
    if (!context.json)
        printLine(QCoreApplication::translate("Ctl", "The password of the account “%1” is kept.").arg(account->name));
    return ExitDone;
}

} // namespace

QString keepPassword(Passwords &passwords, const MailAccount &account)
{
    QByteArray typed = askAtTerminal(QCoreApplication::translate("Ctl", "Password of %1: ").arg(account.imap.user));
    if (typed.isEmpty())
        return QCoreApplication::translate("Ctl", "No password was given. Enter it with “okienkoctl account password”.");
    const Result<Secrets::Kept> kept = passwords.keep(account, typed);
    wipeBytes(typed);
    if (!kept)
        return kept.failure().text;
    return *kept == Secrets::Kept::UntilTheEnd ? notKeptText() : QString();
}

QList<Command> signInCommands()
{
    return {{"account authorize",
             "account authorize NAME [--port N] [--timeout SECONDS] [--client-secret-file F]\n"
             "              prints the page to sign in at, and waits for the browser's answer",
             &addAuthorizeOptions, &authorize, 1},
            {"account password", "account password NAME             keeps another password (asked for, or a line of a pipe)",
             {}, &password, 1}};
}

} // namespace okienko::ctl
