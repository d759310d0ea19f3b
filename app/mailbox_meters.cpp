// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mailbox_meters.h"

#include "models/domain/later.h"
#include "models/store/mailbox_meters.h"

namespace okienko {

namespace {

constexpr int gatherMilliseconds = 500;
using Counts = QHash<AccountId, QList<ServerCount>>;

} // namespace

MailboxMeters::MailboxMeters(std::shared_ptr<Store> store, std::function<bool(AccountId)> isMine, QObject *parent)
    : QObject(parent), m_store(std::move(store)), m_isMine(std::move(isMine))
{
    m_gatherTimer.setSingleShot(true);
    m_gatherTimer.setInterval(gatherMilliseconds);
    connect(&m_gatherTimer, &QTimer::timeout, this, &MailboxMeters::check);
    connect(&m_checkTimer, &QTimer::timeout, this, &MailboxMeters::check);
}

void MailboxMeters::start(int checkMilliseconds)
{
    m_checkTimer.start(checkMilliseconds);
    check();
}

void MailboxMeters::note(AccountId account, const ServerCount &count)
{
    m_told[account].insert(count.mailbox, count.messages);
    if (!m_gatherTimer.isActive())
        m_gatherTimer.start();
}

void MailboxMeters::check()
{
    if (m_busy) {
        m_gatherTimer.start();
        return;
    }
    m_busy = true;
    Counts counts;
    for (const MailboxMeter &meter : std::as_const(m_meters)) {
        if (m_isMine(meter.account))
            counts[meter.account]; // also without news: differences come and go
    }
    const auto told = std::exchange(m_told, {});
    for (auto account = told.cbegin(); account != told.cend(); ++account) {
        for (auto count = account->cbegin(); count != account->cend(); ++count)
            counts[account.key()].append({count.key(), count.value()});
    }
    // Read first: a write, even of nothing, costs a commit.
    const auto areNews = [counts](Database &database) -> Result<bool> {
        for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
            const auto news = mailboxmeters::isNews(database, it.key(), it.value());
            if (!news || *news)
                return news;
        }
        return false;
    };
    later(m_store->read(areNews), this, [this, counts](const Result<bool> &news) {
        if (news && *news)
            write(counts);
        else
            read();
    });
}

void MailboxMeters::write(const Counts &counts)
{
    const auto note = [counts](Transaction &transaction) -> Result<void> {
        for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
            if (const auto noted = mailboxmeters::note(transaction, it.key(), it.value()); !noted)
                return noted;
        }
        return {};
    };
    // Where the database is away the store's own state tells it, and the next round counts again.
    later(m_store->write(note), this, [this](const Result<void> &) { read(); });
}

void MailboxMeters::read()
{
    later(m_store->read([](Database &database) { return mailboxmeters::all(database); }), this,
          [this](const Result<QList<MailboxMeter>> &meters) {
              m_busy = false;
              if (!meters || *meters == m_meters)
                  return;
              m_meters = *meters;
              emit changed();
              repair();
          });
}

void MailboxMeters::repair()
{
    for (const MailboxMeter &meter : std::as_const(m_meters)) {
        if (!meter.isAlarming() || !meter.repairIsDue || !m_isMine(meter.account))
            continue;
        later(m_store->write([id = meter.id](Transaction &transaction) {
                  return mailboxmeters::repairStarted(transaction, id);
              }),
              this, [this, meter](const Result<void> &noted) {
                  if (noted)
                      emit repairWanted(meter.account, meter.mailbox);
              });
    }
}

Result<QList<MailboxMeter>> MailboxMeters::reconcile(Store &store, AccountId account, const QList<ServerCount> &counts)
{
    const auto news = store.read([&](Database &database) {
        return mailboxmeters::isNews(database, account, counts);
    }).result();
    if (!news)
        return news.failure();
    if (*news) {
        const auto noted = store.write([=](Transaction &transaction) {
            return mailboxmeters::note(transaction, account, counts);
        }).result();
        if (!noted)
            return noted.failure();
    }
    auto meters = store.read([](Database &database) { return mailboxmeters::all(database); }).result();
    if (meters)
        meters->removeIf([account](const MailboxMeter &meter) { return meter.account != account; });
    return meters;
}

} // namespace okienko
