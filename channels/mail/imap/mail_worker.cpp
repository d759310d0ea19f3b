// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/imap/mail_worker.h"

#include "channels/mail/imap/account_sync.h"
#include "channels/mail/imap/imap_failures.h"
#include "channels/mail/imap/reconnect_delay.h"

#include <QThread>
#include <algorithm>

namespace okienko {

namespace {

constexpr int retriesOfOnce = 6;

} // namespace

struct MailWorker::Private {
    MailAccount account;
    PasswordSource password;
    Reader reader;
    MailSink &sink;
    MailWorker *worker;
    std::unique_ptr<Interrupt> interrupt = std::make_unique<Interrupt>();
    std::unique_ptr<QThread> thread;
    MailboxWishes listAnew;
    QThreadPool pool;

    Private(MailAccount a, PasswordSource p, Reader r, MailSink &s, MailWorker *w)
        : account(std::move(a)), password(std::move(p)), reader(std::move(r)), sink(s), worker(w)
    {
        pool.setMaxThreadCount(std::max(2, QThread::idealThreadCount()));
    }

    void run(Mode mode);
    Result<void> connected(ImapConnection &connection, SyncContext &context, Mode mode, bool &roundDone);
    bool waitBeforeRetry(const Failure &failure, ReconnectDelay &delay) const;
    void tell(State state) const { emit worker->stateChanged(state); }
};

void MailWorker::Private::run(Mode mode)
{
    SyncReport report([this](const SyncProgress &progress) { emit worker->progress(progress); },
                      [this](const Failure &failure) { emit worker->failed(failure); },
                      [this](const ServerCount &count) { emit worker->counted(count); });
    SyncContext context{account.id, sink, reader, pool, report, {}};
    context.listAnew = &listAnew;
    ReconnectDelay delay;
    Result<void> outcome = ImapFailures::cancelled();
    int retries = 0;
    while (!interrupt->isCancelled()) {
        tell(State::Connecting);
        const qint64 before = report.totals().added;
        auto connection = ImapConnection::open(account.imap, password, *interrupt);
        bool roundDone = false;
        outcome = connection ? connected(**connection, context, mode, roundDone) : connection.failure();
        if (interrupt->isCancelled() || (mode == Mode::Once && outcome))
            break;
        if (roundDone)
            delay.reset();
        if (!outcome)
            emit worker->failed(outcome.failure());
        if (mode == Mode::Once) {
            // A connection that breaks on the way is taken up again; one that cannot be made is for people.
            const bool broken = connection.ok()
                && (outcome.failure().kind == FailureKind::Network || outcome.failure().kind == FailureKind::Protocol);
            retries = report.totals().added > before ? 1 : retries + 1;
            if (!broken || retries > retriesOfOnce)
                break;
        }
        tell(State::Waiting);
        if (!outcome && !waitBeforeRetry(outcome.failure(), delay))
            break;
    }
    report.endRound();
    tell(State::Stopped);
    const bool stoppedWatching = mode == Mode::Watch && interrupt->isCancelled();
    if (outcome || stoppedWatching)
        emit worker->finished(report.totals());
    else
        emit worker->finished(outcome.failure());
}

Result<void> MailWorker::Private::connected(ImapConnection &connection, SyncContext &context, Mode mode,
                                            bool &roundDone)
{
    AccountSync::Timing timing;
    timing.quickLook = account.imap.quickLook;
    timing.compress = account.imap.compress;
    AccountSync sync(context, connection, *interrupt, timing);
    const auto all = [&]() -> Result<void> {
        tell(State::Synchronising);
        if (const auto begun = sync.begin(); !begun)
            return begun;
        for (bool first = true;; first = false) {
            if (!first)
                tell(State::Synchronising);
            if (const auto round = sync.round(); !round)
                return round;
            roundDone = true;
            emit worker->synchronised(context.report.totals());
            if (mode == Mode::Once) {
                sync.end();
                return {};
            }
            bool isLive = false;
            const auto watched = sync.watch([&] {
                if (!std::exchange(isLive, true))
                    tell(State::Live);
            });
            if (!watched)
                return watched;
        }
    };
    const auto outcome = all();
    sync.reportTraffic();
    return outcome;
}

/// False: stopped meanwhile.
bool MailWorker::Private::waitBeforeRetry(const Failure &failure, ReconnectDelay &delay) const
{
    QElapsedTimer clock;
    clock.start();
    const qint64 wait = delay.next(failure.kind);
    // A poke shortens the wait, but a refused password is not offered again because of it.
    const bool patient = failure.kind == FailureKind::Authentication;
    bool poked = false;
    while (!interrupt->isCancelled()) {
        const qint64 left = (poked && !patient ? std::min<qint64>(wait, 1000) : wait) - clock.elapsed();
        if (left <= 0)
            return true;
        interrupt->sleep(int(left));
        poked = interrupt->takeWake() || poked;
    }
    return false;
}

MailWorker::MailWorker(MailAccount account, PasswordSource password, Reader reader, MailSink &sink)
    : d(std::make_unique<Private>(std::move(account), std::move(password), std::move(reader), sink, this))
{
}

MailWorker::~MailWorker()
{
    stop();
    wait();
}

void MailWorker::start(Mode mode)
{
    stop();
    wait();
    d->interrupt = std::make_unique<Interrupt>();
    d->thread.reset(QThread::create([this, mode] { d->run(mode); }));
    d->thread->setObjectName(QStringLiteral("imap"));
    d->thread->start();
}

void MailWorker::stop()
{
    d->interrupt->cancel();
}

void MailWorker::poke()
{
    d->interrupt->wake();
}

void MailWorker::listAnew(const QString &mailbox)
{
    d->listAnew.add(mailbox);
    d->interrupt->wake();
}

void MailWorker::wait()
{
    if (d->thread)
        d->thread->wait();
}

} // namespace okienko
