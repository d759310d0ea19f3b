// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace okienko {

/// A file name that can be shown and saved: no path, no control, bidirectional or reserved characters, no device
/// name, no leading or trailing dots, at most 120 characters with the extension kept. Empty where nothing is left.
[[nodiscard]] QString safeFileName(const QString &name);

/// "attachment.pdf" by media type.
[[nodiscard]] QString defaultFileName(const QString &mediaType);

} // namespace okienko
