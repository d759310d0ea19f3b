// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/outbox/outbox_words.h"

namespace okienko {

namespace {

constexpr qint64 aMomentMs = 60'000;

} // namespace

OutboxWords OutboxWords::describe(const OutboxItem &item, const QDateTime &now)
{
    OutboxWords words;
    words.canEdit = item.canEdit;
    words.canGiveUp = true;
    switch (item.state) {
    case OutboxState::Queued:
        words.sendAgain = tr("Send now");
        if (item.sendAt.isValid() && item.nextAttemptAt > now) {
            words.state = tr("leaves %1").arg(longTimeText(item.nextAttemptAt, now));
            words.explanation = tr("It leaves at that time by itself, while Okienko runs here or at a colleague's.");
            words.tone = Tone::Accent;
        } else if (now.msecsTo(item.nextAttemptAt) < aMomentMs) {
            words.state = tr("leaves in a moment");
            words.explanation = tr("It leaves by itself.");
        } else {
            words.state = tr("leaves %1").arg(longTimeText(item.nextAttemptAt, now));
            words.explanation = tr("It leaves by itself.");
        }
        break;
    case OutboxState::Claimed:
    case OutboxState::EndOfDataPending:
        words.state = tr("being sent");
        words.explanation = tr("It is on its way to the mail server.");
        words.tone = Tone::Accent;
        words.canEdit = words.canGiveUp = false;
        break;
    case OutboxState::Deferred:
        words.tone = Tone::Warn;
        words.sendAgain = tr("Send now");
        if (item.needsPerson) {
            words.state = tr("put off for too long");
            words.explanation = tr("It was tried for a day without success and is not tried again by itself. Decide what "
                                   "is to become of it.");
            words.tone = Tone::Bad;
            words.sendAgain = tr("Send again");
        } else {
            words.state = tr("tried again %1").arg(longTimeText(item.nextAttemptAt, now));
            words.explanation = tr("It could not be sent yet. It is tried again by itself.");
        }
        break;
    case OutboxState::Rejected:
        words.tone = Tone::Bad;
        words.state = item.someAccepted() ? tr("refused for some") : tr("refused");
        words.explanation = item.someAccepted()
            ? tr("The mail server did not accept all recipients. The others have the message and do not get it twice.")
            : tr("The mail server did not accept it. It is not sent again by itself.");
        words.sendAgain = tr("Send again");
        break;
    case OutboxState::Uncertain:
        words.tone = Tone::Warn;
        words.state = tr("uncertain");
        words.explanation = tr("The connection broke at the last moment, so it may have arrived or not. Okienko looks for it "
                               "in the Sent folder and does not send it again by itself, as it could arrive twice. Ask the "
                               "recipient, and decide.");
        words.sendAgain = tr("Send again");
        words.canArrive = true;
        break;
    case OutboxState::Accepted:
    case OutboxState::Copied:
    case OutboxState::Done:
        words.state = tr("sent");
        words.tone = Tone::Ok;
        words.canEdit = words.canGiveUp = false;
        break;
    case OutboxState::GivenUp:
        words.state = tr("given up");
        words.canEdit = words.canGiveUp = false;
        break;
    }
    return words;
}

QString OutboxWords::recipientState(const OutboxRecipient &recipient)
{
    const QString answer = oneLine(recipient.answer);
    const QString code = recipient.smtpCode > 0 ? QString::number(recipient.smtpCode) + QLatin1Char(' ') : QString();
    switch (recipient.state) {
    case RecipientState::Pending: return tr("not asked yet");
    case RecipientState::Accepted: return tr("has it");
    case RecipientState::Deferred: return tr("later: %1").arg(code + answer);
    case RecipientState::Rejected: return tr("refused: %1").arg(code + answer);
    }
    return {};
}

} // namespace okienko
