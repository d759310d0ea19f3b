// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/mail_sync.h"

#include <QString>
#include <optional>

namespace okienko {

enum class Light { Good, Busy, Bad };

/// What the status bar shows.
struct StatusSummary {
    Light mailLight = Light::Busy;
    QString mailText;              ///< "Mail live (bok@shop.example)"
    AccountId signIn;              ///< an account that its server does not let in: a person has to sign in again
    QString mailDetails;           ///< tool tip: whole sentences, also the failure's text
    QString meterText;             ///< only where a mailbox differs from its server for long
    QString meterDetails;          ///< mailbox by mailbox: what the server counts, what is stored
    Light storeLight = Light::Good;
    QString storeText;             ///< "Store: SQLite"
    QString storeDetails;
    QString outboxText;            ///< "Outbox empty", "2 queued", "1 uncertain"
    bool outboxNeedsAttention = false;
    std::optional<SyncProgress> progress; ///< of a first synchronisation
};

} // namespace okienko
