// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/imap/imap_command.h"

#include "channels/mail/imap/imap_failures.h"

namespace okienko {

Result<void> ImapCommand::outcome() const
{
    if (!m_status)
        return ImapFailures::connectionLost(name() + QStringLiteral(" was not answered"));
    if (m_status->kind == StatusResponse::Kind::Ok)
        return {};
    return ImapFailures::refused(name(), m_status->kind == StatusResponse::Kind::Bad, m_status->code,
                                 m_status->text);
}

} // namespace okienko
