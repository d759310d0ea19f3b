// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/mail_sync.h"
#include "models/domain/mailbox_meter.h"
#include "models/store/store.h"

#include <QHash>
#include <QObject>
#include <QTimer>
#include <functional>
#include <memory>

namespace okienko {

/// The reconcile meter of all mailboxes: keeps in the store what servers count, and tells where that differs from what
/// is stored. Every program reads it; only the one that synchronises an account writes, and wants a mailbox to be
/// listed anew where it has differed for more than a minute. Never blocks.
class MailboxMeters : public QObject {
    Q_OBJECT
public:
    /// `isMine`: whether this program synchronises the account at the moment.
    MailboxMeters(std::shared_ptr<Store> store, std::function<bool(AccountId)> isMine, QObject *parent = nullptr);

    void start(int checkMilliseconds = 20'000);
    /// What a server counts now.
    void note(AccountId account, const ServerCount &count);
    [[nodiscard]] QList<MailboxMeter> meters() const { return m_meters; }

    /// For programs without an event loop: keeps the counts, and what the meter says then. Blocks.
    [[nodiscard]] static Result<QList<MailboxMeter>> reconcile(Store &store, AccountId account,
                                                               const QList<ServerCount> &counts);

signals:
    void changed();
    void repairWanted(okienko::AccountId account, const QString &mailbox);

private:
    void check();
    void write(const QHash<AccountId, QList<ServerCount>> &counts);
    void read();
    void repair();

    std::shared_ptr<Store> m_store;
    std::function<bool(AccountId)> m_isMine;
    QTimer m_checkTimer;
    QTimer m_gatherTimer;
    QHash<AccountId, QHash<QString, qint64>> m_told; ///< not in the store yet
    QList<MailboxMeter> m_meters;
    bool m_busy = false;
};

} // namespace okienko
