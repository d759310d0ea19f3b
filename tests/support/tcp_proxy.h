// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <atomic>
#include <memory>

namespace okienko::test {

/// A TCP relay on loopback that can stop carrying the server's answers, or be cut: a network that fails on purpose.
class TcpProxy {
public:
    explicit TcpProxy(quint16 backendPort);
    ~TcpProxy();

    [[nodiscard]] quint16 port() const;
    /// From now on the server's bytes are held back, in every connection, once the client has sent more than
    /// `clientBytes` in it. -1: never.
    void holdAnswersAfter(qint64 clientBytes);
    /// Closes all connections and refuses new ones until `setOpen(true)`.
    void setOpen(bool open);
    /// Bytes that clients have sent so far, in all connections.
    [[nodiscard]] qint64 clientBytes() const;
    [[nodiscard]] int connections() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace okienko::test
