// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/outbox.h"
#include "widgets/common/format.h"

#include <QCoreApplication>

namespace okienko {

/// What is said about a mail that is not over, and what a person can do with it.
class OutboxWords {
    Q_DECLARE_TR_FUNCTIONS(okienko::OutboxWords)
public:
    QString state;        ///< a few words
    QString explanation;  ///< whole sentences
    QString sendAgain;    ///< what sending it is called now; empty: nothing is to be sent by a person
    Tone tone = Tone::Plain;
    bool canEdit = false;
    bool canGiveUp = false;
    bool canArrive = false; ///< a person may know that it did arrive

    [[nodiscard]] static OutboxWords describe(const OutboxItem &item,
                                              const QDateTime &now = QDateTime::currentDateTimeUtc());
    [[nodiscard]] static QString recipientState(const OutboxRecipient &recipient);
};

} // namespace okienko
