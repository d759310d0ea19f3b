// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/store/database.h"

#include <QMap>
#include <QStringList>

namespace okienko::test {

/// One account's mail, as its server has it or as the store has it: to be compared byte by byte.
struct MailImage {
    quint32 flags = 0; ///< MailFlag bits
    QByteArray raw;
};

struct MailboxImage {
    quint32 uidValidity = 0;
    quint32 uidNext = 0;
    quint64 highestModSeq = 0; ///< 0: not told
    quint32 count = 0;
    QMap<quint32, MailImage> mails; ///< by UID
};

struct AccountImage {
    QMap<QString, MailboxImage> mailboxes;
    QStringList doubled;  ///< of the store: messages that it holds more than once
    int messages = 0;     ///< of the store: messages and quarantined items, with or without a place on the server
};

/// Reads a server with a few lines of IMAP of its own, so that a fault of the product's client does not hide itself.
/// Without TLS, on loopback. Names are ASCII.
[[nodiscard]] Result<AccountImage> readServer(quint16 port, const QString &user, const QString &password,
                                              const QStringList &mailboxes);
[[nodiscard]] Result<AccountImage> readStore(Database &database, AccountId account);

/// What is not the same; empty: the store equals the server. Only the server's mailboxes count. The store's own
/// integrity (verify) is looked at, too.
[[nodiscard]] QStringList differences(const AccountImage &server, const AccountImage &store);
[[nodiscard]] QStringList storeFaults(const AccountImage &server, const StoreLocation &location, AccountId account);

} // namespace okienko::test
