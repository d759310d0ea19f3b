// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

namespace okienko {

/// CSS declarations of a style attribute, rebuilt from an allowlist of properties; escapes are decoded before
/// anything is judged. Nothing in the result can fetch: no url(), no functions but colours, no at-rules.
[[nodiscard]] QString safeDeclarations(QStringView css);

/// A style sheet rebuilt in the same way: plain rules with simple selectors.
[[nodiscard]] QString safeStyleSheet(QStringView css);

/// Classes that a sheet hides outright (".preheader { display: none }").
[[nodiscard]] QSet<QString> hiddenClasses(QStringView css);

/// Whether these declarations hide an element from a reader.
[[nodiscard]] bool hidesElement(QStringView declarations);

/// Whether these declarations set a font of no size: 1 yes, 0 they set another, -1 they do not say.
[[nodiscard]] int fontIsSizeless(QStringView declarations);

} // namespace okienko
