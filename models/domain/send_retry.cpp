// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/send_retry.h"

#include <algorithm>

namespace okienko::sendretry {

qint64 pause(int attempts, double chance)
{
    const int doublings = std::clamp(attempts - 1, 0, 16);
    const qint64 whole = std::min(firstPauseMs << doublings, longestPauseMs);
    return whole / 2 + qint64(double(whole - whole / 2) * std::clamp(chance, 0.0, 1.0));
}

} // namespace okienko::sendretry
