// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/message.h"
#include "models/store/transaction.h"

/// Which mails were written by machines, why we think so, and how many came from one sender.
namespace okienko::automaticsenders {

Result<void> record(Transaction &transaction, MessageId id, const Message &message, const QDateTime &at);

/// Automatic mails of this message's sender in the hour around `at`.
Result<int> inAnHour(Database &database, const Message &message, const QDateTime &at);

/// Why nothing may be sent in answer to a stored mail by itself; English, for the log. Empty: it may. The door that
/// everything passes that sends without a person (models/domain/automatic_mail.h).
Result<QString> answerRefusal(Database &database, MessageId id);

} // namespace okienko::automaticsenders
