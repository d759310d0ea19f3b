// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/outbox.h"
#include "models/store/store.h"
#include "tests/support/smtp_server.h"

#include <QHash>
#include <QTemporaryDir>
#include <memory>

namespace okienko::test {

/// A store with a customer's question and a real submission server: answers are queued, sent through whatever fails on
/// purpose, and counted at the receiver.
class SendWorld {
public:
    /// An empty location: an SQLite file of its own. `smtp`, `imap`: how the account reaches its servers.
    static Result<std::unique_ptr<SendWorld>> make(const std::optional<StoreLocation> &location = {});

    [[nodiscard]] SmtpServer &server() { return *m_server; }
    [[nodiscard]] const StoreLocation &location() const { return m_location; }
    [[nodiscard]] QString passwordFile() const { return m_folder.filePath(QStringLiteral("password")); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    /// Opens the store; close() before another program does.
    Result<void> open();
    void close() { m_store.reset(); }
    [[nodiscard]] const std::shared_ptr<Store> &store() const { return m_store; }

    Result<void> addAccount(const ServerSettings &smtp, const ServerSettings &imap);
    Result<void> changeSmtp(const ServerSettings &smtp);
    /// The customer's question that is answered.
    Result<void> addQuestion();
    /// The answer's Message-ID.
    Result<QString> queueAnswer();
    Result<QList<OutboxItem>> items();
    /// Runs one statement, as time would: deferred mail becomes due, claims become old.
    Result<void> run(const QString &sql);

    /// How often each Message-ID came to the receiver.
    [[nodiscard]] QHash<QString, int> arrived() const;
    [[nodiscard]] ServerSettings plainSmtp(quint16 port) const;

private:
    QTemporaryDir m_folder;
    StoreLocation m_location;
    std::unique_ptr<SmtpServer> m_server;
    std::shared_ptr<Store> m_store;
    AccountId m_account;
    ConversationId m_conversation;
    MessageId m_question;
    int m_queued = 0;
};

/// What became of all answers: nothing lost, nothing doubled, nothing hidden.
struct SendTally {
    int messages = 0;
    int arrivedOnce = 0;
    int uncertain = 0;
    int uncertainArrived = 0;
    QStringList faults;
};
[[nodiscard]] SendTally tally(const QList<OutboxItem> &items, const QHash<QString, int> &arrived);

} // namespace okienko::test
