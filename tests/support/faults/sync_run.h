// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/credentials.h"
#include "models/domain/mail_sync.h"
#include "models/store/store.h"

namespace okienko::test {

/// One synchronisation into a store, by the product's own worker, reader and sink. It does not try again: where the
/// connection breaks, it ends as if the program had been closed then.
[[nodiscard]] Result<SyncTotals> syncOnce(const std::shared_ptr<Store> &store, const MailAccount &account,
                                          const PasswordSource &password);

} // namespace okienko::test
