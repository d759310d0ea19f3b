// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/imap/capabilities.h"
#include "channels/mail/imap/imap_command.h"

namespace okienko {

/// NOTIFY SET (RFC 5465): the server also tells of changes in mailboxes that are not selected, each by a STATUS
/// response. Those of the selected one come as they would without it.
class NotifyCommand : public ImapCommand {
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("NOTIFY"); }
    [[nodiscard]] QByteArray line(const Capabilities &capabilities) override
    {
        // Section 5: FlagChange is told by HIGHESTMODSEQ, which not every server has.
        return capabilities.condstore()
            ? "NOTIFY SET (SELECTED (MessageNew MessageExpunge FlagChange)) "
              "(PERSONAL (MessageNew MessageExpunge FlagChange))"
            : "NOTIFY SET (SELECTED (MessageNew MessageExpunge)) (PERSONAL (MessageNew MessageExpunge))";
    }
};

} // namespace okienko
