// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/draft.h"

#include <QUrl>

namespace okienko {

/// A new draft from a mailto: link (RFC 6068) in a stranger's message. Only to, cc, subject and body are taken:
/// a link must not add files, hidden recipients or headers (RFC 6068 section 7). Line ends leave the one-line fields.
[[nodiscard]] Draft draftFromMailto(const QUrl &url);

} // namespace okienko
