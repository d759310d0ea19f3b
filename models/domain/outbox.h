// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace okienko {

/// The life of an outgoing message (DESIGN "Outbox"). Only libcurl's CURLE_OK makes it Accepted.
/// Uncertain is never sent again by itself.
enum class OutboxState {
    Queued, Claimed, EndOfDataPending, Accepted, Deferred, Rejected, Uncertain, Copied, Done, GivenUp
};

/// What a mail server said to one recipient. Pending: it was not asked yet, or its answer did not arrive.
enum class RecipientState { Pending, Accepted, Deferred, Rejected };

struct OutboxRecipient {
    QString address;
    RecipientState state = RecipientState::Pending;
    int smtpCode = 0;      ///< 0: none
    QString answer;        ///< the server's words where it refused, cleaned
    friend bool operator==(const OutboxRecipient &, const OutboxRecipient &) = default;
};

/// What SMTP needs; its bytes are final when it is queued.
struct OutboxItem {
    OutboxId id;
    AccountId account;
    ConversationId conversation;
    MessageId message;
    OutboxState state = OutboxState::Queued;
    QString messageId;         ///< Message-ID without angle brackets, fixed when queued
    QString subject;
    QString envelopeFrom;      ///< MAIL FROM
    QStringList envelopeTo;    ///< RCPT TO: To, Cc and Bcc; when claimed, those that have not accepted yet
    QByteArray raw;            ///< RFC 5322 bytes, CRLF line ends, no Bcc field; empty in listings
    int attempts = 0;
    QString lastError;         ///< for people
    QDateTime createdAt;       ///< UTC
    QDateTime nextAttemptAt;   ///< UTC
    qint64 fence = 0;          ///< grows with each claim; a stale holder's write is refused
    QDateTime sendAt;          ///< UTC, chosen by a person; invalid: at once
    bool needsPerson = false;  ///< deferred for so long that a person is asked
    bool canEdit = false;      ///< the draft it was made from is kept
    int smtpCode = 0;          ///< of the last attempt
    QString author;            ///< login name
    QList<OutboxRecipient> recipients;

    /// Waits for a time that a person chose.
    [[nodiscard]] bool isScheduled() const { return state == OutboxState::Queued && sendAt.isValid(); }
    /// Nothing happens to it by itself.
    [[nodiscard]] bool needsDecision() const
    {
        return state == OutboxState::Uncertain || state == OutboxState::Rejected || needsPerson;
    }
    /// Some have it already, so that it cannot be taken back as a whole.
    [[nodiscard]] bool someAccepted() const
    {
        for (const OutboxRecipient &recipient : recipients) {
            if (recipient.state == RecipientState::Accepted)
                return true;
        }
        return false;
    }
};

/// What came of one attempt to send.
struct SendOutcome {
    OutboxState state = OutboxState::Deferred; ///< Accepted, Deferred, Rejected or Uncertain
    QString errorText;    ///< for people; empty when accepted
    QString log;          ///< the server's last answer, no secrets
    int smtpCode = 0;     ///< 0: none was received
    /// Where the server told recipients apart; empty: the state is everybody's. With Uncertain only those that were
    /// refused are named.
    QList<OutboxRecipient> recipients;
};

} // namespace okienko
