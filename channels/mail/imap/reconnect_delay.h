// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QtGlobal>

namespace okienko {

/// How long to wait before the next try: 1 s, doubled up to 60 s, with jitter so that a whole team does not come back
/// in the same second. A refused password waits five minutes: providers lock accounts that try too often.
class ReconnectDelay {
public:
    [[nodiscard]] qint64 next(FailureKind kind);
    void reset() { m_tries = 0; }

private:
    int m_tries = 0;
};

} // namespace okienko
