// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/imap/listing_command.h"

#include "channels/mail/imap/capabilities.h"

namespace okienko {

QByteArray ListingCommand::line(const Capabilities &capabilities)
{
    QByteArray line = "UID FETCH " + QByteArray::number(m_from) + ':'
        + (m_to == 0 ? QByteArray("*") : QByteArray::number(m_to)) + " (UID FLAGS";
    if (m_detail == Detail::All)
        line += " INTERNALDATE RFC822.SIZE";
    if (m_modSeq && !m_changedSince)
        line += " MODSEQ";
    line += ')';
    if (m_changedSince) {
        line += " (CHANGEDSINCE " + QByteArray::number(*m_changedSince)
            + (capabilities.qresync() ? " VANISHED)" : ")");
    }
    return line;
}

bool ListingCommand::take(ImapResponse &response)
{
    if (auto *fetch = std::get_if<FetchResponse>(&response)) {
        // "N:*" names the last message also where that is below N (RFC 9051 section 9, seq-range).
        if (fetch->uid < m_from || (m_to != 0 && fetch->uid > m_to) || fetch->body)
            return false;
        m_messages.append(std::move(*fetch));
        return true;
    }
    if (auto *vanished = std::get_if<VanishedResponse>(&response)) {
        if (!vanished->earlier)
            return false;
        m_vanished.append(vanished->uids);
        return true;
    }
    return false;
}

} // namespace okienko
