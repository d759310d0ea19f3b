// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <memory>

namespace okienko::test {

/// A relay on loopback, without TLS, that breaks at a chosen byte: the same point of a session again and again.
/// All connections together count as one stream in each direction. Safe to call from any thread.
class CuttingProxy {
public:
    enum class Direction { FromServer, FromClient };
    explicit CuttingProxy(quint16 backendPort);
    ~CuttingProxy();
    CuttingProxy(const CuttingProxy &) = delete;
    CuttingProxy &operator=(const CuttingProxy &) = delete;

    [[nodiscard]] quint16 port() const;
    /// Everything passes; counts begin at 0 again.
    void pass();
    /// As pass(), but when so many bytes have gone in that direction, all connections are closed and new ones refused.
    void cutAfter(Direction direction, qint64 bytes);
    /// As pass(), but closes all when these bytes come, and lets nothing of them through.
    void cutBefore(Direction direction, const QByteArray &bytes);
    /// As pass(), but holds the stream in that direction when these bytes come, until release().
    void holdBefore(Direction direction, const QByteArray &bytes);
    [[nodiscard]] bool isHeld() const;
    void release();
    [[nodiscard]] bool wasCut() const;
    [[nodiscard]] qint64 passed(Direction direction) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace okienko::test
