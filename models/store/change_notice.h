// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/change_set.h"

#include <QString>
#include <optional>

namespace okienko {

/// What a PostgreSQL NOTIFY carries: ids only, and who changed them.
struct ChangeNotice {
    QString origin;   ///< Database::origin() of the writer
    ChangeSet changes;

    static constexpr qsizetype maximumBytes = 7900; ///< PostgreSQL takes less than 8000
    /// Falls back to "everything" where the ids do not fit.
    [[nodiscard]] QString toPayload() const;
    [[nodiscard]] static std::optional<ChangeNotice> fromPayload(const QString &payload);
    [[nodiscard]] static QString channel() { return QStringLiteral("okienko_changed"); }
};

} // namespace okienko
