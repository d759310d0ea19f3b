// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/credentials.h"
#include "models/domain/account.h"
#include "models/domain/outbox.h"

#include <atomic>
#include <functional>

namespace okienko {

/// Submits one message (RFC 6409) over libcurl. Blocking: call it on a channel thread.
/// `beforeEndOfData` is called when all bytes were handed over and before libcurl is told that there are no
/// more; its failure aborts, and nothing was sent. Only CURLE_OK is Accepted; failures after end-of-data
/// without an answer are Uncertain; 4xx and connection failures before it Deferred; 5xx Rejected.
[[nodiscard]] SendOutcome sendMail(const ServerSettings &server, const PasswordSource &password,
                                   const OutboxItem &item, const std::function<Result<void>()> &beforeEndOfData,
                                   const std::atomic_bool &cancelled);

} // namespace okienko
