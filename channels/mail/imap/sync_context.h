// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/imap/imap_connection.h"
#include "channels/mail/imap/sync_report.h"

#include <QHash>
#include <QMutex>
#include <QSet>
#include <QThreadPool>

namespace okienko {

/// What is remembered of a mailbox from one connection to the next, in memory only.
struct MailboxMemory {
    quint32 uidValidity = 0;
    QHash<quint32, size_t> marks;    ///< flags and keywords as last stored, for servers without mod-sequences
    QHash<quint32, QStringList> keywords; ///< of messages that are listed and not stored yet
    QHash<quint32, int> strikes;     ///< messages at which the connection broke
};

/// Mailboxes that somebody wants to be listed anew, as a whole. Thread-safe.
class MailboxWishes {
public:
    void add(const QString &mailbox)
    {
        const QMutexLocker lock(&m_mutex);
        m_mailboxes.insert(mailbox);
    }
    [[nodiscard]] bool isEmpty() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_mailboxes.isEmpty();
    }
    /// Whether it was wished for; it no longer is.
    [[nodiscard]] bool take(const QString &mailbox)
    {
        const QMutexLocker lock(&m_mutex);
        return m_mailboxes.remove(mailbox);
    }
    void clear()
    {
        const QMutexLocker lock(&m_mutex);
        m_mailboxes.clear();
    }

private:
    mutable QMutex m_mutex;
    QSet<QString> m_mailboxes;
};

[[nodiscard]] inline size_t marksOf(quint32 flags, const QStringList &keywords)
{
    return qHashMulti(0, flags, keywords);
}

/// What every part of an account's synchronisation needs. Owned by the worker, used on its thread.
struct SyncContext {
    AccountId account;
    MailSink &sink;
    std::function<void(IncomingMail &mail)> reader;
    QThreadPool &pool;               ///< reads messages
    SyncReport &report;
    QHash<QString, MailboxMemory> memory; ///< by mailbox name
    quint64 literalLimit = ImapLimits().literal;
    MailboxWishes *listAnew = nullptr; ///< may be null
};

} // namespace okienko
