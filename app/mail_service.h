// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mailbox_meters.h"
#include "app/passwords.h"
#include "app/store_mail_sink.h"
#include "channels/mail/imap/mail_worker.h"
#include "models/store/leases.h"
#include "models/store/store.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <map>
#include <memory>
#include <vector>

namespace okienko {

/// State of one account's mail, for the status bar.
struct MailStatus {
    MailWorker::State state = MailWorker::State::Connecting;
    std::optional<Failure> failure;   ///< the last one; gone when a round over all mailboxes went well
    std::optional<SyncProgress> progress;
    bool elsewhere = false;           ///< another program holds the lease and synchronises this account
};

/// Keeps all accounts of a store synchronised: a worker an account, started where this program gets the account's
/// lease. Lives on the GUI (or main) thread; never blocks it.
class MailService : public QObject {
    Q_OBJECT
public:
    /// A colleague's Okienko takes over at most 8 s after this one was killed; two renewals may come late.
    static constexpr int leaseSeconds = 6;
    static constexpr int renewMilliseconds = 2'000;

    MailService(std::shared_ptr<Store> store, Passwords &passwords, QObject *parent = nullptr);
    ~MailService() override;

    /// Before start(): looks after the account of this name only.
    void setOnly(const QString &name) { m_only = name; }
    void start();
    void reload();           ///< accounts were added or changed
    void retry(AccountId account); ///< its server may let it in now: tries at once
    void poke();             ///< there are actions for the server
    [[nodiscard]] QList<MailAccount> accounts() const { return m_accounts; }
    [[nodiscard]] QHash<AccountId, MailStatus> status() const { return m_status; }
    /// What servers count beside what is stored; also of accounts that another program synchronises.
    [[nodiscard]] QList<MailboxMeter> meters() const { return m_meters.meters(); }

signals:
    void statusChanged();
    void accountsChanged(const QList<okienko::MailAccount> &accounts);
    void synchronised(okienko::AccountId account, const okienko::SyncTotals &totals);

private:
    [[nodiscard]] bool isAlone() const;
    void takeLeases();
    void startWorker(const MailAccount &account);
    void stopWorker(AccountId account);
    void roundIsOver(AccountId account, MailStatus &status) const;
    void setStatus(AccountId account, const std::function<void(MailStatus &)> &change);

    std::shared_ptr<Store> m_store;
    Passwords &m_passwords;
    StoreMailSink m_sink;
    QString m_only;
    QList<MailAccount> m_accounts;
    std::map<AccountId, std::unique_ptr<MailWorker>> m_workers;
    std::vector<std::unique_ptr<MailWorker>> m_ending;
    QHash<AccountId, MailStatus> m_status;
    QHash<AccountId, leases::Lease> m_leases; ///< those that this program holds
    QSet<AccountId> m_leftOut;                ///< accounts of which something failed since the round began
    QTimer m_leaseTimer;
    MailboxMeters m_meters;
};

} // namespace okienko
