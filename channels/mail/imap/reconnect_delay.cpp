// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/imap/reconnect_delay.h"

#include <QRandomGenerator>
#include <algorithm>

namespace okienko {

qint64 ReconnectDelay::next(FailureKind kind)
{
    constexpr qint64 shortest = 1000;
    constexpr qint64 longest = 60'000;
    constexpr qint64 afterRefusedPassword = 300'000;
    if (kind == FailureKind::Authentication)
        return afterRefusedPassword;
    const qint64 full = std::min(longest, shortest << std::min(m_tries++, 10));
    return std::max(shortest, full / 2 + QRandomGenerator::global()->bounded(full / 2 + 1));
}

} // namespace okienko
