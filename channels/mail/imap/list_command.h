// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/imap/imap_command.h"

namespace okienko {

/// LIST of all mailboxes, with SPECIAL-USE (RFC 6154) and STATUS (RFC 5819) in the same answer where offered.
class ListCommand : public ImapCommand {
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("LIST"); }
    [[nodiscard]] QByteArray line(const Capabilities &capabilities) override;
    bool take(ImapResponse &response) override;

    [[nodiscard]] const QList<ListResponse> &mailboxes() const { return m_mailboxes; }
    [[nodiscard]] const QHash<QByteArray, MailboxStatusResponse> &statuses() const { return m_statuses; }

private:
    QList<ListResponse> m_mailboxes;
    QHash<QByteArray, MailboxStatusResponse> m_statuses; ///< by name on the wire
};

} // namespace okienko
