// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/imap/body_fetcher.h"
#include "channels/mail/imap/server_mailbox.h"

namespace okienko {

class SelectCommand;

/// Brings one mailbox of the store up to date with the server, and keeps it so while it is selected. A failure is the
/// end of the connection or of the store; what concerns only this mailbox goes to the report.
class MailboxSync {
public:
    MailboxSync(SyncContext &context, ImapConnection &connection, ServerMailbox mailbox);

    /// Selects the mailbox and receives what is new. Without selecting where STATUS says that nothing has changed.
    Result<void> run();
    /// The same, but always ends with the mailbox selected; isSelected() says whether it could be.
    Result<void> select();
    [[nodiscard]] bool isSelected() const { return m_selected; }
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }
    [[nodiscard]] quint32 uidValidity() const { return m_state.cursor.uidValidity; }

    /// A response that no command took while this mailbox is selected.
    void takeUnsolicited(const ImapResponse &response);
    [[nodiscard]] bool hasNews() const { return m_news.arrived || m_news.removed || m_news.flags; }
    /// Receives what takeUnsolicited heard of.
    Result<void> refresh();

private:
    struct News {
        bool arrived = false;
        bool removed = false;
        bool flags = false;
    };
    struct Changes {
        QList<ListedMessage> fresh;
        QList<FlagUpdate> flagUpdates;
        QList<quint32> vanished;
        quint64 highestModSeq = 0;
        quint32 uidNext = 1;
    };

    struct Wanted {
        quint32 serverUidNext = 0;  ///< as the server says; 0: not told, look for new messages anyway
        bool flags = false;         ///< of what is stored
        quint64 changedSince = 0;   ///< only flags changed since this mod-sequence; 0: all
        bool vanishedTold = false;  ///< the server tells by itself what is gone
        bool details = false;       ///< all that fetching needs, as something below the cursor is missing
    };

    /// A mailbox of which much is not stored yet.
    struct Backlog {
        QList<qint64> ids;          ///< reserved for what is not stored yet, ascending
        QList<FlagUpdate> flagUpdates;
        QList<quint32> there;       ///< UIDs that the server listed
        quint32 uidNext = 1;        ///< all below was listed
        bool whole = false;         ///< nothing was complete before: every message is listed
    };

    Result<void> open(quint32 uidValidity);
    Result<void> selectAndReceive(bool evenIfUnchanged);
    Result<bool> receive(const SelectCommand &select, Changes &changes);
    Result<bool> listChanges(Changes &changes, const Wanted &wanted);
    Result<void> refreshByModSeq();
    Result<void> apply(Changes changes);
    Result<bool> fetchBacklog(const SelectCommand &select);
    Result<bool> fetchWindow(quint32 from, quint32 to, Backlog &backlog);
    Result<void> finishBacklog(const SelectCommand &select, const Backlog &backlog);
    Result<void> fetch(const QList<ListedMessage> &fresh, const MailboxCursor &after);
    Result<void> store(MailboxBatch batch, qint64 bytes);
    void addKnownChange(const FetchResponse &fetch, Changes &changes);
    void addFresh(const FetchResponse &fetch, Changes &changes) const;
    static void sortFresh(QList<ListedMessage> &fresh);
    void addVanished(const QList<UidSet> &sets, Changes &changes) const;
    void noteKeywords(const FetchResponse &fetch) const;
    [[nodiscard]] bool isKnown(quint32 uid) const;
    [[nodiscard]] bool hasModSeq() const { return m_state.cursor.highestModSeq != 0; }
    [[nodiscard]] MailboxMemory &memory() const;
    void leaveOut(const Failure &failure);

    SyncContext &m_context;
    ImapConnection &m_connection;
    ServerMailbox m_mailbox;
    MailboxState m_state;
    News m_news;
    quint32 m_exists = 0;
    qint64 m_expected = 0;   ///< messages that STATUS promised
    bool m_selected = false;
    bool m_listAnew = false; ///< somebody wants the whole mailbox to be compared with the store
    bool m_readOnly = false;
};

} // namespace okienko
