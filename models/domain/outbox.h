// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

namespace okienko {

/// The life of an outgoing message (DESIGN "Outbox"). Only libcurl's CURLE_OK makes it Accepted.
/// Uncertain is never sent again by itself.
enum class OutboxState {
    Queued, Claimed, EndOfDataPending, Accepted, Deferred, Rejected, Uncertain, Copied, Done, GivenUp
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
    QStringList envelopeTo;    ///< RCPT TO: To, Cc and Bcc
    QByteArray raw;            ///< RFC 5322 bytes, CRLF line ends, no Bcc field; empty in listings
    int attempts = 0;
    QString lastError;         ///< for people
    QDateTime createdAt;       ///< UTC
    QDateTime nextAttemptAt;   ///< UTC
    qint64 fence = 0;          ///< grows with each claim; a stale holder's write is refused
};

/// What came of one attempt to send.
struct SendOutcome {
    OutboxState state = OutboxState::Deferred; ///< Accepted, Deferred, Rejected or Uncertain
    QString errorText;    ///< for people; empty when accepted
    QString log;          ///< the server's last answer, no secrets
    int smtpCode = 0;     ///< 0: none was received
};

} // namespace okienko
