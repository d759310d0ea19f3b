// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/delivery_report.h"

namespace okienko {

/// What became of a mail, in a sentence for people: "Was not delivered to x@y: the address does not exist (5.1.1) –
/// 550 no such user". The end holds a stranger's words; one line, plain text.
[[nodiscard]] QString deliverySentence(const DeliveryStatus &status);

/// The reason that a code of RFC 3463 gives, without a full stop: "the address does not exist". Empty: none is known.
[[nodiscard]] QString deliveryReason(const QString &status);

} // namespace okienko
