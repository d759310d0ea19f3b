// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/imap/sync_report.h"

#include <algorithm>

namespace okienko {

void SyncReport::beginRound()
{
    m_totals.server = 0;
    m_totals.stored = 0;
    m_counted.clear();
    m_leftOut.reset();
    m_progress = {};
    m_unlisted = 0;
    m_listedBytes = 0;
    m_progressClock.start();
}

void SyncReport::listed(const QString &mailbox, qint64 expected, qint64 count, qint64 bytes)
{
    m_unlisted = std::max<qint64>(0, m_unlisted - expected);
    m_progress.mailbox = mailbox;
    m_progress.messagesTotal += count;
    m_listedBytes += bytes;
    if (count > 0)
        tellProgress();
}

void SyncReport::stored(const IntakeCounts &counts, qint64 messages, qint64 bytes)
{
    m_totals.added += counts.stored;
    m_totals.updated += counts.updated;
    m_totals.removed += counts.removed;
    m_totals.quarantined += counts.quarantined;
    m_progress.messagesDone += messages;
    m_progress.bytesDone += bytes;
    if (messages > 0)
        tellProgress();
}

void SyncReport::tellProgress()
{
    SyncProgress shown = m_progress;
    shown.messagesTotal += m_unlisted;
    const qint64 listedMessages = std::max<qint64>(1, m_progress.messagesTotal);
    shown.bytesTotal = m_listedBytes + m_unlisted * (m_listedBytes / listedMessages);
    const double elapsed = double(m_progressClock.elapsed()) / 1000.0;
    if (shown.bytesDone > 0 && elapsed > 0.5) {
        const qint64 left = std::max<qint64>(0, shown.bytesTotal - shown.bytesDone);
        shown.secondsLeft = elapsed * double(left) / double(shown.bytesDone);
    }
    m_onProgress(shown);
}

void SyncReport::countMailbox(qint64 server, qint64 stored)
{
    countTotals(server, stored);
    if (m_onCount)
        m_onCount({m_mailbox, server});
}

void SyncReport::leaveOutMailbox(qint64 server)
{
    countTotals(server, 0);
}

void SyncReport::countTotals(qint64 server, qint64 stored)
{
    const Counted before = std::exchange(m_counted[m_mailbox], {server, stored});
    m_totals.server += server - before.server;
    m_totals.stored += stored - before.stored;
}

void SyncReport::traffic(qint64 bytes, qint64 roundTrips)
{
    m_totals.bytes += bytes;
    m_totals.roundTrips += roundTrips;
}

void SyncReport::failure(const Failure &failure)
{
    if (!m_leftOut)
        m_leftOut = failure;
    m_onFailure(failure);
}

} // namespace okienko
