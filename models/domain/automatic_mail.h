// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/message.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace okienko {

/// A header field for the rule below.
struct HeaderLine {
    QByteArray name;    ///< lower case
    QString value;      ///< unfolded and decoded
};

/// Whether a machine wrote a mail, and by which sign we know. The reasons are the names of fields
/// ("Auto-Submitted", "Precedence", "List-Id" …), or "report", "sender", "subject"; empty with AutoSubmitted::No.
struct AutomaticMark {
    AutoSubmitted kind = AutoSubmitted::No;
    QString reason;
};

/// RFC 3834 section 5 and what is in use besides. An answering machine's reply is told from what a machine wrote of
/// itself (notices, lists, reports). A robot's address does not count where Reply-To names somebody else: that is how
/// contact forms and market places pass a person's question on.
[[nodiscard]] AutomaticMark automaticMark(const QList<HeaderLine> &headers);

/// Whether an address is a machine's by its name: mailer-daemon, postmaster, no-reply and the like.
[[nodiscard]] bool isRobotAddress(const QString &address);

/// More automatic mails than this from one sender within an hour are a loop.
constexpr int automaticMailsInAnHour = 5;

/// Whether a mail that came into the inbox is work that somebody has to answer. A person's mail always; an answering
/// machine's reply never; a machine's mail where it takes up a conversation of ours (help desks mark what their people
/// write), as long as it does not come like a loop.
[[nodiscard]] bool isWork(const Message &message, bool takesUpConversation, int automaticInLastHour);

/// Why nothing may be sent in answer to a mail by itself (RFC 3834 section 2); English, for the log. Empty: it may.
/// Whatever sends without a person asks this first.
[[nodiscard]] QString automaticAnswerRefusal(const Message &message, const QStringList &ownAddresses,
                                             int automaticInLastHour);

} // namespace okienko
