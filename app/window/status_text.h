// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mail_service.h"
#include "models/store/outbox_store.h"
#include "widgets/shell/status_summary.h"

namespace okienko {

/// What the status bar is made of.
struct StatusInput {
    QList<MailAccount> accounts;
    QHash<AccountId, MailStatus> mail;
    QList<MailboxMeter> meters;
    outbox::Totals outbox;
    StoreLocation location;
    Store::Health storeHealth = Store::Health::Online;
    QString storeText;      ///< why the store is offline
    bool readOnly = false;  ///< no mail is fetched (a picture is drawn)
};

[[nodiscard]] StatusSummary statusSummary(const StatusInput &input);

} // namespace okienko
