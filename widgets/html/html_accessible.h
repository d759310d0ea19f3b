// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace okienko {

/// Makes HtmlView readable for screen readers: a document with its whole text, caret and selection. Once is enough.
void installHtmlAccessibility();

} // namespace okienko
