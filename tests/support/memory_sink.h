// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/mail_sync.h"

#include <QHash>
#include <QMap>
#include <QMutex>
#include <functional>

namespace okienko::test {

/// A store of mail in memory, with the store's own strictness: what breaks the rules between channel and store is
/// noted in faults(). Thread-safe.
class MemorySink : public MailSink {
public:
    struct StoredMail {
        quint32 flags = 0;
        QStringList keywords;
        QByteArray raw;
        QDateTime internalDate;
        std::optional<Failure> quarantine;
    };
    struct Box {
        MailboxId id;
        MailboxRole role = MailboxRole::Other;
        MailboxCursor cursor;
        QMap<quint32, StoredMail> mails; ///< of this UIDVALIDITY
        int generations = 0;
    };

    Result<MailboxState> openMailbox(AccountId account, const QString &name, MailboxRole role,
                                     quint32 uidValidity) override;
    Result<IntakeCounts> store(const MailboxBatch &batch) override;
    Result<QList<ServerAction>> pendingActions(AccountId account) override;
    Result<void> holdAction(const ServerAction &action) override;
    Result<void> actionFinished(const ServerAction &action, const Result<void> &outcome) override;

    [[nodiscard]] Box box(const QString &name) const;
    [[nodiscard]] QStringList boxNames() const;
    [[nodiscard]] int mailCount() const;
    void addAction(ServerAction action);
    /// Loses messages, as no rule allows.
    void forget(const QString &name, const QList<quint32> &uids);
    [[nodiscard]] int openActions() const;
    [[nodiscard]] QList<Failure> actionFailures() const;
    [[nodiscard]] QStringList faults() const;
    [[nodiscard]] int storeCalls() const;
    /// Called before each batch is stored; its failure is the store's.
    void onStore(std::function<Result<void>(const MailboxBatch &batch)> handler);

private:
    mutable QMutex m_mutex;
    QMap<QString, Box> m_boxes;
    QList<ServerAction> m_actions;
    QList<Failure> m_actionFailures;
    QStringList m_faults;
    std::function<Result<void>(const MailboxBatch &batch)> m_onStore;
    int m_storeCalls = 0;
    qint64 m_nextId = 1;
};

} // namespace okienko::test
