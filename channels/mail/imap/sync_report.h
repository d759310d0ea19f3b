// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/mail_sync.h"

#include <QElapsedTimer>
#include <functional>

namespace okienko {

/// Counts one synchronisation over all mailboxes, and tells how far it is.
class SyncReport {
public:
    using ProgressHandler = std::function<void(const SyncProgress &progress)>;
    using FailureHandler = std::function<void(const Failure &failure)>;

    SyncReport(ProgressHandler progress, FailureHandler failure)
        : m_onProgress(std::move(progress)), m_onFailure(std::move(failure))
    {
        m_clock.start();
    }

    /// A new round: what is on the server is counted anew, what was received goes on.
    void beginRound();
    void endRound() { m_totals.seconds = double(m_clock.elapsed()) / 1000.0; }
    void expectMessages(qint64 count) { m_unlisted += count; }
    /// A mailbox's new messages are known: `expected` of them were only estimated before.
    void listed(const QString &mailbox, qint64 expected, qint64 count, qint64 bytes);
    void stored(const IntakeCounts &counts, qint64 messages, qint64 bytes);
    void countMailbox(qint64 server, qint64 stored);
    void traffic(qint64 bytes, qint64 roundTrips);
    /// Something went wrong with one mailbox; the others go on.
    void failure(const Failure &failure);

    [[nodiscard]] const SyncTotals &totals() const { return m_totals; }
    /// The first failure of this round that left something out.
    [[nodiscard]] const std::optional<Failure> &leftOut() const { return m_leftOut; }

private:
    void tellProgress();

    ProgressHandler m_onProgress;
    FailureHandler m_onFailure;
    QElapsedTimer m_clock;
    QElapsedTimer m_progressClock;
    SyncTotals m_totals;
    SyncProgress m_progress;
    qint64 m_unlisted = 0;      ///< messages that STATUS promises and that are not listed yet
    qint64 m_listedBytes = 0;
    std::optional<Failure> m_leftOut;
};

} // namespace okienko
