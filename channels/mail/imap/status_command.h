// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/imap/imap_command.h"

namespace okienko {

/// STATUS (RFC 9051 section 6.3.11): whether a mailbox has news, without selecting it.
class StatusCommand : public ImapCommand {
public:
    explicit StatusCommand(QByteArray wireName) : m_wireName(std::move(wireName)) {}
    [[nodiscard]] QString name() const override { return QStringLiteral("STATUS"); }
    [[nodiscard]] QByteArray line(const Capabilities &capabilities) override;
    bool take(ImapResponse &response) override;
    /// "(MESSAGES UIDNEXT …)" as this server can answer.
    [[nodiscard]] static QByteArray items(const Capabilities &capabilities);
    [[nodiscard]] const std::optional<MailboxStatusResponse> &answer() const { return m_answer; }

private:
    QByteArray m_wireName;
    std::optional<MailboxStatusResponse> m_answer;
};

} // namespace okienko
