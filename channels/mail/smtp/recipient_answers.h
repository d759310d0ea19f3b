// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/smtp/smtp_transfer.h"

namespace okienko {

/// Where a server accepted some recipients and refused others: what came of each, and of the message as a whole. 4xx is
/// tried again for those alone; 5xx is for a person. `outcome` is what was judged of the message itself.
[[nodiscard]] SendOutcome tellRecipientsApart(SendOutcome outcome, const OutboxItem &item,
                                              const QList<SmtpTransfer::RecipientReply> &replies, const QString &host);

} // namespace okienko
