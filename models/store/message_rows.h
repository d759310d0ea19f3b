// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/conversation.h"
#include "models/store/transaction.h"

#include <QSqlQuery>

/// Messages as rows: written whole, with ids, attachments, participants and full text.
namespace okienko::messagerows {

struct NewMessage {
    ConversationId conversation;
    Direction direction = Direction::Incoming;
    QDateTime at;
    bool seen = true;
    bool needsAnswer = false;
    bool answered = false;
    AccountId account;
    qint64 rawId = 0;            ///< 0: none
    QString contentHash;
    QString author;
    QString joinReason;
    QStringList participants;    ///< lower-case addresses that are not our own
};
Result<MessageId> insert(Transaction &transaction, const NewMessage &row, const Message &message,
                         const QList<AttachmentContent> &contents);

/// Columns for `read`, of the alias "m".
[[nodiscard]] QString columns();
constexpr int columnCount = 20;
/// The message that stands in the row's first `columnCount` columns; attachments are read apart.
[[nodiscard]] Message read(const QSqlQuery &row);

/// The first words of the author's own text, on one line.
[[nodiscard]] QString snippetOf(const Message &message);
/// A value that is looked up by an index: strangers' ids can be longer than an index takes.
[[nodiscard]] QString indexKey(const QString &value);

} // namespace okienko::messagerows
