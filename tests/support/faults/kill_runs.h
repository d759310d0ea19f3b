// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/faults/fault_mailbox.h"
#include "tests/support/faults/store_template.h"

#include <QProcess>

namespace okienko::test {

/// Kills a synchronisation (okienko-killed-sync) after a statement of the database, starts it again, and looks whether
/// the store equals the server.
class KillRuns {
public:
    [[nodiscard]] static Result<std::unique_ptr<KillRuns>> make(const FaultMailbox::Options &options,
                                                                PostgresServer *postgres = nullptr);
    ~KillRuns();
    /// The mailbox changes, and from now on each run begins where the first one ended.
    [[nodiscard]] Result<void> goOn();
    /// Statements of the present synchronisation when nobody kills it.
    [[nodiscard]] int statements() const { return m_statements; }
    /// What was wrong after a kill at that statement; empty: nothing.
    [[nodiscard]] QStringList kill(int statement);
    /// So many were really killed: the last statements of a run may be some fewer than before.
    [[nodiscard]] int killed() const { return m_killed; }

private:
    KillRuns() = default;
    [[nodiscard]] QByteArray order(int statement);
    [[nodiscard]] Result<void> measure();
    [[nodiscard]] QStringList faultsOf(const StoreLocation &location) const;
    std::unique_ptr<FaultMailbox> m_mailbox;
    std::unique_ptr<StoreTemplate> m_template;
    QTemporaryDir m_folder;
    QProcess m_program;
    MailAccount m_account;
    AccountImage m_server;
    int m_statements = 0;
    int m_killed = 0;
    int m_messages = -1;
};

} // namespace okienko::test
