// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/imap/imap_command.h"

namespace okienko {

/// ENABLE QRESYNC (RFC 5161, RFC 7162 section 3.2.3); the connection keeps what was enabled.
class EnableCommand : public ImapCommand {
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("ENABLE"); }
    [[nodiscard]] QByteArray line(const Capabilities &) override { return "ENABLE QRESYNC"; }
};

} // namespace okienko
