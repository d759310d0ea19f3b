// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/store/database.h"

#include <QStringList>

/// The HTML of mails that were stored without it: read from the original and sanitised when they are shown, so by the
/// sanitiser of today whatever program stored them.
namespace okienko::originalhtml {

/// What an original shows, and what was wrong with it, which the store was not told when the HTML was left for later.
struct Shown {
    QString html;
    QStringList warnings;
};

/// Reads an original's HTML and sanitises it; on the store's threads. The channel that reads mail gives it, once,
/// before a store is opened; without it such mail shows its text.
using Reader = Shown (*)(const QByteArray &original);
void setReader(Reader reader);

/// By the original's row and hash; what was shown lately is remembered. Empty where it cannot be read.
[[nodiscard]] Shown of(Database &database, qint64 rawId, const QString &sha256);

} // namespace okienko::originalhtml
