// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/smtp/recipient_answers.h"

#include "channels/mail/curl_failure.h"
#include "channels/mail/mail_text.h"

#include <algorithm>

namespace okienko {

namespace {

/// What the code of an answer to RCPT TO says of that recipient.
RecipientState stateOf(int code)
{
    // RFC 5321 section 4.5.3.1.10: 552 is to be taken for 452, too many recipients.
    if (code / 100 == 4 || code == 552)
        return RecipientState::Deferred;
    return code / 100 == 5 ? RecipientState::Rejected : RecipientState::Accepted;
}

bool isAboutLogin(int code)
{
    return code == 530 || code == 534 || code == 535 || code == 538;
}

QString namesOf(const QList<OutboxRecipient> &recipients, RecipientState state)
{
    QStringList names;
    for (const OutboxRecipient &recipient : recipients) {
        if (recipient.state == state)
            names << cleanServerText(recipient.address.toUtf8());
    }
    return names.join(QStringLiteral(", "));
}

QString textFor(const QList<OutboxRecipient> &recipients, bool othersHaveIt, bool uncertain, const QString &host)
{
    const QString refused = namesOf(recipients, RecipientState::Rejected);
    const QString later = namesOf(recipients, RecipientState::Deferred);
    QStringList sentences;
    if (!refused.isEmpty())
        sentences << MailText::tr("%1 does not accept the recipient %2.").arg(host, refused);
    if (!later.isEmpty())
        sentences << MailText::tr("%1 does not accept the recipient %2 at the moment.").arg(host, later);
    if (uncertain)
        return sentences.join(QLatin1Char(' '));
    sentences << (othersHaveIt ? MailText::tr("The other recipients have the message.")
                               : MailText::tr("The message was not sent to anybody."));
    if (!later.isEmpty())
        sentences << MailText::tr("It stays in the outbox and is tried again later.");
    if (!refused.isEmpty())
        sentences << MailText::tr("Correct the address and send it again.");
    for (const OutboxRecipient &recipient : recipients) {
        if (recipient.state != RecipientState::Accepted && !recipient.answer.isEmpty())
            return sentences.join(QLatin1Char(' ')) + serverSaid(recipient.answer.toUtf8());
    }
    return sentences.join(QLatin1Char(' '));
}

} // namespace

SendOutcome tellRecipientsApart(SendOutcome outcome, const OutboxItem &item,
                                const QList<SmtpTransfer::RecipientReply> &replies, const QString &host)
{
    const auto refusal = std::find_if(replies.cbegin(), replies.cend(), [](const auto &reply) {
        return stateOf(reply.code) != RecipientState::Accepted;
    });
    const bool login = std::any_of(replies.cbegin(), replies.cend(),
                                   [](const auto &reply) { return isAboutLogin(reply.code); });
    if (refusal == replies.cend() || login)
        return outcome;
    QList<OutboxRecipient> recipients;
    bool anyAccepted = false;
    bool anyDeferred = false;
    for (const QString &address : item.envelopeTo) {
        const Result<QByteArray> wire = wireAddress(address);
        const auto reply = std::find_if(replies.cbegin(), replies.cend(),
                                        [&](const auto &each) { return wire && each.recipient == *wire; });
        if (reply == replies.cend())
            return outcome; // the connection ended in between: all are asked again
        const RecipientState state = stateOf(reply->code);
        anyAccepted |= state == RecipientState::Accepted;
        anyDeferred |= state == RecipientState::Deferred;
        const bool refused = state != RecipientState::Accepted;
        recipients << OutboxRecipient{address, state, reply->code,
                                      refused ? cleanServerText(reply->answer) : QString()};
    }
    if (outcome.state == OutboxState::Uncertain) {
        recipients.removeIf([](const auto &each) { return each.state == RecipientState::Accepted; });
        outcome.errorText += QLatin1Char(' ') + textFor(recipients, false, true, host);
        outcome.recipients = recipients;
        return outcome;
    }
    const bool whole = outcome.state == OutboxState::Accepted;
    if (!whole && anyAccepted)
        return outcome; // the message was refused after that: nobody has it
    outcome.state = anyDeferred ? OutboxState::Deferred : OutboxState::Rejected;
    outcome.smtpCode = refusal->code;
    outcome.errorText = textFor(recipients, whole, false, host);
    outcome.log += QStringLiteral("; recipient refused: %1 %2")
                       .arg(refusal->code).arg(cleanServerText(refusal->answer));
    outcome.recipients = recipients;
    return outcome;
}

} // namespace okienko
