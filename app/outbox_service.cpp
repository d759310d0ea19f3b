// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outbox_service.h"

#include "app/process_id.h"
#include "channels/mail/smtp/smtp_sender.h"
#include "models/store/accounts.h"
#include "models/store/outbox_store.h"

#include <QCoreApplication>
#include <QMutex>
#include <QRandomGenerator>
#include <QThread>
#include <QWaitCondition>

namespace okienko {

namespace {

constexpr int idleMilliseconds = 30'000; // looks for deferred rows whose time has come
constexpr int firstDelaySeconds = 60;
constexpr int longestDelaySeconds = 3600;

/// Exponential back-off with jitter, so that many clients do not come back at one moment.
QDateTime nextAttempt(int attempts)
{
    const int doubled = firstDelaySeconds << std::min(attempts, 6);
    const int delay = std::min(doubled, longestDelaySeconds);
    return QDateTime::currentDateTimeUtc().addSecs(delay / 2 + QRandomGenerator::global()->bounded(delay / 2 + 1));
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
    std::atomic_bool stopping = false;
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
            return {OutboxState::Deferred, from.failure().text, from.failure().log, 0};
        const auto pending = [&] {
            return store
                ->write([&](Transaction &transaction) {
                    return outbox::markEndOfDataPending(transaction, item.id, item.fence);
                })
                .result();
        };
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
        const auto finish = [&](Transaction &transaction) {
            return outbox::finishAttempt(transaction, claimed.id, claimed.fence, outcome, nextAttempt(claimed.attempts));
        };
        Result<void> finished = store->write(finish).result();
        if (!finished && finished.failure().kind == FailureKind::OutcomeUnknown)
            finished = store->write(finish).result();
        if (!finished)
            return finished.failure();
        return true;
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
        d->stopping = true;
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

void OutboxService::start()
{
    d->thread.reset(QThread::create([this] {
        while (!d->stopping) {
            const Result<int> accepted = sendDue();
            if (!accepted)
                emit failed(accepted.failure());
            else if (*accepted > 0)
                emit sent(true);
            QMutexLocker lock(&d->mutex);
            if (!d->woken && !d->stopping)
                d->wakeUp.wait(&d->mutex, idleMilliseconds);
            d->woken = false;
        }
    }));
    d->thread->setObjectName(QStringLiteral("outbox"));
    d->thread->start();
}

void OutboxService::wake()
{
    const QMutexLocker lock(&d->mutex);
    d->woken = true;
    d->wakeUp.wakeAll();
}

} // namespace okienko
