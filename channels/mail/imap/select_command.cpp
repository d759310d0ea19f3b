// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/imap/select_command.h"

#include "channels/mail/imap/capabilities.h"
#include "channels/mail/imap/imap_number.h"
#include "channels/mail/imap/imap_text.h"

namespace okienko {

QByteArray SelectCommand::line(const Capabilities &capabilities)
{
    QByteArray line = "SELECT " + imapQuoted(m_wireName);
    if (capabilities.qresync() && m_cursor.uidValidity != 0 && m_cursor.highestModSeq != 0 && m_cursor.uidNext > 1) {
        m_resynchronised = true;
        line += " (QRESYNC (" + QByteArray::number(m_cursor.uidValidity) + ' '
            + QByteArray::number(m_cursor.highestModSeq) + " 1:" + QByteArray::number(m_cursor.uidNext - 1) + "))";
    } else if (capabilities.condstore()) {
        line += " (CONDSTORE)";
    }
    return line;
}

bool SelectCommand::take(ImapResponse &response)
{
    if (const auto *status = std::get_if<StatusResponse>(&response)) {
        if (status->code == "CLOSED") { // RFC 7162 section 3.2.11: what came before was of the mailbox left behind
            m_changed.clear();
            m_vanished.clear();
        }
        takeCode(*status);
        return true;
    }
    if (const auto *exists = std::get_if<ExistsResponse>(&response)) {
        m_exists = exists->count;
        return true;
    }
    if (auto *fetch = std::get_if<FetchResponse>(&response)) {
        m_changed.append(std::move(*fetch));
        return true;
    }
    if (auto *vanished = std::get_if<VanishedResponse>(&response)) {
        m_vanished.append(vanished->uids);
        return true;
    }
    return false;
}

void SelectCommand::takeCode(const StatusResponse &status)
{
    if (status.code == "UIDVALIDITY")
        m_uidValidity = imapNumber<quint32>(status.codeText).value_or(0);
    else if (status.code == "UIDNEXT")
        m_uidNext = imapNumber<quint32>(status.codeText).value_or(0);
    else if (status.code == "HIGHESTMODSEQ")
        m_highestModSeq = imapNumber<quint64>(status.codeText).value_or(0);
}

bool SelectCommand::isReadOnly() const
{
    return isComplete() && status().code == "READ-ONLY";
}

} // namespace okienko
