// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/conversation.h"
#include "models/domain/draft.h"
#include "models/store/store.h"

#include <QFuture>
#include <memory>

namespace okienko {

/// Makes a draft for an answer or a forward: recipients, subject, quoted text. `language` of the attribution line.
[[nodiscard]] Draft prepareDraft(const ConversationDetails &conversation, MessageId answers, DraftKind kind,
                                 const QList<MailAccount> &accounts, const QString &language);

/// What a submitted draft became.
struct Submitted {
    OutboxId item;
    QString messageId;
};

struct SubmitOptions {
    int holdSeconds = 0;     ///< it can be taken back for so long
    bool automatic = false;  ///< no person wrote it: marked (RFC 3834), and refused where a machine would be answered
};

/// Puts a draft into the outbox: final bytes, Message-ID and envelope, in one transaction with its place in the
/// conversation. The bytes are made on a pool thread. A draft with
/// `sendAt` leaves at that time. Input failure names what has to be corrected.
[[nodiscard]] QFuture<Result<Submitted>> submitDraft(const std::shared_ptr<Store> &store, const Draft &draft,
                                                     const SubmitOptions &options = {});

} // namespace okienko
