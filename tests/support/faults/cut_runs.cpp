// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faults/cut_runs.h"

#include "tests/support/faults/sync_run.h"
#include "tests/support/process_guard.h"

namespace okienko::test {

namespace {

constexpr qint64 endNotWaitedFor = 200; ///< the answer to LOGOUT may never be read

} // namespace

Result<std::unique_ptr<CutRuns>> CutRuns::make(const FaultMailbox::Options &options)
{
    std::unique_ptr<CutRuns> runs(new CutRuns);
    auto mailbox = FaultMailbox::start(options);
    if (!mailbox)
        return mailbox.failure();
    runs->m_mailbox = std::move(*mailbox);
    runs->m_proxy = std::make_unique<CuttingProxy>(runs->m_mailbox->port());
    runs->m_account = runs->m_mailbox->account(runs->m_proxy->port());
    auto made = StoreTemplate::make(runs->m_account);
    if (!made)
        return made.failure();
    runs->m_template = std::move(*made);
    if (const auto measured = runs->measure(); !measured)
        return measured.failure();
    return runs;
}

Result<void> CutRuns::goOn()
{
    // The last copy was measured: all of the first session is in it.
    if (const auto measured = measure(); !measured)
        return measured;
    if (const auto adopted = m_template->adopt(); !adopted)
        return adopted;
    if (const auto changed = m_mailbox->changeElsewhere(); !changed)
        return changed;
    return measure();
}

/// A session without a cut: how long it is, and what is right at its end.
Result<void> CutRuns::measure()
{
    const auto location = m_template->copy();
    if (!location)
        return location.failure();
    m_proxy->pass();
    {
        const auto store = StoreTemplate::open(*location);
        if (!store)
            return store.failure();
        if (const auto synced = syncOnce(*store, m_account, m_mailbox->password()); !synced)
            return synced.failure();
    }
    for (const auto direction : {CuttingProxy::Direction::FromServer, CuttingProxy::Direction::FromClient})
        m_length[size_t(direction)] = m_proxy->passed(direction);
    auto server = m_mailbox->image();
    if (!server)
        return server.failure();
    m_server = std::move(*server);
    auto database = Database::open(*location, Database::Role::Reader);
    if (!database)
        return database.failure();
    const auto image = readStore(**database, m_account.id);
    if (!image)
        return image.failure();
    m_messages = image->messages;
    const QStringList faults = storeFaults(m_server, *location, m_account.id);
    return faults.isEmpty() ? Result<void>() : supportFailure(QStringLiteral("without a cut: ") + faults.join(u';'));
}

QStringList CutRuns::cut(CuttingProxy::Direction direction, qint64 at)
{
    const auto location = m_template->copy();
    if (!location)
        return {location.failure().log};
    auto store = StoreTemplate::open(*location);
    if (!store)
        return {store.failure().log};
    m_proxy->cutAfter(direction, at);
    const auto first = syncOnce(*store, m_account, m_mailbox->password());
    QStringList faults;
    if (first && !m_proxy->wasCut() && m_proxy->passed(direction) + endNotWaitedFor < at)
        faults << QStringLiteral("the session was not cut");
    m_proxy->pass();
    const auto second = syncOnce(*store, m_account, m_mailbox->password());
    if (!second)
        faults << QStringLiteral("the next start failed: ") + second.failure().log;
    store->reset();
    faults += storeFaults(m_server, *location, m_account.id);
    auto database = Database::open(*location, Database::Role::Reader);
    const auto image = database ? readStore(**database, m_account.id) : Result<AccountImage>(database.failure());
    if (!image || image->messages != m_messages)
        faults << QStringLiteral("%1 messages and not %2").arg(image ? image->messages : -1).arg(m_messages);
    return faults;
}

} // namespace okienko::test
