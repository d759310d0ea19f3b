// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/mail_sync.h"

#include <QElapsedTimer>
#include <QHash>
#include <functional>

namespace okienko {

/// Counts one synchronisation over all mailboxes, and tells how far it is.
class SyncReport {
public:
    using ProgressHandler = std::function<void(const SyncProgress &progress)>;
    using FailureHandler = std::function<void(const Failure &failure)>;

    using CountHandler = std::function<void(const ServerCount &count)>;

    SyncReport(ProgressHandler progress, FailureHandler failure, CountHandler count = {})
        : m_onProgress(std::move(progress)), m_onFailure(std::move(failure)), m_onCount(std::move(count))
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
    /// From here on countMailbox() speaks of this mailbox.
    void beginMailbox(const QString &mailbox) { m_mailbox = mailbox; }
    /// How many messages the server counts in the mailbox, and how many of them are stored. Again: replaces.
    void countMailbox(qint64 server, qint64 stored);
    /// The mailbox could not be opened: what the server counts in it is not known.
    void leaveOutMailbox(qint64 server);
    void traffic(qint64 bytes, qint64 roundTrips);
    /// Something went wrong with one mailbox; the others go on.
    void failure(const Failure &failure);

    [[nodiscard]] const SyncTotals &totals() const { return m_totals; }
    /// The first failure of this round that left something out.
    [[nodiscard]] const std::optional<Failure> &leftOut() const { return m_leftOut; }

private:
    void tellProgress();
    void countTotals(qint64 server, qint64 stored);

    ProgressHandler m_onProgress;
    FailureHandler m_onFailure;
    CountHandler m_onCount;
    QElapsedTimer m_clock;
    QElapsedTimer m_progressClock;
    SyncTotals m_totals;
    SyncProgress m_progress;
    struct Counted {
        qint64 server = 0;
        qint64 stored = 0;
    };
    QHash<QString, Counted> m_counted; ///< in this round, by mailbox
    QString m_mailbox;
    qint64 m_unlisted = 0;      ///< messages that STATUS promises and that are not listed yet
    qint64 m_listedBytes = 0;
    std::optional<Failure> m_leftOut;
};

} // namespace okienko
