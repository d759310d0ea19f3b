// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/credentials.h"
#include "models/domain/mail_sync.h"

#include <QObject>
#include <functional>
#include <memory>

namespace okienko {

/// Synchronises one account over IMAP on a thread of its own. Create, start and destroy it from one thread;
/// signals are emitted on the worker's thread (connect with a context object).
class MailWorker : public QObject {
    Q_OBJECT
public:
    enum class Mode {
        Once,  ///< synchronise all mailboxes, do the pending actions, end
        Watch, ///< then IDLE (or poll) and reconnect with back-off until stopped
    };
    enum class State { Connecting, Synchronising, Live, Waiting, Stopped };
    /// Reads mail->raw into mail->read, and may set mail->prepared; thread-safe; called on a thread pool.
    using Reader = std::function<void(IncomingMail &mail)>;

    /// `sink` outlives the worker and is called on its thread.
    MailWorker(MailAccount account, PasswordSource password, Reader reader, MailSink &sink);
    ~MailWorker() override; ///< stops and waits

    void start(Mode mode);
    void stop();      ///< ends soon; what was acknowledged by the sink stays
    void poke();      ///< something is to be done on the server (a pending action): leave IDLE and look
    /// Lists the whole of a mailbox anew in a round that begins soon, and puts right what the store has of it. For a
    /// mailbox whose count differs from the server's.
    void listAnew(const QString &mailbox);
    void wait();      ///< until it has ended

signals:
    void stateChanged(okienko::MailWorker::State state);
    void progress(const okienko::SyncProgress &progress);
    void failed(const okienko::Failure &failure);          ///< in Watch mode it goes on and tries again
    void synchronised(const okienko::SyncTotals &totals);  ///< after each round over all mailboxes
    void counted(const okienko::ServerCount &count);       ///< what the server counts in a mailbox
    void finished(const okienko::Result<okienko::SyncTotals> &outcome);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace okienko
