// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/conversation.h"
#include "models/domain/mail_sync.h"
#include "models/domain/threading.h"
#include "models/store/transaction.h"

/// Incoming mail into the store: thread it, file it, index it, advance the cursor; all in the caller's transaction.
namespace okienko::intake {

/// A mail is known by account + mailbox + UIDVALIDITY + UID; one seen before under another place
/// (same Message-ID and content hash) gets a further place, not a further message. Mail of ours that
/// comes back from Sent joins the outgoing message. Nothing is deleted because a UID vanished: the
/// place goes, the message stays.
///
/// A mail that the database refuses goes into quarantine, which takes a savepoint: SQLite copies each page that is changed
/// behind one. So the first attempt may do without and fail as a whole; where mayBeOneMail(), the next one looks.
enum class OnRefusal { Quarantine, Fail };
Result<IntakeCounts> storeBatch(Transaction &transaction, const MailboxBatch &batch,
                                OnRefusal onRefusal = OnRefusal::Quarantine);
/// Whether the failure may be the fault of one mail, so that the others can be stored.
bool mayBeOneMail(const Failure &failure);

/// Files for `import mail`: no mailbox, no UID; known by Message-ID and content hash.
Result<IntakeCounts> importMail(Transaction &transaction, const IncomingMail &mail, const QString &source);

/// Decompressed RFC 5322 bytes.
Result<QByteArray> rawMessage(Database &database, MessageId id);

/// Where an attachment's bytes are: alone, or within the original that it came with.
struct AttachmentSource {
    QByteArray data;
    QByteArray original;   ///< empty: `data` is it
    int position = 0;      ///< among the original's attachments
    QByteArray sha256;
};
Result<AttachmentSource> attachmentSource(Database &database, AttachmentId id);

} // namespace okienko::intake
