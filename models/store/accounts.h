// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/conversation.h"
#include "models/domain/mail_sync.h"
#include "models/store/transaction.h"

/// Mail accounts, queues and mailboxes.
namespace okienko::accounts {

Result<QList<MailAccount>> all(Database &database);
/// Conflict where the name is taken.
Result<AccountId> add(Transaction &transaction, const MailAccount &account);
Result<void> update(Transaction &transaction, const MailAccount &account);

Result<QList<Queue>> queues(Database &database);
/// The queue of that name, made if it is not there.
Result<QueueId> ensureQueue(Transaction &transaction, const QString &name);

/// See MailSink::openMailbox.
Result<MailboxState> openMailbox(Transaction &transaction, AccountId account, const QString &name,
                                 MailboxRole role, quint32 uidValidity);

struct MailboxCount {
    AccountId account;
    QString mailbox;
    qint64 server = 0;  ///< EXISTS at the last cursor
    qint64 stored = 0;  ///< of these, here (messages and quarantine)
};
Result<QList<MailboxCount>> mailboxCounts(Database &database);

} // namespace okienko::accounts
