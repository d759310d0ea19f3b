// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/protected_bytes.h"

#include <QString>
#include <functional>
#include <optional>

namespace okienko {

/// Why a passphrase is asked for.
struct PassphraseQuestion {
    QString file;
    bool create = false;     ///< a new file: the person chooses it
    bool wrongBefore = false; ///< the last one was not it
};

/// Asks whoever can answer (a person, a service manager's credential) and waits. Nothing: not now; passwords are then
/// known until the program ends only.
using PassphraseSource = std::function<std::optional<ProtectedBytes>(const PassphraseQuestion &)>;

/// Without a window: the first line of OKIENKO_PASSPHRASE_FILE, then of systemd's credential "okienko-passphrase", then
/// of a person at the terminal, if there is one.
[[nodiscard]] std::optional<ProtectedBytes> passphraseWithoutWindow(const PassphraseQuestion &question);

/// The first line of a file, at most 64 KB, without leaving copies of it behind. Nothing where it cannot be read; `error`
/// then says why (empty: the line is empty).
[[nodiscard]] std::optional<QByteArray> readFirstLine(const QString &path, QString &error);

/// Asks at the terminal without showing what is typed; from a pipe one line is read.
[[nodiscard]] QByteArray askAtTerminal(const QString &question);

} // namespace okienko
