// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/credentials.h"
#include "models/domain/account.h"
#include "models/domain/outbox.h"

#include <atomic>
#include <functional>

namespace okienko {

/// How long a server may take, in milliseconds (RFC 5321 section 4.5.3.2, shortened where nobody waits so long).
struct SmtpTimeouts {
    long connect = 60'000; ///< name, TCP, TLS, greeting and login together
    long stall = 180'000; ///< without a byte in either direction, before the end of data
    long finalAnswer = 600'000; ///< for the answer to the end of data
    long cancelGrace = 10'000; ///< for that answer after `cancelled` was set
};

/// Submits one message (RFC 6409) over libcurl. Blocking: call it on a channel thread.
/// `beforeEndOfData` is called when all bytes were handed over and before libcurl is told that there are no
/// more; its failure aborts, and nothing was sent. Only CURLE_OK is Accepted; failures after end-of-data
/// without an answer are Uncertain; 4xx and connection failures before it Deferred; 5xx Rejected.
/// Recipients are told apart: who accepted has it, who was refused is named with its answer.
/// A refused session (greeting, TLS, login) says nothing of the message: Deferred, whatever its code. A token that is
/// refused is renewed and tried once more.
[[nodiscard]] SendOutcome sendMail(const ServerSettings &server, const PasswordSource &password, const OutboxItem &item,
                                   const std::function<Result<void>()> &beforeEndOfData,
                                   const std::atomic_bool &cancelled, const SmtpTimeouts &timeouts = {});

} // namespace okienko
