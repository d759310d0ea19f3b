// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <atomic>

namespace okienko {

/// Lets another thread end (for good) or wake up a thread that waits on a stream. Outlives the streams that use it.
/// All functions may be called from any thread.
class Interrupt {
public:
    Interrupt();
    ~Interrupt();
    Q_DISABLE_COPY_MOVE(Interrupt)

    void cancel() noexcept;
    void wake() noexcept;
    [[nodiscard]] bool isCancelled() const noexcept { return m_cancelled.load(); }
    /// Whether wake() was called since the last time; forgets it.
    [[nodiscard]] bool takeWake() noexcept;

    /// Readable once cancelled, and while a wake is pending (eventfd(2)); for poll().
    [[nodiscard]] int cancelDescriptor() const { return m_cancelFd; }
    [[nodiscard]] int wakeDescriptor() const { return m_wakeFd; }

    /// Waits without a stream: true if cancelled or woken before the time was over.
    bool sleep(int milliseconds) const noexcept;

private:
    int m_cancelFd;
    int m_wakeFd;
    std::atomic_bool m_cancelled{false};
};

} // namespace okienko
