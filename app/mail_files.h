// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QString>
#include <functional>

namespace okienko {

/// One message of a file: its bytes and where it was ("box.mbox:12").
using MailFileVisitor = std::function<Result<void>(const QByteArray &raw, const QString &source)>;

/// Calls `visit` for each message of a .eml file, an mbox (From_ lines; RFC 4155, mboxrd quoting undone), a Maildir
/// or a folder of such files. Stops at the first failure that `visit` returns. Holds one message in memory.
[[nodiscard]] Result<void> visitMailFiles(const QString &path, const MailFileVisitor &visit);

} // namespace okienko
