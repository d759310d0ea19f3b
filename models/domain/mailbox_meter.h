// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QDateTime>
#include <QString>

namespace okienko {

/// What the server counts in a mailbox beside what the store has of it.
struct MailboxMeter {
    static constexpr qint64 alarmMs = 60'000;

    MailboxId id;
    AccountId account;
    QString accountName;
    QString mailbox;
    qint64 server = 0;
    qint64 stored = 0;
    QDateTime differsSince;     ///< UTC; invalid: it does not
    qint64 differsForMs = 0;    ///< by the database's clock; starts anew whenever the difference becomes less
    bool repairIsDue = false;   ///< no listing of the whole mailbox in the last minutes because of it

    [[nodiscard]] qint64 difference() const { return server - stored; }
    /// Longer than news need, and nothing that is still under way.
    [[nodiscard]] bool isAlarming() const { return difference() != 0 && differsForMs >= alarmMs; }
    friend bool operator==(const MailboxMeter &, const MailboxMeter &) = default;
};

} // namespace okienko
