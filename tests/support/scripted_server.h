// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QStringList>
#include <memory>

namespace okienko::test {

/// A server on 127.0.0.1, without TLS, that follows a script for one connection after another, on its own thread.
/// Steps:
///   "S: text"   sends text and CRLF
///   "S=bytes"   sends bytes as they are
///   "C: text"   reads a line that has to begin with text
///   "D:"        reads a message up to CRLF . CRLF
///   "R: text"   sends text and CRLF again and again until the client leaves (or a minute has passed)
///   "W:"        reads until the client leaves
///   "X:"        closes the connection
/// After the last step the connection is closed.
class ScriptedServer {
public:
    /// `cutAfter`: the connection is closed when so many bytes were sent; -1: never.
    explicit ScriptedServer(const QByteArrayList &script, qint64 cutAfter = -1);
    ~ScriptedServer();
    ScriptedServer(const ScriptedServer &) = delete;
    ScriptedServer &operator=(const ScriptedServer &) = delete;

    [[nodiscard]] quint16 port() const;
    /// Waits until a connection has come and is over; false after 30 s.
    [[nodiscard]] bool waitForEnd();
    [[nodiscard]] QByteArray received() const; ///< all that clients sent
    [[nodiscard]] QByteArrayList mails() const; ///< what "D:" read, ended by CRLF . CRLF only
    [[nodiscard]] QStringList mismatches() const; ///< lines that were not as "C:" said
    [[nodiscard]] qint64 sent() const; ///< bytes, in all connections

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace okienko::test
