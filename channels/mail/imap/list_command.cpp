// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/imap/list_command.h"

#include "channels/mail/imap/capabilities.h"
#include "channels/mail/imap/status_command.h"

namespace okienko {

QByteArray ListCommand::line(const Capabilities &capabilities)
{
    QByteArrayList options;
    if (capabilities.specialUse())
        options.append("SPECIAL-USE");
    if (capabilities.listStatus())
        options.append("STATUS " + StatusCommand::items(capabilities));
    QByteArray line = "LIST \"\" \"*\"";
    if (!options.isEmpty())
        line += " RETURN (" + options.join(' ') + ')';
    return line;
}

bool ListCommand::take(ImapResponse &response)
{
    if (auto *list = std::get_if<ListResponse>(&response)) {
        m_mailboxes.append(std::move(*list));
        return true;
    }
    if (auto *status = std::get_if<MailboxStatusResponse>(&response)) {
        m_statuses.insert(status->name, *status);
        return true;
    }
    return false;
}

} // namespace okienko
