// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/imap/body_command.h"

namespace okienko {

QByteArray BodyCommand::line(const Capabilities &)
{
    return "UID FETCH " + m_uids.toBytes()
        + (m_part == Part::Whole ? " (UID BODY.PEEK[])" : " (UID BODY.PEEK[HEADER])");
}

bool BodyCommand::take(ImapResponse &response)
{
    auto *fetch = std::get_if<FetchResponse>(&response);
    if (!fetch)
        return false;
    auto &bytes = m_part == Part::Whole ? fetch->body : fetch->header;
    if (!bytes && !fetch->bodyTooLarge)
        return false; // flags that changed meanwhile
    // A body that was never asked for is taken off the wire and left out.
    if (m_uids.contains(fetch->uid) && !m_bodies.contains(fetch->uid))
        m_bodies.insert(fetch->uid, {bytes ? std::move(*bytes) : QByteArray(), fetch->bodyTooLarge});
    return m_uids.contains(fetch->uid);
}

} // namespace okienko
