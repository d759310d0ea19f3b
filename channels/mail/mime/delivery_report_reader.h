// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/mime/mime_tree.h"
#include "models/domain/delivery_report.h"

#include <optional>

namespace okienko {

/// What a mail reports of a mail that was sent: message/delivery-status (RFC 3464, 6533), message/disposition-notification
/// (RFC 8098), and texts of servers that write neither, where they can be told safely (bounce_text.h). Nothing where it
/// names no recipient. `headers` are the message's own, `text` its readable text.
[[nodiscard]] std::optional<DeliveryReport> readDeliveryReport(const QList<RawHeader> &headers, GMimeObject *root,
                                                               const QString &text);

} // namespace okienko
