// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace okienko::test {

class ProcessGuard;

/// What the starters of real servers share.
[[nodiscard]] bool writeFile(const QString &path, const QByteArray &data);
/// The end of a log, for the failure of a start.
[[nodiscard]] QString lastLines(const QString &path);
/// True once a server on the loopback port sends its greeting; false where its process ends first or time runs out.
[[nodiscard]] bool greets(quint16 port, ProcessGuard &process);
/// The same for one that waits for its client to speak first.
[[nodiscard]] bool accepts(quint16 port, ProcessGuard &process);
/// The caller's account and group.
[[nodiscard]] QString currentAccount();
[[nodiscard]] QString currentGroup();
/// Under which mail is kept: servers refuse to keep it as root.
[[nodiscard]] QString mailAccount();
[[nodiscard]] QString mailGroup();
/// A folder with everything in it for the mail account (as root only; else nothing to do).
[[nodiscard]] Result<void> giveToMailAccount(const QString &folder);

/// Where packaging/test.sh unpacked the servers that cannot be installed beside each other: $OKIENKO_SERVERS_DIR, or
/// build/servers of the source tree. A copy below `privateFolder` where the mail account cannot reach it. A failure
/// of kind NotFound where there is none: the test is to be skipped with its text.
[[nodiscard]] Result<QString> unpackedServers(const QString &privateFolder);
/// "LD_LIBRARY_PATH=…" for its programs.
[[nodiscard]] QString libraryPath(const QString &servers);

} // namespace okienko::test
