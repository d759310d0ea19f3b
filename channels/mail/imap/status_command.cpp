// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/imap/status_command.h"

#include "channels/mail/imap/capabilities.h"
#include "channels/mail/imap/imap_text.h"

namespace okienko {

QByteArray StatusCommand::items(const Capabilities &capabilities)
{
    return capabilities.condstore() ? "(MESSAGES UIDNEXT UIDVALIDITY HIGHESTMODSEQ)"
                                    : "(MESSAGES UIDNEXT UIDVALIDITY)";
}

QByteArray StatusCommand::line(const Capabilities &capabilities)
{
    return "STATUS " + imapQuoted(m_wireName) + ' ' + items(capabilities);
}

bool StatusCommand::take(ImapResponse &response)
{
    auto *status = std::get_if<MailboxStatusResponse>(&response);
    const bool inbox = m_wireName.compare("INBOX", Qt::CaseInsensitive) == 0;
    if (!status || status->name.compare(m_wireName, inbox ? Qt::CaseInsensitive : Qt::CaseSensitive) != 0)
        return false;
    m_answer = *status;
    return true;
}

} // namespace okienko
