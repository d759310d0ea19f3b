// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/mail_sync.h"
#include "models/domain/mailbox_meter.h"
#include "models/store/transaction.h"

/// The reconcile meter: what servers count and what is stored, mailbox by mailbox.
namespace okienko::mailboxmeters {

/// Mailboxes whose count is known, by account and name.
Result<QList<MailboxMeter>> all(Database &database);

/// Whether note() would change anything: looking costs no commit.
Result<bool> isNews(Database &database, AccountId account, const QList<ServerCount> &counts);
/// What the server counts now, and since when that differs. Mailboxes that are not in the store are left out.
Result<void> note(Transaction &transaction, AccountId account, const QList<ServerCount> &counts);
/// The whole mailbox is being listed because of a difference; the next time is due after ten minutes.
Result<void> repairStarted(Transaction &transaction, MailboxId mailbox);

} // namespace okienko::mailboxmeters
