// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/protected_bytes.h"
#include "models/domain/result.h"

#include <QString>

namespace okienko {

/// A place where secrets are kept by a key. Thread-safe; calls block (not for the GUI thread).
class SecretPlace {
public:
    virtual ~SecretPlace() = default;
    /// NotFound: the place is in order and has none.
    [[nodiscard]] virtual Result<QByteArray> read(const QString &key) = 0;
    [[nodiscard]] virtual Result<void> write(const QString &key, QByteArrayView secret) = 0;
    /// Also where there was none.
    [[nodiscard]] virtual Result<void> remove(const QString &key) = 0;
};

} // namespace okienko
