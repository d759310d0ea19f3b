// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/imap/sync_context.h"

#include <condition_variable>
#include <deque>
#include <mutex>

namespace okienko {

class BodyCommand;

/// A message that is to be fetched.
struct ListedMessage {
    quint32 uid = 0;
    quint32 flags = 0;
    quint64 modSeq = 0;
    quint64 size = 0;
    QDateTime internalDate;
    MessageId id;            ///< reserved in the store; invalid: none
};

/// Fetches messages of the selected mailbox in batches. The next batches are on the wire and being read on the thread
/// pool while an earlier one is handed out: run() fetches on a thread of its own and calls `store` on the caller's.
class BodyFetcher {
public:
    /// `bytes`: the size of the messages as they came. `last`: nothing of these messages is left.
    using Store = std::function<Result<void>(std::vector<IncomingMail> mails, qint64 bytes, bool last)>;

    BodyFetcher(SyncContext &context, ImapConnection &connection, MailboxMemory &memory);
    /// `messages` by ascending UID; the newest are handed out first. Every message ends in `store`, whole or as a failure
    /// with its headers, unless it is gone from the server.
    Result<void> run(const QList<ListedMessage> &messages, const Store &store);

private:
    struct Batch {
        QList<ListedMessage> messages;
        std::vector<IncomingMail> mails;
        std::atomic_int unread{0};
        qint64 bytes = 0;
        bool last = false;
    };
    using BatchPtr = std::shared_ptr<Batch>;

    void plan(const QList<ListedMessage> &messages);
    Result<void> fetchAll();
    Result<void> fetchSuspect(Batch &batch);
    Result<void> complete(Batch &batch, BodyCommand &command);
    Result<void> fetchAgain(Batch &batch, const QList<ListedMessage> &missing);
    Result<void> addHeadersOnly(Batch &batch, const ListedMessage &message, const Failure &why, bool withHeaders);
    void strike(const Batch &batch, BodyCommand *command, const Failure &failure);
    void startReading(const BatchPtr &batch);
    bool push(const BatchPtr &batch);
    BatchPtr pop();

    SyncContext &m_context;
    ImapConnection &m_connection;
    MailboxMemory &m_memory;
    std::deque<BatchPtr> m_planned;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<BatchPtr> m_fetched;
    bool m_many = false;
    bool m_ended = false;
    bool m_abandoned = false;
};

} // namespace okienko
