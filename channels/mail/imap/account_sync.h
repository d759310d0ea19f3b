// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/imap/mailbox_sync.h"
#include "channels/mail/imap/server_pace.h"

#include <QHash>

namespace okienko {

/// All mailboxes of an account over one connection. Failures are the connection's, the store's, or Cancelled.
class AccountSync {
public:
    struct Timing {
        int roundMs = 5 * 60 * 1000;       ///< between rounds over all mailboxes; below IDLE's 29 minutes (RFC 2177)
        int pollMs = 15 * 1000;            ///< NOOP where there is no IDLE
        Choice quickLook = Choice::Auto;
        Choice compress = Choice::Auto;
    };
    AccountSync(SyncContext &context, ImapConnection &connection, Interrupt &interrupt, const Timing &timing);
    ~AccountSync();

    /// Says who we are, switches on what helps, lists the mailboxes.
    Result<void> begin();
    /// Pending actions, then all mailboxes.
    Result<void> round();
    /// Waits for news in INBOX (with NOTIFY in all mailboxes) and receives them, and does actions when woken; ends well
    /// when a round is due.
    Result<void> watch(const std::function<void()> &live);
    /// Says good-bye without waiting for the answer.
    void end();
    /// Adds what this connection has cost since the last time to the report.
    void reportTraffic();

private:
    Result<void> list();
    Result<void> askStatuses();
    Result<void> doActions();
    Result<void> receiveMailbox(const ServerMailbox &mailbox);
    Result<void> enterInbox();
    Result<void> waitForNews(qint64 milliseconds);
    Result<void> idle(qint64 milliseconds);
    Result<void> poll(qint64 milliseconds);
    Result<void> lookOften(qint64 milliseconds);
    Result<void> look();
    Result<void> considerCompression();
    Result<void> askForNotices();
    Result<void> receiveNoticed();
    void takeUnsolicited(ImapResponse &response);
    [[nodiscard]] bool hasNews() const { return (m_inbox && m_inbox->hasNews()) || !m_noticed.isEmpty(); }

    SyncContext &m_context;
    ImapConnection &m_connection;
    Interrupt &m_interrupt;
    Timing m_timing;
    QList<ServerMailbox> m_mailboxes;
    std::unique_ptr<MailboxSync> m_inbox; ///< while it is selected
    MailboxSync *m_current = nullptr;
    ServerPace m_pace;
    QHash<QByteArray, MailboxStatusResponse> m_noticed; ///< mailboxes with news (NOTIFY), by wire name
    bool m_notices = false;           ///< NOTIFY is on
    bool m_noticesRefused = false;
    bool m_idleRefused = false;
    bool m_compressionDecided = false;
    bool m_listIsFresh = false;
    qint64 m_reportedBytes = 0;
    qint64 m_reportedRoundTrips = 0;
};

} // namespace okienko
