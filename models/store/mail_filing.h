// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/conversation_state.h"
#include "models/store/deliveries.h"
#include "models/store/filing_cache.h"
#include "models/store/message_rows.h"
#include "models/store/new_conversations.h"
#include "models/store/transaction.h"

namespace okienko {

class IdSource;

/// Files mails within a transaction: who wrote, where it belongs, what it changes. Many together take about as many
/// statements as one, besides the rows themselves.
class MailFiling {
public:
    enum class Outcome { Stored, Known, Quarantined };
    struct Filed {
        Outcome outcome = Outcome::Stored;
        MessageId message;             ///< or
        QuarantineId quarantine;
    };
    struct Item {
        const IncomingMail *mail = nullptr; ///< outlives the call
        MailOrigin origin;
    };

    /// Without `guarded` there is no savepoint: where the database refuses a mail, file() fails and the whole transaction
    /// has to be given up.
    explicit MailFiling(Transaction &transaction, bool guarded = true);

    /// A mail that cannot be stored as it was read is kept in quarantine; only the database's own failures are returned.
    /// One answer an item, in their order.
    Result<QList<Filed>> file(const QList<Item> &items);
    /// A failure of one mail, which must not stop those behind it.
    static bool isOfOneMail(const Failure &failure);
    /// Flags of a message changed on the server.
    Result<void> flagsChanged(MessageId message, quint32 before, quint32 now);
    /// Brings the conversations that were touched up to date. Call once, at the end.
    Result<void> finish();

private:
    /// What a mail says of itself and of a mail of ours; noted when it is written.
    struct Signs {
        MessageId id;
        const Message *message = nullptr;
        std::optional<deliveries::Answer> bounced;
        QDateTime at;
    };
    struct Customer {
        CustomerId id;
        bool named = false;
    };
    Result<void> prepare();
    Result<void> fileTogether(const QList<Item> &items, QList<Filed> &filed);
    Result<Filed> filePlanned(FilingPlan &plan, FilingCache &cache, IdSource &ids);
    Result<bool> needsAnswer(const FilingPlan &plan, const ThreadDecision &decision, bool bounced, const QDateTime &at);
    Result<void> noteSigns();
    Result<void> flush();
    void forgetStep();
    Result<Filed> quarantine(const IncomingMail &mail, const MailOrigin &origin, const Failure &reason);
    Result<void> metAgain(MessageId message, const FilingPlan &plan);
    Result<void> loadCustomers(const std::vector<FilingPlan> &plans, FilingCache &cache);
    Result<CustomerId> customerOf(const EmailAddress &address, IdSource &ids);
    Result<ConversationId> newConversation(const FilingPlan &plan, CustomerId customer, ConversationId related,
                                           FilingCache &cache, IdSource &ids);

    Transaction &m_transaction;
    Database &m_database;
    const bool m_guarded;
    bool m_prepared = false;
    OwnAddresses m_own;
    QHash<AccountId, QueueId> m_queues;
    QHash<QueueId, int> m_targetMinutes;
    QHash<QString, AccountId> m_accountOfAddress;
    QHash<QString, Customer> m_customers;
    QHash<ConversationId, conversationstate::Event> m_events;
    // What waits to be written.
    BulkInsert m_newCustomers;
    BulkInsert m_newIdentities;
    NewConversations m_newConversations;
    MessageRows m_rows;
    QSet<MessageId> m_pending;
    QList<Signs> m_signs;
    QStringList m_sentIds; ///< of mails of ours that were stored
};

} // namespace okienko
