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
    void start();   ///< keeps sending in the background
    void wake();    ///< something was queued

signals:
    /// On the service's thread. `acceptedSomething`: copies are to be filed on the server.
    void sent(bool acceptedSomething);
    void failed(const okienko::Failure &failure);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace okienko
