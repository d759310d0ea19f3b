// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/integration/ctl_runner.h"
#include "tests/support/faults/cutting_proxy.h"
#include "tests/support/faults/fault_mailbox.h"
#include "tests/support/faults/mail_image.h"

namespace okienko::test {

/// okienkoctl on a store of its own, and a mailbox on a real server behind a network that breaks on purpose.
class FaultWorld {
public:
    CtlRunner ctl;
    std::unique_ptr<FaultMailbox> mailbox;
    std::unique_ptr<CuttingProxy> network;
    QString smtp = QStringLiteral("smtps://localhost:1");
    QString smtpAuthority; ///< PEM; IMAP is without TLS here

    /// `folder`: where a SQLite store lies; empty: the runner's own.
    void begin(PostgresServer *postgres = nullptr, const QString &folder = {}, const FaultMailbox::Options &options = {})
    {
        auto started = FaultMailbox::start(options);
        QVERIFY2(started.ok(), started ? "" : qPrintable(started.failure().log));
        mailbox = std::move(*started);
        network = std::make_unique<CuttingProxy>(mailbox->port());
        ctl.store = postgres ? ctl.postgresUrl(*postgres)
                             : QStringLiteral("sqlite:") + (folder.isEmpty() ? ctl.path(QStringLiteral("store.db"))
                                                                             : folder + QStringLiteral("/store.db"));
        VERIFY_DONE(ctl.run("init"));
        ctl.secrets << mailbox->server().password();
        QStringList account = CtlRunner::words("account add --name bok --address bok@shop.example");
        account << QStringLiteral("--imap") << QStringLiteral("imap://127.0.0.1:%1?security=none").arg(network->port())
                << QStringLiteral("--smtp") << smtp << QStringLiteral("--user") << mailbox->server().user()
                << QStringLiteral("--password-file")
                << ctl.write(QStringLiteral("password"), mailbox->server().password().toUtf8() + '\n');
        if (!smtpAuthority.isEmpty())
            account << QStringLiteral("--ca") << smtpAuthority;
        VERIFY_DONE(ctl.run(account));
    }

    /// What is not as on the server, or wrong in itself; empty: nothing.
    [[nodiscard]] QString faults() const
    {
        const auto location = StoreLocation::parse(ctl.store);
        const auto server = mailbox->image();
        if (!location || !server)
            return QStringLiteral("cannot be compared: ") + (location ? server.failure().log : location.failure().log);
        return storeFaults(*server, *location, AccountId(1)).join(QStringLiteral("; "));
    }
    [[nodiscard]] bool isEqual() const { return faults().isEmpty(); }
    /// Messages and quarantined items, with or without a place on the server.
    [[nodiscard]] int stored() const
    {
        const auto location = StoreLocation::parse(ctl.store);
        auto database = location ? Database::open(*location, Database::Role::Reader)
                                 : Result<std::unique_ptr<Database>>(location.failure());
        const auto image = database ? readStore(**database, AccountId(1)) : Result<AccountImage>(database.failure());
        return image ? image->messages : -1;
    }
    CtlRunner::Outcome sync() { return ctl.run("sync --once --json"); }
};

} // namespace okienko::test

#define BEGIN_WORLD(world, ...) \
    FaultWorld world; \
    world.begin(__VA_ARGS__); \
    if (QTest::currentTestFailed()) \
        return
