// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/threading.h"
#include "models/store/filing_plan.h"

#include <QHash>

namespace okienko {

/// What the database knows that a batch of mails may meet, read in a few statements, and kept up to date while the batch
/// is filed: so that the number of statements does not grow with the number of mails.
class FilingCache {
public:
    explicit FilingCache(Database &database) : m_database(database) {}

    Result<void> load(const std::vector<FilingPlan> &plans);
    /// Open conversations of these customers by their subject; when the customers are known.
    Result<void> loadSubjects(const QHash<CustomerId, QStringList> &wanted);

    /// The message that is this mail; invalid: it is new.
    [[nodiscard]] MessageId known(const FilingPlan &plan) const;
    /// Our answer that came back, by the Message-ID that it was sent with.
    [[nodiscard]] MessageId sentFromHere(const QString &messageId) const { return m_sent.value(messageId); }
    /// What decideThread() wants to know.
    [[nodiscard]] ThreadContext context(const FilingPlan &plan, CustomerId customer, const QStringList &trusted) const;
    /// The conversation of a message that names this one as its parent and was stored before it; only where one of
    /// `participants` takes part in it.
    [[nodiscard]] ConversationId lateParent(const FilingPlan &plan, const QStringList &participants) const;
    /// When our last answer in the conversation was sent from here, between the two; invalid: none.
    [[nodiscard]] QDateTime lastAnswerBetween(ConversationId conversation, const QDateTime &from, const QDateTime &to) const;

    void conversationMade(ConversationId conversation, CustomerId customer, const QString &token,
                          const QString &baseSubject, bool open);
    void messageFiled(const FilingPlan &plan, MessageId message, ConversationId conversation, CustomerId customer);

private:
    struct Reference {
        MessageId message;
        bool own = false;    ///< the message's own id, not one that it names
        ConversationId conversation;
        CustomerId customer;
    };
    struct Found {
        ConversationId conversation;
        CustomerId customer;
    };
    Result<void> loadKnown(const std::vector<FilingPlan> &plans);
    Result<void> loadReferences(const std::vector<FilingPlan> &plans);
    Result<void> loadTokens(const std::vector<FilingPlan> &plans);
    Result<void> loadConversations();
    Result<void> loadAnswers(const QSet<ConversationId> &conversations);
    void addReference(const QString &key, const Reference &reference);

    Database &m_database;
    QHash<QPair<QString, QString>, MessageId> m_known;          ///< by id and content hash
    QHash<QString, MessageId> m_sent;
    QHash<QString, QList<Reference>> m_references;              ///< sorted: own first, then by message
    QHash<QString, Found> m_tokens;
    QHash<CustomerId, QHash<QString, QList<ConversationId>>> m_subjects; ///< open ones, newest first
    QHash<ConversationId, QStringList> m_participants;
    QHash<ConversationId, QList<qint64>> m_answers;             ///< times of what was sent from here
};

} // namespace okienko
