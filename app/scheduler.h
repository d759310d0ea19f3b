// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"

#include <QObject>
#include <QTimer>
#include <memory>

namespace okienko {

/// Does what is due by the clock and by nothing else: wakes snoozed conversations. Every program that has a store open
/// may run one. Lives on the GUI (or main) thread; never blocks it.
class Scheduler : public QObject {
    Q_OBJECT
public:
    explicit Scheduler(std::shared_ptr<Store> store, QObject *parent = nullptr);

    /// Looks at once, for what became due while no program ran, and then every half minute.
    void start();
    void setInterval(int milliseconds);

signals:
    /// Something was due and could not be done; it is tried again at the next look.
    void failed(const okienko::Failure &failure);

private:
    void look();
    void wake();

    std::shared_ptr<Store> m_store;
    QTimer m_timer;
    bool m_busy = false; ///< a look at a slow database is not followed by another
};

} // namespace okienko
