// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/conversation/outbox_text.h"

namespace okienko {

OutboxText OutboxText::describe(const TimelineEntry &entry)
{
    OutboxText result;
    if (!entry.outboxState)
        return result;
    const QString error = oneLine(entry.outboxError);
    const auto withError = [&error](const QString &text) {
        return error.isEmpty() ? text : text + QLatin1Char(' ') + error;
    };
    switch (*entry.outboxState) {
    case OutboxState::Queued:
        result.waits = true;
        result.canEdit = entry.outboxCanEdit;
        result.text = entry.outboxScheduled ? tr("Leaves %1").arg(longTimeText(entry.outboxAt))
                                            : tr("Queued, leaves in a moment");
        break;
    case OutboxState::Claimed:
    case OutboxState::EndOfDataPending: result.text = tr("Sending…"); break;
    case OutboxState::Accepted:
    case OutboxState::Copied:
    case OutboxState::Done:
        result.text = tr("sent %1").arg(longTimeText(entry.outboxScheduled ? entry.outboxAt : entry.at));
        result.tone = Tone::Ok;
        break;
    case OutboxState::Deferred:
        result.text = withError(entry.outboxNeedsPerson
                                    ? tr("Not sent: it was tried for a day and is not tried again by itself.")
                                    : tr("Not sent yet: the mail server asked to try again later. This happens by itself."));
        result.tone = Tone::Warn;
        result.needsDecision = true;
        result.canEdit = entry.outboxCanEdit;
        break;
    case OutboxState::Rejected:
        result.text = withError(tr("Could not be sent:"));
        if (error.isEmpty())
            result.text = tr("Could not be sent: the mail server refused it.");
        result.tone = Tone::Bad;
        result.needsDecision = true;
        result.canEdit = entry.outboxCanEdit;
        break;
    case OutboxState::Uncertain:
        result.text = withError(tr("It is not certain that this was sent: the connection broke at the last moment. "
                                   "Sending it again may deliver it twice; look into the Sent folder or ask the "
                                   "customer."));
        result.tone = Tone::Warn;
        result.needsDecision = true;
        result.canEdit = entry.outboxCanEdit;
        break;
    case OutboxState::GivenUp:
        result.text = tr("Given up: this message was not sent.");
        result.tone = Tone::Bad;
        break;
    }
    return result;
}

} // namespace okienko
