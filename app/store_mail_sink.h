// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/mail_sync.h"
#include "models/store/store.h"

#include <memory>

namespace okienko {

/// Where mail channels put what they receive: blocks the channel's thread until the store has committed.
class StoreMailSink : public MailSink {
public:
    explicit StoreMailSink(std::shared_ptr<Store> store);

    Result<MailboxState> openMailbox(AccountId account, const QString &name, MailboxRole role,
                                     quint32 uidValidity) override;
    Result<IntakeCounts> store(const MailboxBatch &batch) override;
    Result<QList<qint64>> reserveMessageIds(int count) override;
    Result<QList<ServerAction>> pendingActions(AccountId account) override;
    Result<void> holdAction(const ServerAction &action) override;
    Result<void> actionFinished(const ServerAction &action, const Result<void> &outcome) override;

private:
    std::shared_ptr<Store> m_store;
};

/// Reads `mail.raw` into `mail.read`, and works out what the store writes of it. Thread-safe.
void readIncoming(IncomingMail &mail);

} // namespace okienko
