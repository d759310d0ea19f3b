// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/imap/append_command.h"

#include "channels/mail/imap/capabilities.h"
#include "channels/mail/imap/imap_text.h"

namespace okienko {

QByteArray AppendCommand::line(const Capabilities &capabilities)
{
    QByteArray line = "APPEND " + imapQuoted(m_wireName) + " (\\Seen) ";
    if (m_internalDate.isValid())
        line += '"' + formatInternalDate(m_internalDate) + "\" ";
    line += '{' + QByteArray::number(m_raw.size());
    if (capabilities.literalPlus())
        return line + "+}\r\n" + m_raw;
    m_waits = true;
    return line + '}';
}

std::optional<QByteArray> AppendCommand::proceed()
{
    if (!std::exchange(m_waits, false))
        return std::nullopt;
    return m_raw + "\r\n";
}

} // namespace okienko
