// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/mail_sync.h"
#include "models/domain/threading.h"
#include "models/store/conversation_state.h"
#include "models/store/deliveries.h"
#include "models/store/transaction.h"

namespace okienko {

/// Files mails one after another within a transaction: who wrote, where it belongs, what it changes.
class MailFiling {
public:
    struct Origin {
        AccountId account;             ///< invalid: a file
        MailboxRole role = MailboxRole::Inbox;
        QString source;                ///< for people: mailbox and UID, or a file's path
        bool imported = false; ///< files that an administrator vouches for, not mail that anybody can send
    };
    enum class Outcome { Stored, Known, Quarantined };
    struct Filed {
        Outcome outcome = Outcome::Stored;
        MessageId message;             ///< or
        QuarantineId quarantine;
    };

    explicit MailFiling(Transaction &transaction) : m_transaction(transaction), m_database(transaction.database()) {}

    /// A mail that cannot be stored as it was read is kept in quarantine; only the database's own failures are returned.
    Result<Filed> file(const IncomingMail &mail, const Origin &origin);
    /// Flags of a message changed on the server.
    Result<void> flagsChanged(MessageId message, quint32 before, quint32 now);
    /// Brings the conversations that were touched up to date. Call once, at the end.
    Result<void> finish();

private:
    Result<void> prepare();
    Result<bool> needsAnswer(const Message &message, const Origin &origin, const ThreadDecision &decision, bool bounced,
                             const QDateTime &at);
    Result<void> noteSigns(MessageId id, const Message &message, bool outgoing,
                           const std::optional<deliveries::Answer> &bounced, const QDateTime &at);
    Result<Filed> fileMessage(const IncomingMail &mail, const Origin &origin);
    Result<Filed> quarantine(const IncomingMail &mail, const Origin &origin, const Failure &reason);
    Result<MessageId> known(const Message &message, const QString &hash);
    Result<void> metAgain(MessageId message, const IncomingMail &mail, const Origin &origin);
    [[nodiscard]] bool isOwn(const QString &address) const;
    Result<CustomerId> customerOf(const EmailAddress &address);
    /// When a mail that joins a conversation counts as written: not before an answer that was sent before it was received.
    Result<QDateTime> notBeforeOurAnswer(ConversationId conversation, const IncomingMail &mail, const QDateTime &at);
    Result<ConversationId> newConversation(const IncomingMail &mail, const Origin &origin, bool outgoing,
                                           CustomerId customer, const QDateTime &at, ConversationId related);

    Transaction &m_transaction;
    Database &m_database;
    bool m_prepared = false;
    QStringList m_ownAddresses;
    QHash<AccountId, QueueId> m_queues;
    QHash<QString, AccountId> m_accountOfAddress;
    QHash<QString, CustomerId> m_customers;
    QHash<ConversationId, conversationstate::Event> m_events;
    QStringList m_sentIds; ///< of mails of ours that were stored
};

} // namespace okienko
