// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/conversation.h"
#include "models/domain/mail_sync.h"
#include "models/store/transaction.h"

/// Mail that could not be read: kept with its bytes and the reason, tried again, given out, deleted with a record.
namespace okienko::quarantine {

/// This program's version, kept with what it could not read.
[[nodiscard]] QString readerVersion();

struct Added {
    QuarantineId id;
    bool isNew = false;   ///< false: the same bytes are here already
};
/// `source` is for people: mailbox and UID, or a file's path. An invalid account: a file.
Result<Added> add(Transaction &transaction, const IncomingMail &mail, AccountId account, MailboxRole role,
                  const QString &source, const Failure &reason);

/// Newest first, without what was deleted.
Result<QList<QuarantineItem>> list(Database &database, int limit);
/// NotFound where it was filed or deleted meanwhile.
Result<QuarantineItem> item(Database &database, QuarantineId id);
/// The bytes as they came; of a mail whose original is on the server its header.
Result<QByteArray> raw(Database &database, QuarantineId id);

/// All that a retry may help: not those whose original is not here. `olderOnly`: last tried by an older program.
Result<QList<QuarantineId>> retryable(Database &database, bool olderOnly);
/// The mail as it came, to be read again: bytes, flags, time.
Result<IncomingMail> incoming(Database &database, QuarantineId id);

struct Retried {
    bool filed = false;           ///< false: still cannot be read; the reason was renewed
    MessageId message;
    ConversationId conversation;
    QString reason;               ///< for people; why not
};
/// Takes what came of reading it again: a mail that could be read is filed as if it had just come, gets the item's places
/// on the server, and the item goes; a record stays. All in the caller's transaction.
Result<Retried> retried(Transaction &transaction, QuarantineId id, const IncomingMail &mail, const QString &who);

/// Deletes it here, with a record; on its server it stays, and is not fetched again.
Result<void> remove(Transaction &transaction, QuarantineId id, const QString &who);
/// Notes that it was given on.
Result<void> forwarded(Transaction &transaction, QuarantineId id, const QString &who, const QString &to);
/// What was done, newest first.
Result<QList<QuarantineEvent>> log(Database &database, int limit);

} // namespace okienko::quarantine
