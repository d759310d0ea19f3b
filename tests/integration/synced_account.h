// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store_mail_sink.h"
#include "channels/mail/imap/mail_worker.h"
#include "models/store/accounts.h"
#include "models/store/mail_intake.h"
#include "models/store/quarantine.h"
#include "models/store/verify.h"
#include "tests/support/imap_server.h"

#include <QMap>
#include <QMutex>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <atomic>

namespace okienko::test {

/// The store's own sink, with a look at what passes and with work for the mail server that no outbox asked for.
class WatchedSink final : public StoreMailSink {
public:
    using StoreMailSink::StoreMailSink;

    Result<IntakeCounts> store(const MailboxBatch &batch) override
    {
        if (beforeStore)
            beforeStore(batch);
        return StoreMailSink::store(batch);
    }
    Result<QList<ServerAction>> pendingActions(AccountId account) override
    {
        auto pending = StoreMailSink::pendingActions(account);
        const QMutexLocker lock(&m_mutex);
        if (pending)
            pending.value() += m_actions.values();
        return pending;
    }
    Result<void> holdAction(const ServerAction &action) override
    {
        const QMutexLocker lock(&m_mutex);
        return m_actions.contains(action.id) ? Result<void>() : StoreMailSink::holdAction(action);
    }
    Result<void> actionFinished(const ServerAction &action, const Result<void> &outcome) override
    {
        const QMutexLocker lock(&m_mutex);
        if (!m_actions.contains(action.id))
            return StoreMailSink::actionFinished(action, outcome);
        if (outcome)
            m_actions.remove(action.id);
        else
            m_refusals.append(outcome.failure().log);
        return {};
    }

    void addAction(ServerAction action)
    {
        const QMutexLocker lock(&m_mutex);
        action.id = 1'000'000'000 + ++m_made;
        m_actions.insert(action.id, action);
    }
    [[nodiscard]] qsizetype openActions()
    {
        const QMutexLocker lock(&m_mutex);
        return m_actions.size();
    }
    [[nodiscard]] QStringList refusals()
    {
        const QMutexLocker lock(&m_mutex);
        return m_refusals;
    }

    std::function<void(const MailboxBatch &batch)> beforeStore; ///< on the channel's thread

private:
    QMutex m_mutex;
    QMap<qint64, ServerAction> m_actions;
    QStringList m_refusals;
    int m_made = 0;
};

/// The product on one account of a real server: store, sink and worker, without window and services.
class SyncedAccount {
public:
    struct Place {
        quint32 flags = 0;
        QByteArray raw;
        QString keywords; ///< sorted, separated by blanks
    };
    using Places = QMap<quint32, Place>; ///< by UID

    SyncedAccount(const ImapServer &server, const QString &user)
    {
        Store::Options options;
        options.create = true;
        const QString file = m_folder.filePath(QStringLiteral("store.db"));
        const auto location = StoreLocation::parse(QStringLiteral("sqlite:") + file);
        m_store = Store::open(*location, options).result().value();
        sink = std::make_unique<WatchedSink>(m_store);
        account.name = QStringLiteral("bok");
        account.address = user;
        account.imap.host = QStringLiteral("localhost");
        account.imap.port = server.imapsPort();
        account.imap.user = user;
        account.imap.caFile = server.caFile();
        account.smtp = account.imap;
        account.id = m_store->write([this](Transaction &transaction) { return accounts::add(transaction, account); })
                         .result()
                         .value();
        m_password = server.password().toUtf8();
    }

    /// One synchronisation to its end.
    Result<SyncTotals> once()
    {
        start(MailWorker::Mode::Once);
        return wait();
    }
    void start(MailWorker::Mode mode)
    {
        m_outcome.reset();
        m_worker = std::make_unique<MailWorker>(
            account, PasswordSource([this]() -> Result<QByteArray> {
                return QByteArray(m_password.constData(), m_password.size());
            }),
            &readIncoming, *sink);
        MailWorker *worker = m_worker.get();
        QObject::connect(worker, &MailWorker::finished, worker,
                         [this](const Result<SyncTotals> &result) { m_outcome = result; }, Qt::DirectConnection);
        QObject::connect(worker, &MailWorker::failed, worker, [this](const Failure &failure) {
            const QMutexLocker lock(&m_mutex);
            m_failures.append(failure.text + QStringLiteral(" | ") + failure.log);
        }, Qt::DirectConnection);
        QObject::connect(worker, &MailWorker::stateChanged, worker,
                         [this](MailWorker::State now) { m_state = now; }, Qt::DirectConnection);
        worker->start(mode);
    }
    Result<SyncTotals> wait()
    {
        m_worker->wait();
        return *m_outcome;
    }
    Result<SyncTotals> stop()
    {
        m_worker->stop();
        return wait();
    }
    void setPassword(const QString &password) { m_password = password.toUtf8(); }
    void poke() { m_worker->poke(); }
    [[nodiscard]] bool isLive() const { return m_state.load() == MailWorker::State::Live; }
    [[nodiscard]] QStringList failures()
    {
        const QMutexLocker lock(&m_mutex);
        return m_failures;
    }

    /// Every mailbox that the store knows, with what stands in it now.
    [[nodiscard]] QMap<QString, Places> contents() const
    {
        return m_store
            ->read([](Database &database) -> Result<QMap<QString, Places>> {
                struct Row {
                    QString mailbox;
                    quint32 uid;
                    quint32 flags;
                    MessageId message;
                    QuarantineId quarantined;
                    QString keywords;
                };
                QList<Row> rows;
                QMap<QString, Places> all;
                const auto read = database.run(
                    QStringLiteral("SELECT m.name, p.uid, p.flags, p.message_id, p.quarantine_id, p.keywords FROM "
                                   "mailboxes m LEFT JOIN mail_places p ON p.mailbox_id = m.id "
                                   "AND p.uid_validity = m.uid_validity"),
                    {}, [&](const QSqlQuery &row) {
                        all[row.value(0).toString()];
                        if (!row.value(1).isNull())
                            rows.append({row.value(0).toString(), row.value(1).toUInt(), row.value(2).toUInt(),
                                         MessageId(row.value(3).toLongLong()), QuarantineId(row.value(4).toLongLong()),
                                         row.value(5).toString()});
                    });
                if (!read)
                    return read.failure();
                for (const Row &row : std::as_const(rows)) {
                    const auto raw = row.message.isValid() ? intake::rawMessage(database, row.message)
                                                           : quarantine::raw(database, row.quarantined);
                    if (!raw)
                        return raw.failure();
                    all[row.mailbox].insert(row.uid, {row.flags, *raw, row.keywords});
                }
                return all;
            })
            .result()
            .value();
    }
    [[nodiscard]] Places places(const QString &mailbox) const { return contents().value(mailbox); }
    [[nodiscard]] qint64 number(const QString &sql, const QVariantList &values = {}) const
    {
        const auto found = m_store->read([&](Database &database) { return database.value(sql, values); }).result();
        return found.value().toLongLong();
    }
    [[nodiscard]] qint64 messages() const { return number(QStringLiteral("SELECT count(*) FROM messages")); }
    [[nodiscard]] qint64 uidValidity(const QString &mailbox) const
    {
        return number(QStringLiteral("SELECT uid_validity FROM mailboxes WHERE name = ?"), {mailbox});
    }
    [[nodiscard]] QStringList faults() const
    {
        return m_store->read([](Database &database) { return verifyStore(database); }).result().value();
    }
    MailAccount account;
    std::unique_ptr<WatchedSink> sink;

private:
    QTemporaryDir m_folder;
    std::shared_ptr<Store> m_store;
    QByteArray m_password;
    QMutex m_mutex;
    QStringList m_failures;
    std::atomic<MailWorker::State> m_state{MailWorker::State::Stopped};
    std::optional<Result<SyncTotals>> m_outcome;
    std::unique_ptr<MailWorker> m_worker; // last: it uses all of the above
};

} // namespace okienko::test
