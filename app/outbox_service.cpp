// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outbox_service.h"

#include "app/claim_keeper.h"
#include "app/process_id.h"
#include "channels/mail/smtp/smtp_sender.h"
#include "models/domain/send_retry.h"
#include "models/store/accounts.h"
#include "models/store/leases.h"
#include "models/store/outbox_store.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QMutex>
#include <QRandomGenerator>
#include <QThread>
#include <QWaitCondition>

namespace okienko {

namespace {

constexpr int idleMilliseconds = 30'000;  // looks for what other programs queued or left behind
constexpr int againMilliseconds = 1'000;  // a database that is away is asked again
constexpr int patienceMilliseconds = 600'000;

qint64 pauseAfter(int attempts)
{
    return sendretry::pause(attempts, QRandomGenerator::global()->generateDouble());
}

} // namespace

struct OutboxService::Private {
    Private(std::shared_ptr<Store> s, Passwords &p) : store(std::move(s)), passwords(p) {}

    std::shared_ptr<Store> store;
    Passwords &passwords;
    QString owner = processId();
    QMutex mutex;
    QWaitCondition wakeUp;
    bool woken = false;
    std::atomic_bool stopping = false; ///< what is on its way is broken off
    std::atomic_bool ending = false;   ///< the loop ends
    std::atomic_bool draining = false;
    std::atomic_bool forServer = false; ///< something is to be done on a mail server
    std::unique_ptr<QThread> thread;

    Result<MailAccount> account(AccountId id)
    {
        const Result<QList<MailAccount>> all = store->read([](Database &database) { return accounts::all(database); }).result();
        if (!all)
            return all.failure();
        for (const MailAccount &candidate : *all) {
            if (candidate.id == id)
                return candidate;
        }
        return Failure{FailureKind::NotFound,
                       QCoreApplication::translate("Outbox", "The mail account of this message was removed. The message is "
                                                             "kept in the outbox; choose another account or give it up."),
                       QStringLiteral("outbox: account is gone")};
    }

    SendOutcome attempt(const OutboxItem &item)
    {
        const Result<MailAccount> from = account(item.account);
        if (!from)
            return {OutboxState::Deferred, from.failure().text, from.failure().log, 0, {}};
        const auto pending = [&] {
            return store
                ->write([&](Transaction &transaction) {
                    return outbox::markEndOfDataPending(transaction, item.id, item.fence);
                })
                .result();
        };
        const ClaimKeeper keeper(store, item.id, item.fence);
        return sendMail(from->smtp, passwords.source(*from), item, pending, stopping);
    }

    /// One message. True if there was one; `accepted` counts.
    Result<bool> sendOne(int &accepted)
    {
        const Result<std::optional<OutboxItem>> item =
            store
                ->write([this](Transaction &transaction) {
                    return outbox::claimNext(transaction, owner, QDateTime::currentDateTimeUtc());
                })
                .result();
        if (!item)
            return item.failure();
        if (!item->has_value())
            return false;
        const OutboxItem &claimed = **item;
        const SendOutcome outcome = attempt(claimed);
        accepted += outcome.state == OutboxState::Accepted;
        const Result<void> noted = noteOutcome(claimed, outcome);
        if (!noted)
            return noted.failure();
        forServer = forServer || outcome.state == OutboxState::Accepted || outcome.state == OutboxState::Uncertain
            || !outcome.recipients.isEmpty();
        return true;
    }

    /// What the mail server said is known only here: a database that is away is waited for.
    Result<void> noteOutcome(const OutboxItem &claimed, const SendOutcome &outcome)
    {
        const auto finish = [&](Transaction &transaction) {
            return outbox::finishAttempt(transaction, claimed.id, claimed.fence, outcome, pauseAfter(claimed.attempts));
        };
        QElapsedTimer waiting;
        waiting.start();
        bool unknown = false;
        while (true) {
            const Result<void> finished = store->write(finish).result();
            if (finished)
                return finished;
            const FailureKind kind = finished.failure().kind;
            if (kind == FailureKind::Conflict && unknown)
                return {}; // the write whose answer was lost had been done
            unknown = unknown || kind == FailureKind::OutcomeUnknown;
            const bool worthAnotherTry = kind == FailureKind::OutcomeUnknown || kind == FailureKind::DatabaseUnreachable;
            if (!worthAnotherTry || waiting.hasExpired(patienceMilliseconds))
                return finished;
            if (stopping && !unknown)
                return finished;
            QMutexLocker lock(&mutex);
            wakeUp.wait(&mutex, againMilliseconds);
        }
    }

    /// Milliseconds to sleep: until something is due, or until it is time to look.
    int pauseLength()
    {
        const Result<std::optional<qint64>> due =
            store->read([](Database &database) { return outbox::untilDue(database); }).result();
        if (!due || !due->has_value())
            return idleMilliseconds;
        return int(std::clamp<qint64>(**due, 1, idleMilliseconds));
    }

    /// A colleague's program may die at any time. SQLite has one program only, which looks at its start.
    Result<void> recoverOthers()
    {
        if (store->location().kind == StoreLocation::Kind::Sqlite)
            return {};
        const Result<int> recovered = store
                                          ->write([](Transaction &transaction) {
                                              return outbox::recover(transaction, ClaimKeeper::silenceMs);
                                          })
                                          .result();
        if (!recovered)
            return recovered.failure();
        forServer = forServer || *recovered > 0;
        return {};
    }
};

OutboxService::OutboxService(std::shared_ptr<Store> store, Passwords &passwords, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(std::move(store), passwords))
{
}

OutboxService::~OutboxService()
{
    if (!d->thread)
        return;
    {
        const QMutexLocker lock(&d->mutex);
        d->ending = true;
        d->stopping = !d->draining;
        d->wakeUp.wakeAll();
    }
    d->thread->wait();
}

Result<int> OutboxService::sendDue()
{
    int accepted = 0;
    while (!d->stopping) {
        const Result<bool> more = d->sendOne(accepted);
        if (!more)
            return more.failure();
        if (!*more)
            break;
    }
    return accepted;
}

QFuture<Result<int>> OutboxService::recover(Store &store)
{
    // SQLite has one writing program: whatever it left behind is nobody's. On PostgreSQL a colleague may be sending.
    const bool alone = store.location().kind == StoreLocation::Kind::Sqlite;
    return store.write([alone](Transaction &transaction) -> Result<int> {
        if (alone) {
            if (const auto done = leases::abandonAll(transaction); !done)
                return done.failure();
        }
        return outbox::recover(transaction, alone ? 0 : ClaimKeeper::silenceMs);
    });
}

void OutboxService::start()
{
    d->thread.reset(QThread::create([this] {
        QElapsedTimer sinceRecovery;
        sinceRecovery.start();
        while (!d->stopping) {
            const bool last = d->ending;
            if (sinceRecovery.hasExpired(idleMilliseconds)) {
                sinceRecovery.restart();
                if (const Result<void> recovered = d->recoverOthers(); !recovered)
                    emit failed(recovered.failure());
            }
            if (const Result<int> accepted = sendDue(); !accepted)
                emit failed(accepted.failure());
            if (d->forServer.exchange(false))
                emit sent();
            if (last)
                return;
            const int pause = d->pauseLength();
            QMutexLocker lock(&d->mutex);
            if (!d->woken && !d->ending)
                d->wakeUp.wait(&d->mutex, pause);
            d->woken = false;
        }
    }));
    d->thread->setObjectName(QStringLiteral("outbox"));
    d->thread->start();
}

void OutboxService::drain()
{
    d->draining = true;
}

void OutboxService::wake()
{
    const QMutexLocker lock(&d->mutex);
    d->woken = true;
    d->wakeUp.wakeAll();
}

} // namespace okienko
