// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/draft.h"
#include "models/domain/result.h"

#include <QByteArray>

namespace okienko {

/// A message about to be sent.
struct OutgoingMail {
    EmailAddress from;
    QList<EmailAddress> to;
    QList<EmailAddress> cc;
    EmailAddress replyTo;            ///< empty address: none
    QString subject;
    QString body;                    ///< plain text, '\n'; written as text/plain; format=flowed; charset=utf-8
    QList<AttachmentContent> attachments;
    QString messageId;               ///< without angle brackets
    QString inReplyTo;               ///< without angle brackets; empty: none
    QStringList references;
    QDateTime date;                  ///< with the sender's own offset
    QString signature;               ///< appended after "-- "
    bool automatic = false;          ///< marked as an automatic answer (RFC 3834 section 3.1.7)
};

/// RFC 5322 bytes with CRLF line ends, lines of at most 998 octets, no Bcc. Input failure where an address or a
/// header holds control characters (CR LF injection), no recipient, or an invalid address; the text names it.
[[nodiscard]] Result<QByteArray> writeMessage(const OutgoingMail &mail);

/// The text of an answer: quoted with "> ", with the attribution line in the language given ("pl", "hr", "en").
[[nodiscard]] QString quoteForReply(const Message &message, const QString &language);
/// The text of a forwarded message with its header lines.
[[nodiscard]] QString quoteForForward(const Message &message, const QString &language);
/// "Re: " (once) or "Fwd: " before a subject.
[[nodiscard]] QString replySubject(const QString &subject);
[[nodiscard]] QString forwardSubject(const QString &subject);
/// Recipients of an answer: Reply-To or From; for all also To and Cc; never our own addresses, never twice.
void fillRecipients(Draft &draft, const Message &message, bool outgoing, const QStringList &ownAddresses);

} // namespace okienko
