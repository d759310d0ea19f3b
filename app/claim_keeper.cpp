// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/claim_keeper.h"

#include "models/store/outbox_store.h"

namespace okienko {

namespace {

constexpr int renewMilliseconds = 20'000;

} // namespace

ClaimKeeper::ClaimKeeper(std::shared_ptr<Store> store, OutboxId id, qint64 fence) : m_store(std::move(store))
{
    m_thread.reset(QThread::create([this, id, fence] {
        QMutexLocker lock(&m_mutex);
        while (!m_ending) {
            m_end.wait(&m_mutex, renewMilliseconds);
            if (m_ending)
                return;
            // Nobody waits for it: a refusal shows itself at the next write of who sends.
            m_store->write([id, fence](Transaction &transaction) { return outbox::renewClaim(transaction, id, fence); });
        }
    }));
    m_thread->setObjectName(QStringLiteral("outbox claim"));
    m_thread->start();
}

ClaimKeeper::~ClaimKeeper()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_ending = true;
        m_end.wakeAll();
    }
    m_thread->wait();
}

} // namespace okienko
