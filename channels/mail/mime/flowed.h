// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace okienko {

/// format=flowed (RFC 3676) put back into paragraphs.
[[nodiscard]] QString unflow(const QString &text, bool delSp);

/// Text as format=flowed lines of at most 78 characters, space-stuffed; the signature separator is left as it is.
[[nodiscard]] QString flow(const QString &text);

} // namespace okienko
