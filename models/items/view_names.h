// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/conversation.h"

#include <QString>
#include <optional>

namespace okienko {

/// A built-in view's name for people, and its icon in the set.
[[nodiscard]] QString viewName(ViewKind kind);
[[nodiscard]] QString viewIcon(ViewKind kind);
/// The names of the command line: "mine", "waiting", "snoozed", "unassigned", "late", "open", "closed", "quarantine".
[[nodiscard]] std::optional<ViewKind> viewFromWord(const QString &word);

} // namespace okienko
