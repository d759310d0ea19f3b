// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mail_service.h"

#include "app/process_id.h"
#include "models/domain/later.h"
#include "models/store/accounts.h"

namespace okienko {

namespace {

// SQLite has one writing program, which takes away what a killed one held: each renewal would be a commit for nothing.
constexpr int aloneFactor = 20;

QString leaseName(AccountId account)
{
    return QStringLiteral("sync:%1").arg(account.value);
}

} // namespace

MailService::MailService(std::shared_ptr<Store> store, Passwords &passwords, QObject *parent)
    : QObject(parent)
    , m_store(std::move(store))
    , m_passwords(passwords)
    , m_sink(m_store)
    , m_meters(m_store, [this](AccountId account) { return m_workers.contains(account); })
{
    connect(&m_meters, &MailboxMeters::changed, this, &MailService::statusChanged);
    connect(&m_meters, &MailboxMeters::repairWanted, this, [this](AccountId account, const QString &mailbox) {
        if (const auto worker = m_workers.find(account); worker != m_workers.end())
            worker->second->listAnew(mailbox);
    });
    m_leaseTimer.setInterval(isAlone() ? renewMilliseconds * aloneFactor : renewMilliseconds);
    connect(&m_leaseTimer, &QTimer::timeout, this, &MailService::takeLeases);
}

MailService::~MailService()
{
    // All are told first, so that they end at the same time.
    for (const auto &[account, worker] : m_workers)
        worker->stop();
    m_workers.clear();
    m_ending.clear();
    for (const MailAccount &account : std::as_const(m_accounts)) {
        const auto lease = m_leases.constFind(account.id);
        if (lease == m_leases.constEnd())
            continue;
        // The store outlives this, or waits for what is queued.
        m_store->write([held = *lease](Transaction &transaction) { return leases::release(transaction, held); });
    }
}

void MailService::start()
{
    // Workers whose batch could not be stored wait longer and longer: not longer than until the database is back.
    connect(m_store.get(), &Store::healthChanged, this, [this](Store::Health health) {
        if (health == Store::Health::Online)
            poke();
    });
    connect(m_store.get(), &Store::changed, this, [this](const ChangeSet &changes) {
        if (changes.accounts || changes.everything)
            reload();
    });
    reload();
    m_leaseTimer.start();
    m_meters.start();
}

void MailService::reload()
{
    const auto all = [](Database &database) { return accounts::all(database); };
    later(m_store->read(all), this, [this](const Result<QList<MailAccount>> &read) {
        if (!read)
            return; // the store's own state tells it
        const QList<MailAccount> before = std::exchange(m_accounts, *read);
        if (!m_only.isEmpty())
            m_accounts.removeIf([this](const MailAccount &account) { return account.name != m_only; });
        for (const MailAccount &old : before) {
            const auto now = std::find_if(m_accounts.cbegin(), m_accounts.cend(),
                                          [&](const MailAccount &a) { return a.id == old.id; });
            if (now == m_accounts.cend() || !now->enabled || now->imap != old.imap
                || now->passwordFile != old.passwordFile || now->oauth != old.oauth)
                stopWorker(old.id);
        }
        emit accountsChanged(m_accounts);
        takeLeases();
    });
}

void MailService::retry(AccountId account)
{
    stopWorker(account);
    setStatus(account, [](MailStatus &status) { status = {}; });
    takeLeases();
}

void MailService::poke()
{
    for (const auto &[account, worker] : m_workers)
        worker->poke();
}

bool MailService::isAlone() const
{
    return m_store->location().kind == StoreLocation::Kind::Sqlite;
}

void MailService::takeLeases()
{
    for (const MailAccount &account : std::as_const(m_accounts)) {
        if (!account.enabled)
            continue;
        const int seconds = isAlone() ? leaseSeconds * aloneFactor : leaseSeconds;
        const auto acquire = [id = account.id, seconds](Transaction &transaction) {
            return leases::acquire(transaction, leaseName(id), processId(), seconds);
        };
        later(m_store->write(acquire), this, [this, account](const Result<leases::Lease> &lease) {
            if (!lease)
                return; // the database is away: workers go on, their writes fail and are repeated
            if (lease->held) {
                m_leases.insert(account.id, *lease);
                startWorker(account);
            } else {
                m_leases.remove(account.id);
                stopWorker(account.id);
            }
            const bool elsewhere = !lease->held;
            if (m_status.value(account.id).elsewhere != elsewhere)
                setStatus(account.id, [&](MailStatus &s) { s.elsewhere = elsewhere; });
        });
    }
}

void MailService::startWorker(const MailAccount &account)
{
    if (m_workers.contains(account.id))
        return;
    auto worker = std::make_unique<MailWorker>(account, m_passwords.source(account), &readIncoming, m_sink);
    const AccountId id = account.id;
    connect(worker.get(), &MailWorker::stateChanged, this, [this, id](MailWorker::State state) {
        if (state == MailWorker::State::Synchronising)
            m_leftOut.remove(id);
        setStatus(id, [&](MailStatus &s) {
            s.state = state;
            if (state == MailWorker::State::Live)
                roundIsOver(id, s);
        });
    });
    connect(worker.get(), &MailWorker::progress, this, [this, id](const SyncProgress &progress) {
        setStatus(id, [&](MailStatus &s) { s.progress = progress; });
    });
    connect(worker.get(), &MailWorker::failed, this, [this, id](const Failure &failure) {
        m_leftOut.insert(id);
        setStatus(id, [&](MailStatus &s) { s.failure = failure; });
    });
    connect(worker.get(), &MailWorker::synchronised, this, [this, id](const SyncTotals &totals) {
        setStatus(id, [&](MailStatus &s) { roundIsOver(id, s); });
        emit synchronised(id, totals);
    });
    connect(worker.get(), &MailWorker::counted, this,
            [this, id](const ServerCount &count) { m_meters.note(id, count); });
    worker->start(MailWorker::Mode::Watch);
    m_workers.emplace(id, std::move(worker));
}

void MailService::stopWorker(AccountId account)
{
    const auto it = m_workers.find(account);
    if (it == m_workers.end())
        return;
    // It ends by itself within a second; the GUI thread does not wait for it.
    MailWorker *worker = m_ending.emplace_back(std::move(it->second)).get();
    m_workers.erase(it);
    connect(worker, &MailWorker::finished, this, [this, worker] {
        std::erase_if(m_ending, [worker](const auto &ending) { return ending.get() == worker; });
    });
    worker->stop();
}

/// A mailbox that was left out in this round stays visible until a round goes well.
void MailService::roundIsOver(AccountId account, MailStatus &status) const
{
    if (!m_leftOut.contains(account))
        status.failure.reset();
    status.progress.reset();
}

void MailService::setStatus(AccountId account, const std::function<void(MailStatus &)> &change)
{
    change(m_status[account]);
    emit statusChanged();
}

} // namespace okienko
