// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/imap/imap_command.h"

namespace okienko {

/// LOGOUT: said, not waited for.
class LogoutCommand : public ImapCommand {
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("LOGOUT"); }
    [[nodiscard]] QByteArray line(const Capabilities &) override { return "LOGOUT"; }
};

} // namespace okienko
