// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QDateTime>

namespace okienko {

/// A Date header in UTC: RFC 5322 with the obsolete zones and two-digit years, ISO 8601, ctime, month names of the
/// languages around. Invalid for what makes no sense (30 February, years before 1970 or after 2100).
[[nodiscard]] QDateTime parseHeaderDate(QByteArrayView raw);

} // namespace okienko
