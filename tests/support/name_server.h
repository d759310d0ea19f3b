// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QHostAddress>
#include <QJsonObject>
#include <QTemporaryDir>
#include <memory>

namespace okienko::test {

class ProcessGuard;

/// A name server on a loopback address of its own, at port 53, which is the only one that QDnsLookup of Qt 6.4 asks.
class NameServer {
public:
    /// The zone as tests/support/name_server.py takes it. A failure of kind Permission where this account may not
    /// open port 53.
    [[nodiscard]] static Result<std::unique_ptr<NameServer>> start(const QJsonObject &zone);
    ~NameServer();
    [[nodiscard]] QHostAddress address() const { return m_address; }

private:
    NameServer();
    QTemporaryDir m_folder;
    QHostAddress m_address;
    std::unique_ptr<ProcessGuard> m_process;
};

} // namespace okienko::test
