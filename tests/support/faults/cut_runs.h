// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/faults/cutting_proxy.h"
#include "tests/support/faults/fault_mailbox.h"
#include "tests/support/faults/store_template.h"

namespace okienko::test {

/// Cuts one session (a first synchronisation; later one after changes made elsewhere) wherever one likes, and looks
/// whether the store equals the server after the next start.
class CutRuns {
public:
    [[nodiscard]] static Result<std::unique_ptr<CutRuns>> make(const FaultMailbox::Options &options);
    /// The mailbox changes, and from now on sessions begin where the first one ended.
    [[nodiscard]] Result<void> goOn();

    /// Bytes of the present session that are not cut.
    [[nodiscard]] qint64 length(CuttingProxy::Direction direction) const { return m_length[size_t(direction)]; }
    /// What was wrong after a cut at that byte; empty: nothing.
    [[nodiscard]] QStringList cut(CuttingProxy::Direction direction, qint64 at);

private:
    CutRuns() = default;
    [[nodiscard]] Result<void> measure();
    std::unique_ptr<FaultMailbox> m_mailbox;
    std::unique_ptr<CuttingProxy> m_proxy;
    std::unique_ptr<StoreTemplate> m_template;
    MailAccount m_account;
    AccountImage m_server;
    std::array<qint64, 2> m_length{0, 0};
    int m_messages = 0;
};

} // namespace okienko::test
