// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/imap/imap_command.h"

namespace okienko {

/// CAPABILITY (RFC 9051 section 6.1.1); the connection itself keeps the answer.
class CapabilityCommand : public ImapCommand {
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("CAPABILITY"); }
    [[nodiscard]] QByteArray line(const Capabilities &) override { return "CAPABILITY"; }
};

} // namespace okienko
