// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/imap/imap_command.h"

namespace okienko {

/// COMPRESS DEFLATE (RFC 4978). What follows the tagged OK is compressed, both ways; the connection sees to that.
class CompressCommand : public ImapCommand {
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("COMPRESS"); }
    [[nodiscard]] QByteArray line(const Capabilities &) override { return "COMPRESS DEFLATE"; }
};

} // namespace okienko
