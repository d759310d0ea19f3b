// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/html/html_container.h"

namespace okienko {

/// The element of a tag, with what litehtml 0.6 lacks for mail: attributes of old HTML, pictures by Content-ID, and
/// a look at the deadline in each step whose number can grow with nesting. Null: litehtml's own.
[[nodiscard]] litehtml::element::ptr createHtmlElement(HtmlContainer &container, const char *tag,
                                                       const litehtml::string_map &attributes,
                                                       const std::shared_ptr<litehtml::document> &document);

} // namespace okienko
