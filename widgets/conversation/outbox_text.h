// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/conversation.h"
#include "widgets/common/format.h"

#include <QCoreApplication>

namespace okienko {

/// What is said about the way of an outgoing message.
class OutboxText {
    Q_DECLARE_TR_FUNCTIONS(OutboxText)
public:
    QString text;
    Tone tone = Tone::Plain;
    bool needsDecision = false;   ///< "Send again" and "Give up" are offered
    bool waits = false;           ///< "Send now" and "Give up" are
    bool canEdit = false;         ///< and "Edit"
    [[nodiscard]] static OutboxText describe(const TimelineEntry &entry);
};

} // namespace okienko
