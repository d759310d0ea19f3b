// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/imap/imap_response.h"

namespace okienko {

/// The typed form of an untagged data response, from its values without the "*".
[[nodiscard]] ImapResponse buildDataResponse(std::vector<ImapValue> values);
/// "OK [CODE …] text" of a tagged or untagged status response; `line` begins after the tag. Malformed otherwise.
[[nodiscard]] ImapResponse buildStatusResponse(const QByteArray &tag, QByteArrayView line);
/// "\Seen" … as MailFlag bits; 0 for keywords.
[[nodiscard]] quint32 mailFlagOf(QByteArrayView name);

} // namespace okienko
