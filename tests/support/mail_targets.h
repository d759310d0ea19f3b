// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "tests/support/generator.h"

#include <QByteArray>
#include <QString>

namespace okienko::test {

/// Where generated mail goes: one of a Maildir (answers into its .Sent), an mbox file, or an LMTP server
/// (answers to USER+Sent, which Dovecot files in Sent where lmtp_save_to_detail_mailbox is on).
struct MailTarget {
    QString maildir;
    QString mbox;
    QString lmtp;     ///< HOST:PORT
    QString user;
    bool sentApart = true;      ///< Maildir: answers into .Sent; else everything in the inbox
    bool uidList = false;       ///< Maildir: with Dovecot's dovecot-uidlist, so that UIDs go 1, 2, 3 … as written
    QString owner;              ///< Maildir: the account that all of it is given to (as root)
};

/// The fastest way into a private Dovecot: straight into its store, everything in INBOX, before the first login.
[[nodiscard]] MailTarget dovecotStore(const QString &serverFolder, const QString &user);

/// Writes everything, oldest first for LMTP; a JSON object with totals. For LMTP it also holds "seen" and
/// "answered", the UIDs in a fresh INBOX that a mail program would have marked so.
[[nodiscard]] Result<QByteArray> writeMail(const GeneratorOptions &options, const MailTarget &target);

} // namespace okienko::test
