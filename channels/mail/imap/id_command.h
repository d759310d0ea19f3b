// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/imap/imap_command.h"

namespace okienko {

/// ID (RFC 2971): only the program's name and version. The answer is of no use to us.
class IdCommand : public ImapCommand {
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("ID"); }
    [[nodiscard]] QByteArray line(const Capabilities &) override
    {
        return "ID (\"name\" \"Okienko\" \"version\" \"" OKIENKO_VERSION "\")";
    }
};

} // namespace okienko
