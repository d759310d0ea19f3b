// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace okienko {

/// A link's target where its scheme is http, https, mailto or tel; else empty. Characters that browsers skip
/// (control characters, white space at the ends) are taken out before the scheme is judged; a mailto: loses
/// everything that would attach a file or smuggle a header.
[[nodiscard]] QString safeLink(const QString &href);

/// An http(s) image's address, written in full; else empty.
[[nodiscard]] QString remoteImage(const QString &src);

/// A small bitmap inside a data: URL, re-written; else empty.
[[nodiscard]] QString dataImage(const QString &src);

/// The id of a cid: URL, decoded; else empty.
[[nodiscard]] QString contentIdOf(const QString &src);

} // namespace okienko
