// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/imap/imap_failures.h"
#include "channels/mail/imap/listing_command.h"
#include "channels/mail/imap/mailbox_sync.h"
#include "channels/mail/imap/select_command.h"

#include <algorithm>

// A mailbox of which much is not stored yet: its first synchronisation, or one after a long absence. It is listed in
// windows of UIDs from the newest down, and each window's messages are stored before the next is listed: so the newest
// are there at once, and the memory that it takes does not grow with the mailbox.

namespace okienko {

namespace {

constexpr qint64 backlogMessages = 1'000; ///< fewer are listed at once
constexpr double firstWindow = 200;       ///< messages; so that people see the newest without delay
constexpr double laterWindow = 20'000;

} // namespace

/// True: everything that the mailbox held when it was selected is stored now, and the cursor says so.
Result<bool> MailboxSync::fetchBacklog(const SelectCommand &select)
{
    const quint32 lowest = m_state.cursor.uidNext;
    const qint64 expected = qint64(m_exists) - qint64(m_state.knownUids.size());
    if (expected < backlogMessages || select.uidNext() <= lowest)
        return false;
    Backlog backlog;
    backlog.uidNext = select.uidNext();
    backlog.whole = lowest == 1;
    auto ids = m_context.sink.reserveMessageIds(int(std::min<qint64>(expected, select.uidNext() - lowest)));
    if (!ids)
        return ids.failure();
    backlog.ids = std::move(*ids);
    // UIDs may have gaps: a window is as wide as holds about so many messages where they are spread evenly.
    const double uidsPerMessage = double(select.uidNext() - lowest) / double(expected);
    double wanted = firstWindow;
    for (quint32 to = select.uidNext(); to > lowest;) {
        const auto width = quint32(std::clamp(wanted * uidsPerMessage, 1.0, double(to - lowest)));
        const auto listed = fetchWindow(to - width, to - 1, backlog);
        if (!listed || !*listed)
            return listed;
        to -= width;
        wanted = laterWindow;
        if (m_news.arrived) { // meanwhile: before the old ones
            m_news.arrived = false;
            const auto arrived = fetchWindow(backlog.uidNext, 0, backlog);
            if (!arrived || !*arrived)
                return arrived;
        }
    }
    if (const auto done = finishBacklog(select, backlog); !done)
        return done.failure();
    return backlog.whole;
}

/// False: the server refused to list, which was reported.
Result<bool> MailboxSync::fetchWindow(quint32 from, quint32 to, Backlog &backlog)
{
    ListingCommand listing(from, to, ListingCommand::Detail::All);
    if (hasModSeq())
        listing.wantModSeq();
    if (const auto sent = m_connection.send(listing); !sent)
        return sent.failure();
    if (const auto received = m_connection.receive(listing); !received)
        return received.failure();
    if (const auto outcome = listing.outcome(); !outcome) {
        leaveOut(ImapFailures::mailboxRefused(m_mailbox.name, outcome.failure()));
        return false;
    }
    Changes changes;
    for (const FetchResponse &fetch : listing.messages()) {
        addFresh(fetch, changes);
        backlog.there.append(fetch.uid);
        if (to == 0 && fetch.uid != 0xffffffffU)
            backlog.uidNext = std::max(backlog.uidNext, fetch.uid + 1);
    }
    sortFresh(changes.fresh);
    backlog.flagUpdates += changes.flagUpdates;
    if (to != 0) {
        // The ids that are left belong to what is older.
        for (auto message = changes.fresh.rbegin(); message != changes.fresh.rend() && !backlog.ids.isEmpty(); ++message)
            message->id = MessageId(backlog.ids.takeLast());
    }
    qint64 bytes = 0;
    for (const ListedMessage &message : std::as_const(changes.fresh))
        bytes += qint64(message.size);
    const qint64 expected = std::min<qint64>(m_expected, changes.fresh.size());
    m_expected -= expected;
    m_context.report.listed(m_mailbox.name, expected, changes.fresh.size(), bytes);
    if (const auto fetched = fetch(changes.fresh, m_state.cursor); !fetched) {
        m_context.report.countMailbox(m_exists, std::min<qint64>(m_exists, m_state.knownUids.size()));
        return fetched.failure();
    }
    return true;
}

/// The cursor's mod-sequence is that of the selection: what changed since is told in the next round.
Result<void> MailboxSync::finishBacklog(const SelectCommand &select, const Backlog &backlog)
{
    MailboxBatch batch;
    batch.mailbox = m_state.id;
    batch.flagUpdates = backlog.flagUpdates;
    batch.cursor = m_state.cursor;
    batch.cursor.uidNext = backlog.uidNext;
    if (backlog.whole) {
        batch.cursor.highestModSeq = select.highestModSeq();
        batch.cursor.serverCount = m_exists;
        QList<quint32> there = backlog.there;
        std::sort(there.begin(), there.end());
        there.erase(std::unique(there.begin(), there.end()), there.end());
        // A listing that is short of what the server itself counts says nothing about what is gone.
        if (qint64(there.size()) == qint64(m_exists)) {
            std::set_difference(m_state.knownUids.cbegin(), m_state.knownUids.cend(), there.cbegin(), there.cend(),
                                std::back_inserter(batch.vanished));
        }
        m_context.report.countMailbox(m_exists, m_exists);
    }
    m_context.report.listed(m_mailbox.name, std::exchange(m_expected, 0), 0, 0);
    return store(std::move(batch), 0);
}

} // namespace okienko
