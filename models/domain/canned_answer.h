// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace okienko {

/// A ready answer in up to three languages. Bodies hold {{placeholders}}.
struct CannedAnswer {
    CannedAnswerId id;
    QString shortcut;               ///< without the slash; unique
    QString folder;
    QHash<QString, QString> title;  ///< by language code
    QHash<QString, QString> body;
    int used = 0;                   ///< times sent in 90 days
};

} // namespace okienko
