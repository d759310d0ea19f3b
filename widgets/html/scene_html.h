// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/html/html_scene.h"

namespace okienko {

/// A part of the text as simple HTML for the clipboard: paragraphs, bold, italic, struck and linked text.
[[nodiscard]] QString htmlOf(const HtmlScene &scene, int start, int end);

/// What a screen reader says of a part of the text ("font-weight:bold;"), and the part for which it holds.
[[nodiscard]] QString attributesAt(const HtmlScene &scene, int position, int *start, int *end);

} // namespace okienko
