// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/message.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace okienko {

enum class DraftKind { New, Reply, ReplyAll, Forward };

/// What a consultant is writing. Autosaved; survives a crash and whatever happens to the conversation.
struct Draft {
    DraftId id;
    DraftKind kind = DraftKind::Reply;
    ConversationId conversation;   ///< invalid for a new matter
    MessageId answers;             ///< the message that is answered or forwarded
    AccountId account;
    EmailAddress from;
    QList<EmailAddress> to;
    QList<EmailAddress> cc;
    QList<EmailAddress> bcc;
    QString subject;
    QString body;                  ///< plain text, '\n' line ends; sent as format=flowed UTF-8
    QList<AttachmentContent> attachments;
    QString author;                ///< login name
    QString cannedAnswer;          ///< shortcut of the ready answer it began with
    QDateTime updatedAt;           ///< UTC
    bool closeAfterSending = false;
    QDateTime sendAt;              ///< UTC; when it is to leave; invalid: at once. Not kept with a saved draft
};

} // namespace okienko
