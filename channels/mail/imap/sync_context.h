// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/imap/imap_connection.h"
#include "channels/mail/imap/sync_report.h"

#include <QHash>
#include <QThreadPool>

namespace okienko {

/// What is remembered of a mailbox from one connection to the next, in memory only.
struct MailboxMemory {
    quint32 uidValidity = 0;
    QHash<quint32, quint32> flags;   ///< as last stored, where the server has no mod-sequences
    QHash<quint32, int> strikes;     ///< messages at which the connection broke
};

/// What every part of an account's synchronisation needs. Owned by the worker, used on its thread.
struct SyncContext {
    AccountId account;
    MailSink &sink;
    std::function<void(IncomingMail &mail)> reader;
    QThreadPool &pool;               ///< reads messages
    SyncReport &report;
    QHash<QString, MailboxMemory> memory; ///< by mailbox name
    quint64 literalLimit = ImapLimits().literal;
};

} // namespace okienko
