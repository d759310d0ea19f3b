// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QString>
#include <QTemporaryDir>
#include <memory>

namespace okienko::test {

class ProcessGuard;

/// A real proxy on loopback, unpacked (see unpackedServers): microsocks for SOCKS 5, tinyproxy for HTTP CONNECT.
class ProxyServer {
public:
    enum class Kind { Socks5, Http };
    struct Options {
        Kind kind = Kind::Socks5;
        QString user;               ///< empty: anybody
        QString password;
        quint16 onlyPort = 0;       ///< HTTP: the only port that CONNECT may name; 0: any
    };
    [[nodiscard]] static Result<std::unique_ptr<ProxyServer>> start(const Options &options);
    ~ProxyServer();
    [[nodiscard]] quint16 port() const { return m_port; }
    /// What it wrote of its connections.
    [[nodiscard]] QString log() const;
    void stop();

private:
    ProxyServer();
    QTemporaryDir m_folder;
    quint16 m_port = 0;
    std::unique_ptr<ProcessGuard> m_process;
};

} // namespace okienko::test
