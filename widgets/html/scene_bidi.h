// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/html/html_scene.h"

namespace okienko {

/// Puts the words of each line into the order in which they are read (Unicode Standard Annex 9): the layout sets them
/// from left to right in the order of the text. Runs stay as they are in the text; their places change.
void orderRightToLeft(HtmlScene &scene);

[[nodiscard]] bool hasRightToLeft(QStringView text);

/// Where the caret stands before the character `count` of a run that is `width` wide, from its left edge.
[[nodiscard]] qreal caretOffset(const HtmlScene &scene, const HtmlText &run, qreal width, int count);

} // namespace okienko
