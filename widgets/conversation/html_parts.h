// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QUrl>

namespace okienko {

/// Where the quotation of the earlier mail begins in sanitised HTML, if it is the last thing in it; else -1.
/// The part before it can be shown alone: the parser closes what is open.
[[nodiscard]] qsizetype trailingQuoteStart(const QString &sanitised);

/// Remote images that the sanitiser blocked (data-remote-src), once each.
[[nodiscard]] QList<QUrl> blockedImages(const QString &sanitised);

} // namespace okienko
