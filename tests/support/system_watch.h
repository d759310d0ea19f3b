// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace okienko::test {

/// What a program asked of the system while it ran: each of its system calls is seen by strace, its children's too, in
/// a network namespace of its own with nothing in it where the system allows that.
struct SystemWatch {
    bool ran = false;          ///< the program ended with status 0 under the watch
    bool isolated = false;     ///< it had no network
    QString problem;           ///< why it did not run
    QByteArray output;
    QStringList network;       ///< sockets other than local ones, and whatever goes through them: requests, look-ups
    QStringList files;         ///< opened between the marks, besides fonts, libraries and the kernel's own

    /// Files with these names are only asked for, to mark begin and end of what is judged.
    static constexpr const char *beginMark = "/okienko-watch-begin";
    static constexpr const char *endMark = "/okienko-watch-end";
    /// For the program that is watched.
    static void mark(const char *name);

    [[nodiscard]] static SystemWatch run(const QString &program, const QStringList &arguments, const QString &folder);
};

} // namespace okienko::test
