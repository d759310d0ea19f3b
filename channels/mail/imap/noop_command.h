// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/imap/imap_command.h"

namespace okienko {

/// NOOP: asks for news where there is no IDLE.
class NoopCommand : public ImapCommand {
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("NOOP"); }
    [[nodiscard]] QByteArray line(const Capabilities &) override { return "NOOP"; }
};

} // namespace okienko
