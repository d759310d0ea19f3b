// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// When a mail that was put off (4xx, no connection) is tried again.
namespace okienko::sendretry {

constexpr qint64 firstPauseMs = 60'000;
constexpr qint64 longestPauseMs = 3'600'000;
/// After so long and so many attempts a person is asked; until then it is tried by itself.
constexpr qint64 longestTryingMs = 24LL * 3'600'000;
constexpr int fewestAttempts = 8;

/// Milliseconds until the next attempt after `attempts` of them: doubled each time, and of that between a half and
/// all, so that many programs do not come back at one moment. `chance`: 0 to 1.
[[nodiscard]] qint64 pause(int attempts, double chance);

} // namespace okienko::sendretry
