// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/imap/imap_response.h"
#include "models/domain/mail_sync.h"

namespace okienko {

/// A mailbox of the server, as LIST shows it.
struct ServerMailbox {
    QByteArray wireName;
    QString name;              ///< decoded
    MailboxRole role = MailboxRole::Other;
    bool received = false;     ///< whether its mail belongs into the store
    std::optional<MailboxStatusResponse> status;

    [[nodiscard]] quint32 uidValidity() const { return quint32(statusValue("UIDVALIDITY")); }
    [[nodiscard]] quint64 messages() const { return statusValue("MESSAGES"); }
    /// Whether STATUS says that nothing has changed since the cursor; only certain with mod-sequences.
    [[nodiscard]] bool isUnchangedSince(const MailboxCursor &cursor) const;

private:
    [[nodiscard]] quint64 statusValue(const char *item) const { return status ? status->values.value(item) : 0; }
};

/// Role from the special-use attribute (RFC 6154), else from the names that servers and mail programs use.
/// Nothing for a name that cannot be used (control characters).
[[nodiscard]] std::optional<ServerMailbox> serverMailbox(const ListResponse &list);
/// In the order in which they are received: INBOX, Sent, the others. A name that LIST gives twice counts once.
void sortMailboxes(QList<ServerMailbox> &mailboxes);

} // namespace okienko
