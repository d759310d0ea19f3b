// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/transaction.h"

#include "models/store/change_notice.h"
#include "models/store/database_private.h"
#include "models/store/sql_failure.h"

#include <QCoreApplication>

namespace okienko {

Result<std::unique_ptr<Transaction>> Transaction::begin(Database &database)
{
    const auto begun = database.run(database.isSqlite() ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN"));
    if (!begun)
        return begun.failure();
    database.d->transactionFailed = false;
    database.d->runAgain = false;
    return std::unique_ptr<Transaction>(new Transaction(database));
}

Transaction::~Transaction()
{
    if (!m_open || m_database.isLost())
        return;
    // A rollback that fails leaves nothing behind either: the database rolls back when the connection goes.
    if (!m_database.run(QStringLiteral("ROLLBACK")).ok() && !m_database.isSqlite())
        m_database.d->lost = true;
}

Result<void> Transaction::commit()
{
    if (m_database.d->transactionFailed) {
        return Failure{FailureKind::Database,
                       QCoreApplication::translate("Store", "A part of this step failed, so nothing of it was saved. "
                                                            "What was saved before is kept. Try again."),
                       QStringLiteral("commit refused: a statement of the transaction failed")};
    }
    if (!m_database.isSqlite() && !m_changes.isEmpty()) {
        const auto sent = m_database.run(QStringLiteral("SELECT pg_notify(?, ?)"),
                                         {ChangeNotice::channel(),
                                          ChangeNotice{m_database.origin(), m_changes}.toPayload()});
        if (!sent)
            return sent;
    }
    const auto committed = m_database.run(QStringLiteral("COMMIT"));
    if (committed.ok()) {
        m_open = false;
        return {};
    }
    if (m_database.isLost()) {
        m_open = false;
        return outcomeUnknownFailure(committed.failure().log);
    }
    return committed;
}

} // namespace okienko
