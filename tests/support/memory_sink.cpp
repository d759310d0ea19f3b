// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/memory_sink.h"

#include <algorithm>

namespace okienko::test {

Result<MailboxState> MemorySink::openMailbox(AccountId, const QString &name, MailboxRole role, quint32 uidValidity)
{
    const QMutexLocker lock(&m_mutex);
    Box &box = m_boxes[name];
    if (!box.id.isValid())
        box.id = MailboxId(m_nextId++);
    box.role = role;
    if (box.cursor.uidValidity != uidValidity) {
        box.mails.clear();
        box.cursor = {};
        box.cursor.uidValidity = uidValidity;
        ++box.generations;
    }
    return MailboxState{box.id, box.cursor, box.mails.keys()};
}

Result<IntakeCounts> MemorySink::store(const MailboxBatch &batch)
{
    std::function<Result<void>(const MailboxBatch &)> handler;
    {
        const QMutexLocker lock(&m_mutex);
        handler = m_onStore;
    }
    if (handler) {
        if (const auto allowed = handler(batch); !allowed)
            return allowed.failure();
    }
    const QMutexLocker lock(&m_mutex);
    ++m_storeCalls;
    const auto box = std::find_if(m_boxes.begin(), m_boxes.end(), [&](const Box &each) { return each.id == batch.mailbox; });
    if (box == m_boxes.end())
        return Failure{FailureKind::NotFound, {}, QStringLiteral("no such mailbox")};
    IntakeCounts counts;
    for (const IncomingMail &mail : batch.mails) {
        if (box->mails.contains(mail.uid)) {
            ++counts.known;
            m_faults.append(QStringLiteral("UID %1 came twice").arg(mail.uid));
            continue;
        }
        StoredMail stored{mail.flags, mail.keywords, mail.raw, mail.internalDate, {}};
        if (!mail.read && mail.read.failure().kind != FailureKind::Internal)
            stored.quarantine = mail.read.failure();
        stored.quarantine ? ++counts.quarantined : ++counts.stored;
        box->mails.insert(mail.uid, stored);
    }
    for (const FlagUpdate &update : batch.flagUpdates) {
        const auto mail = box->mails.find(update.uid);
        if (mail == box->mails.end())
            m_faults.append(QStringLiteral("flags of unknown UID %1").arg(update.uid));
        else if (mail->flags != update.flags || mail->keywords != update.keywords) {
            mail->flags = update.flags;
            mail->keywords = update.keywords;
            ++counts.updated;
        }
    }
    for (const quint32 uid : batch.vanished)
        counts.removed += int(box->mails.remove(uid));
    if (batch.cursor.uidValidity != box->cursor.uidValidity)
        m_faults.append(QStringLiteral("a cursor of another UIDVALIDITY"));
    if (batch.cursor.uidNext < box->cursor.uidNext)
        m_faults.append(QStringLiteral("the cursor went back"));
    box->cursor = batch.cursor;
    return counts;
}

Result<QList<ServerAction>> MemorySink::pendingActions(AccountId)
{
    const QMutexLocker lock(&m_mutex);
    return m_actions;
}

Result<void> MemorySink::holdAction(const ServerAction &)
{
    return {};
}

Result<void> MemorySink::actionFinished(const ServerAction &action, const Result<void> &outcome)
{
    const QMutexLocker lock(&m_mutex);
    const auto at = std::find_if(m_actions.begin(), m_actions.end(),
                                 [&](const auto &each) { return each.id == action.id; });
    if (at == m_actions.end()) {
        m_faults.append(QStringLiteral("an unknown action was finished"));
        return {};
    }
    if (!outcome)
        m_actionFailures.append(outcome.failure());
    const bool over = outcome || outcome.failure().kind == FailureKind::Protocol
        || outcome.failure().kind == FailureKind::NotFound;
    if (over)
        m_actions.erase(at);
    else
        ++at->attempts;
    return {};
}

MemorySink::Box MemorySink::box(const QString &name) const
{
    const QMutexLocker lock(&m_mutex);
    return m_boxes.value(name);
}

QStringList MemorySink::boxNames() const
{
    const QMutexLocker lock(&m_mutex);
    return m_boxes.keys();
}

int MemorySink::mailCount() const
{
    const QMutexLocker lock(&m_mutex);
    int count = 0;
    for (const Box &box : m_boxes)
        count += int(box.mails.size());
    return count;
}

void MemorySink::addAction(ServerAction action)
{
    const QMutexLocker lock(&m_mutex);
    action.id = m_nextId++;
    m_actions.append(std::move(action));
}

void MemorySink::forget(const QString &name, const QList<quint32> &uids)
{
    const QMutexLocker lock(&m_mutex);
    for (const quint32 uid : uids)
        m_boxes[name].mails.remove(uid);
}

int MemorySink::openActions() const
{
    const QMutexLocker lock(&m_mutex);
    return int(m_actions.size());
}

QList<Failure> MemorySink::actionFailures() const
{
    const QMutexLocker lock(&m_mutex);
    return m_actionFailures;
}

QStringList MemorySink::faults() const
{
    const QMutexLocker lock(&m_mutex);
    QStringList faults = m_faults;
    // The newest are stored before the cursor may pass what is older; when all is done it has passed all of them.
    for (const Box &box : m_boxes) {
        for (auto mail = box.mails.cbegin(); mail != box.mails.cend(); ++mail) {
            if (mail.key() >= box.cursor.uidNext)
                faults.append(QStringLiteral("UID %1 is not below the cursor").arg(mail.key()));
        }
    }
    return faults;
}

int MemorySink::storeCalls() const
{
    const QMutexLocker lock(&m_mutex);
    return m_storeCalls;
}

void MemorySink::onStore(std::function<Result<void>(const MailboxBatch &batch)> handler)
{
    const QMutexLocker lock(&m_mutex);
    m_onStore = std::move(handler);
}

} // namespace okienko::test
