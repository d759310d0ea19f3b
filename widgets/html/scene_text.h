// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/html/html_scene.h"

namespace litehtml {
class element;
}

namespace okienko {

/// Gives a recorded scene its text in reading order, its links, and the colour below each piece of text.
void addSceneText(HtmlScene &scene, litehtml::element &root);

/// The colour below each piece of text, from the backgrounds painted before it.
void addColorsUnderText(HtmlScene &scene);

} // namespace okienko
