// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/passwords.h"
#include "models/store/store.h"

#include <QObject>
#include <atomic>
#include <memory>

namespace okienko {

/// Sends what is in the outbox, one message after another, on a thread of its own. Several programs may run it on
/// one store: a row belongs to who claimed it (fence).
class OutboxService : public QObject {
    Q_OBJECT
public:
    OutboxService(std::shared_ptr<Store> store, Passwords &passwords, QObject *parent = nullptr);
    ~OutboxService() override; ///< lets the message in transmission end, then stops

    /// Sends until nothing is due, on the calling thread. Number of messages accepted.
    Result<int> sendDue();
    /// After this program was started: frees what programs that are gone left behind in the middle of sending.
    [[nodiscard]] static QFuture<Result<int>> recover(Store &store);
    void start();   ///< keeps sending in the background
    void wake();    ///< something was queued
    void drain();   ///< the destructor waits until what is due now was tried

signals:
    /// On the service's thread: something is to be done on a mail server, as copies are to be filed or looked for.
    void sent();
    void failed(const okienko::Failure &failure);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace okienko
