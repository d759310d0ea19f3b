// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/delivery_report.h"
#include "models/domain/ids.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace okienko {

/// A mailbox as RFC 5322 3.4 means it: decoded display name and addr-spec (domain lower-cased,
/// local part as it came). Both may be empty for broken mail.
struct EmailAddress {
    QString name;
    QString address;
    friend bool operator==(const EmailAddress &, const EmailAddress &) = default;
};

/// RFC 3834 section 5, widened by List-Id, Precedence and null return paths.
enum class AutoSubmitted { No, Generated, Replied };

/// What is known about an attachment without its bytes.
struct Attachment {
    AttachmentId id;
    QString fileName;       ///< as shown: no path, no control or bidirectional characters, never empty
    QString mediaType;      ///< lower case, "type/subtype"
    qint64 size = 0;        ///< decoded bytes
    QByteArray sha256;      ///< lower-case hexadecimal of the decoded bytes
    QString contentId;      ///< without angle brackets; empty if none
    bool isInline = false;  ///< shown inside the HTML through its Content-ID
    friend bool operator==(const Attachment &, const Attachment &) = default;
};

struct AttachmentContent {
    Attachment about;
    QByteArray data;
};

/// One e-mail as it was understood. Message ids are without angle brackets. All text is NFC, with
/// '\n' line ends and without NUL or other C0 control characters (but '\t' and '\n').
struct Message {
    QString messageId;             ///< empty if the mail has none
    QDateTime date;                ///< UTC; invalid if missing or senseless
    QString subject;
    QList<EmailAddress> from;
    EmailAddress sender;
    QList<EmailAddress> to;
    QList<EmailAddress> cc;
    QList<EmailAddress> bcc;
    QList<EmailAddress> replyTo;
    QStringList inReplyTo;
    QStringList references;        ///< oldest first, at most 200 kept (first 20 and last 180)
    QString text;                  ///< plain text; made from the HTML where there is no plain part
    qsizetype quotedTextStart = -1;///< index in `text` (UTF-16) where quoted older mail begins; -1: none
    QString htmlSafe;              ///< sanitised HTML (models/html); empty if there was no HTML, or not yet
    bool htmlLater = false;        ///< there is HTML in the original; it is sanitised when it is to be shown
    QList<Attachment> attachments;
    AutoSubmitted autoSubmitted = AutoSubmitted::No;
    QString automaticReason;       ///< the sign by which it is known as automatic (models/domain/automatic_mail.h)
    QString listId;
    std::optional<DeliveryReport> report; ///< it is a mail server's report on a mail that was sent
    QStringList warnings;          ///< English, for people who look into it: what was broken, and what was done
};

} // namespace okienko
