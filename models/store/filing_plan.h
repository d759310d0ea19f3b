// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/mail_sync.h"
#include "models/store/prepared_mail.h"

namespace okienko {

/// Where mails come from that are filed.
struct MailOrigin {
    AccountId account;             ///< invalid: a file
    MailboxRole role = MailboxRole::Inbox;
    QString source;                ///< for people: mailbox and UID, or a file's path
    bool imported = false; ///< files that an administrator vouches for, not mail that anybody can send
};

/// Our own addresses, with or without a plus part.
class OwnAddresses {
public:
    void add(const QString &address) { m_addresses << address.toLower(); }
    [[nodiscard]] bool contains(const QString &address) const;
    [[nodiscard]] const QStringList &all() const { return m_addresses; }

private:
    QStringList m_addresses;
};

/// What can be said of a mail before the database is asked: who wrote, whose matter it is, and by what it is looked for.
struct FilingPlan {
    const IncomingMail *mail = nullptr;
    MailOrigin origin;
    std::shared_ptr<const PreparedMail> prepared;
    QString idKey;               ///< its Message-ID as it stands in the index; empty: none
    QStringList threadKeys;      ///< of the ids that it names, nearest first, as they stand in the index
    QStringList tokens;
    QString baseSubject;
    bool outgoing = false;
    bool inOurName = false;      ///< says that it is ours, but came in
    EmailAddress author;
    EmailAddress partner;        ///< whose matter it is
    QStringList participants;    ///< lower case, without our own
    QStringList authors;         ///< lower case
    QDateTime at;                ///< when it counts as written

    [[nodiscard]] static FilingPlan of(const IncomingMail &mail, const MailOrigin &origin, const OwnAddresses &own);
    [[nodiscard]] const Message &message() const { return *mail->read; }
};

} // namespace okienko
