// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/mime/mime_tree.h"
#include "models/domain/message.h"

namespace okienko {

/// Whether a person wrote a message, by its headers (RFC 3834 section 5 and what is in use besides).
[[nodiscard]] AutoSubmitted autoSubmittedOf(const QList<RawHeader> &headers);

} // namespace okienko
