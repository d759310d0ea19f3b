// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/dovecot_server.h"
#include "tests/support/faults/send_world.h"
#include "tests/support/postgres_server.h"

namespace okienko::test {

/// Answers are sent and filed in Sent by programs that are killed after a statement of the database; the next program
/// goes on. Real servers at both ends.
class SendKills {
public:
    static Result<std::unique_ptr<SendKills>> make(PostgresServer *postgres);

    /// Statements of a whole run that sends one answer and files its copy.
    [[nodiscard]] int statements() const { return m_statements; }
    /// Queues an answer and starts a program that is killed after that statement. False: it had ended before.
    Result<bool> kill(int statement);
    /// Runs to the end, as often as it takes; then what is wrong, if anything.
    Result<SendTally> settle();

private:
    SendKills() = default;
    Result<int> runProgram(int killAfter, QByteArray *error = nullptr);
    /// On PostgreSQL a dead program's claims run out by the clock: as if that time had passed.
    Result<void> letClaimsRunOut();
    Result<QHash<QString, int>> copies();

    std::unique_ptr<DovecotServer> m_dovecot;
    std::unique_ptr<SendWorld> m_world;
    QString m_storeText;
    int m_statements = 0;
};

} // namespace okienko::test
