// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/html/html_container.h"

#include <QByteArrayView>

namespace okienko {

/// The element of a table, row or cell tag; null for other tags.
[[nodiscard]] litehtml::element::ptr createTablePart(HtmlContainer &container, QByteArrayView tag,
                                                     const std::shared_ptr<litehtml::document> &document);

} // namespace okienko
