// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/message.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace okienko {

/// Mailboxes of an address header (RFC 5322 3.4 with the obsolete forms), read tolerantly: groups are flattened,
/// comments become names where there is no other, what stands in angle brackets is always the address. At most
/// 10,000 are kept.
[[nodiscard]] QList<EmailAddress> parseAddresses(QByteArrayView raw, const QByteArray &hint = {});

} // namespace okienko
