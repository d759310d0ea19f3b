// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/html/html_colors.h"
#include "widgets/html/html_scene.h"

class QPainter;

namespace okienko {

/// Paints what of a scene lies in `visible` (page coordinates).
void paintHtmlScene(QPainter &painter, const HtmlScene &scene, const QRectF &visible, const HtmlColors &colors);

} // namespace okienko
