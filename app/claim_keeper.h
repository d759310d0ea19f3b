// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/outbox.h"
#include "models/store/store.h"

#include <QMutex>
#include <QThread>
#include <QWaitCondition>
#include <memory>

namespace okienko {

/// While it lives, the claim on an outbox row is renewed, so that a long message on a slow line is not taken for a dead
/// program's.
class ClaimKeeper {
public:
    /// After so long without a sign of life a claim is a dead program's.
    static constexpr qint64 silenceMs = 90'000;

    ClaimKeeper(std::shared_ptr<Store> store, OutboxId id, qint64 fence);
    ~ClaimKeeper();
    ClaimKeeper(const ClaimKeeper &) = delete;
    ClaimKeeper &operator=(const ClaimKeeper &) = delete;

private:
    std::shared_ptr<Store> m_store;
    QMutex m_mutex;
    QWaitCondition m_end;
    bool m_ending = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace okienko
