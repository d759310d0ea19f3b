// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/submission.h"
#include "models/store/quarantine.h"
#include "models/store/store.h"

#include <QFuture>
#include <memory>

/// What people and the program do with mail in quarantine. Reading and making of mail happens on pool threads.
namespace okienko::quarantineservice {

/// Reads it again; what can be read now is filed as if it had just come.
[[nodiscard]] QFuture<Result<quarantine::Retried>> retry(const std::shared_ptr<Store> &store, QuarantineId id);

struct RetryTotals {
    int tried = 0;
    int filed = 0;
    int kept = 0;   ///< still cannot be read
};
enum class Which { All, OfOlderPrograms };
/// One after another, so that one mail is in memory at a time. What was stored before a failure of the store stays.
[[nodiscard]] QFuture<Result<RetryTotals>> retryAll(const std::shared_ptr<Store> &store, Which which);

/// Sends it on as it came, as an attachment, through the outbox, and notes it.
[[nodiscard]] QFuture<Result<Submitted>> forward(const std::shared_ptr<Store> &store, QuarantineId id, const EmailAddress &to);

} // namespace okienko::quarantineservice
