// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/message.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

// What passes between a mail channel and the store. Plain values, no SQL, no sockets.

namespace okienko {

enum class MailboxRole { Inbox, Sent, Archive, Drafts, Junk, Trash, All, Other };

/// IMAP system flags we keep; a set of bits.
enum MailFlag : quint32 { MailSeen = 1, MailAnswered = 2, MailFlagged = 4, MailDeleted = 8, MailDraft = 16 };

/// How far a mailbox is stored. Committed together with the messages it speaks of.
struct MailboxCursor {
    quint32 uidValidity = 0;
    quint32 uidNext = 1;        ///< all messages below this UID were stored or quarantined
    quint64 highestModSeq = 0;  ///< 0: unknown or CONDSTORE not offered (RFC 7162)
    quint32 serverCount = 0;    ///< EXISTS when the cursor was taken
    friend bool operator==(const MailboxCursor &, const MailboxCursor &) = default;
};

/// What the store knows of a mailbox when it is selected.
struct MailboxState {
    MailboxId id;
    MailboxCursor cursor;
    QList<quint32> knownUids;   ///< ascending; of this UIDVALIDITY
};

struct PreparedMail; // models/store

/// One message as it came. Where `read` failed, the bytes go into quarantine with the reason.
struct IncomingMail {
    quint32 uid = 0;
    quint32 flags = 0;                 ///< MailFlag bits
    QStringList keywords;              ///< "$Forwarded" and what people made up; sorted
    quint64 modSeq = 0;
    QDateTime internalDate;            ///< UTC
    QByteArray raw;                    ///< may be empty where `prepared` is there, which holds it packed
    qint64 leftOnServer = 0;           ///< `raw` is the header only; the whole has so many bytes (-1: unknown)
    Result<Message> read = Failure{FailureKind::Internal, {}, QStringLiteral("not read")};
    MessageId id;                      ///< reserved for it, see MailSink::reserveMessageIds; invalid: the store takes one
    std::shared_ptr<const PreparedMail> prepared; ///< what the store writes, worked out on the reader's thread
};

struct FlagUpdate {
    quint32 uid = 0;
    quint32 flags = 0;
    quint64 modSeq = 0;
    QStringList keywords = {};         ///< sorted
};

/// One step of a mailbox's synchronisation; stored in one transaction with its cursor.
struct MailboxBatch {
    MailboxId mailbox;
    std::vector<IncomingMail> mails;
    QList<FlagUpdate> flagUpdates;
    QList<quint32> vanished;           ///< UIDs that the server says are gone
    MailboxCursor cursor;              ///< true once this batch is stored
};

struct IntakeCounts {
    int stored = 0;
    int known = 0;        ///< was there already (same mail in another mailbox, moved, or re-matched)
    int quarantined = 0;
    int updated = 0;
    int removed = 0;
};

/// Something to be done on the mail server; kept in the store until it is done.
struct ServerAction {
    /// FindInSent: whether the mailbox has a mail whose sending is uncertain; NotFound where it has not.
    enum class Kind { AddFlags, RemoveFlags, AppendToSent, FindInSent };
    qint64 id = 0;
    Kind kind = Kind::AddFlags;
    QString mailbox;            ///< decoded name; empty for AppendToSent: the account's \Sent mailbox
    quint32 uidValidity = 0;
    quint32 uid = 0;
    quint32 flags = 0;
    QByteArray raw;             ///< AppendToSent
    QString messageId;          ///< AppendToSent: looked for first, as an earlier try may have succeeded; FindInSent
    QDateTime internalDate;     ///< UTC
    int attempts = 0;
    bool serverFiles = false;   ///< this provider is known to put what it sends into Sent by itself
    qint64 fence = 0;           ///< grows with each claim; a stale holder's write is refused
};

/// The store's side of a mail channel. Called on the channel's own thread and may block there; it is
/// implemented in `app`. Everything it acknowledges is durable.
class MailSink {
public:
    virtual ~MailSink() = default;
    /// Finds or makes the mailbox. A changed uidValidity starts a new generation and deletes nothing.
    virtual Result<MailboxState> openMailbox(AccountId account, const QString &name, MailboxRole role,
                                             quint32 uidValidity) = 0;
    virtual Result<IntakeCounts> store(const MailboxBatch &batch) = 0;
    /// Ids for messages that are new on the server, ascending. Given in the order of arrival, they keep that order
    /// although the newest are stored first. A sink that gives none lets the store number them as they come.
    virtual Result<QList<qint64>> reserveMessageIds(int count)
    {
        Q_UNUSED(count)
        return QList<qint64>();
    }
    /// Those that are due and that no other program holds; the caller holds them for a few minutes.
    virtual Result<QList<ServerAction>> pendingActions(AccountId account) = 0;
    /// Just before something that must not be done twice: holds it longer. Conflict: another program has it by now.
    virtual Result<void> holdAction(const ServerAction &action) = 0;
    /// Ok: done and forgotten. A failure is kept with the action; it is tried again later unless the
    /// kind is Protocol or NotFound, which ends it visibly (FindInSent: only after a day). Conflict: another program has
    /// the action by now, and nothing was noted.
    virtual Result<void> actionFinished(const ServerAction &action, const Result<void> &outcome) = 0;
};

/// What the server counts in a mailbox.
struct ServerCount {
    QString mailbox;
    qint64 messages = 0;
    friend bool operator==(const ServerCount &, const ServerCount &) = default;
};

/// What a first synchronisation shows of itself.
struct SyncProgress {
    QString mailbox;
    qint64 messagesDone = 0;
    qint64 messagesTotal = 0;
    qint64 bytesDone = 0;
    qint64 bytesTotal = -1;     ///< -1: unknown
    double secondsLeft = -1;    ///< -1: unknown
};

/// Totals of one synchronisation (`okienkoctl sync --json`).
struct SyncTotals {
    qint64 server = 0;
    qint64 stored = 0;
    qint64 added = 0;
    qint64 updated = 0;
    qint64 removed = 0;
    qint64 quarantined = 0;
    qint64 bytes = 0;
    qint64 roundTrips = 0;
    double seconds = 0;
};

} // namespace okienko
