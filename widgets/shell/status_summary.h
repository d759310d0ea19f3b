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
    QString mailDetails;           ///< tool tip: whole sentences, also the failure's text
    Light storeLight = Light::Good;
    QString storeText;             ///< "Store: SQLite"
    QString storeDetails;
    QString outboxText;            ///< "Outbox empty", "2 queued", "1 uncertain"
    bool outboxNeedsAttention = false;
    std::optional<SyncProgress> progress; ///< of a first synchronisation
};

} // namespace okienko
