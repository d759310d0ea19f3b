// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/conversation.h"
#include "models/store/bulk_insert.h"
#include "models/store/prepared_mail.h"
#include "models/store/transaction.h"

#include <QSqlQuery>

/// Messages as rows: written whole, with ids, attachments, participants and full text.
namespace okienko::messagerows {

struct NewMessage {
    MessageId id;                ///< reserved
    ConversationId conversation;
    Direction direction = Direction::Incoming;
    QDateTime at;
    bool seen = true;
    bool needsAnswer = false;
    bool answered = false;
    AccountId account;
    qint64 rawId = 0;            ///< 0: none
    QString contentHash;         ///< with insert() only
    QString author;
    QString joinReason;
    QStringList participants;    ///< lower-case addresses that are not our own
};

/// Writes one message at once, whose original is stored already; `row.id` is given to it.
Result<MessageId> insert(Transaction &transaction, NewMessage row, const Message &message,
                         const QList<AttachmentContent> &contents);

/// Columns for `read`, of the alias "m".
[[nodiscard]] QString columns();
constexpr int columnCount = 20;
/// The message that stands in the row's first `columnCount` columns; attachments are read apart.
[[nodiscard]] Message read(const QSqlQuery &row);

/// Whether there is something to open besides what the HTML shows.
[[nodiscard]] bool hasFiles(const Message &message);
/// The ids that a mail names and by which a parent that comes later finds it, as they stand in the index.
[[nodiscard]] QStringList namedIds(const Message &message);
/// The first words of the author's own text, on one line.
[[nodiscard]] QString snippetOf(const Message &message);
/// A value that is looked up by an index: strangers' ids can be longer than an index takes.
[[nodiscard]] QString indexKey(const QString &value);

} // namespace okienko::messagerows

namespace okienko {

/// Collects messages and writes them together, a statement a table. Conversations and originals that they refer to are
/// written before flush().
class MessageRows {
public:
    explicit MessageRows(Transaction &transaction);

    void add(const messagerows::NewMessage &row, const Message &message, const PreparedMail &prepared);
    void addRaw(qint64 id, const PackedBytes &bytes);
    Result<void> flush();
    void clear();

private:
    Transaction &m_transaction;
    BulkInsert m_raws;
    BulkInsert m_messages;
    BulkInsert m_ids;
    BulkInsert m_attachments;
    BulkInsert m_participants;
    BulkInsert m_documents;
};

} // namespace okienko
