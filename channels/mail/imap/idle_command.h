// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/imap/imap_command.h"

namespace okienko {

/// IDLE (RFC 2177). The server's news go to the connection's unsolicited handler; "DONE" ends it.
class IdleCommand : public ImapCommand {
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("IDLE"); }
    [[nodiscard]] QByteArray line(const Capabilities &) override { return "IDLE"; }
    [[nodiscard]] std::optional<QByteArray> proceed() override
    {
        m_begun = true;
        return QByteArray();
    }
    /// The server has said "+".
    [[nodiscard]] bool hasBegun() const { return m_begun; }

private:
    bool m_begun = false;
};

} // namespace okienko
