// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"

#include <QCommandLineParser>
#include <QJsonDocument>
#include <QStringList>
#include <memory>

namespace okienko::ctl {

/// Exit statuses of okienkoctl (its manual page): done, failed, wrong usage.
enum ExitStatus { ExitDone = 0, ExitFailed = 1, ExitUsage = 2 };

/// What a command is given. Progress and errors go to standard error, results to standard output.
struct Context {
    StoreLocation location;
    bool json = false;

    /// Opens the store; on failure the text has been printed.
    [[nodiscard]] std::shared_ptr<Store> open(bool readOnly, bool create = false) const;
};

/// Words of a command line after the command's name; what it may hold and what the command does with it.
struct Command {
    QByteArray name;                                       ///< "list", "account add"
    QByteArray synopsis;                                   ///< for --help
    std::function<void(QCommandLineParser &)> addOptions;  ///< besides --store and --json
    std::function<int(const Context &, const QCommandLineParser &)> run;
    int words = -1;                                        ///< at most so many after its name; -1: any number
};

[[nodiscard]] QList<Command> accountCommands();
[[nodiscard]] QList<Command> signInCommands();        ///< account authorize, account password
[[nodiscard]] QList<Command> mailCommands();          ///< import, parse
[[nodiscard]] QList<Command> syncCommands();
[[nodiscard]] QList<Command> conversationCommands();  ///< list, show, search, claim, release, assign
[[nodiscard]] QList<Command> sendingCommands();       ///< reply, outbox
[[nodiscard]] QList<Command> quarantineCommands();    ///< quarantine list, retry, delete …
[[nodiscard]] QList<Command> storeCommands();         ///< init, verify
[[nodiscard]] QList<Command> customerCommands();      ///< customer, greet

/// Runs okienkoctl with its arguments (without the program's name). Exit status.
int run(const QStringList &arguments);

void printError(const QString &text);
void printFailure(const Failure &failure);
void printLine(const QString &text);
void printJson(const QJsonDocument &document); ///< one line

/// A positive number; 0 and a message on standard error where it is none.
[[nodiscard]] qint64 idArgument(const QCommandLineParser &parser, int position);

} // namespace okienko::ctl
