// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace okienko {

/// HTML cut down to what a tree builder can take in bounded time and depth.
struct BoundedHtml {
    QByteArray utf8;
    bool truncated = false;
};

/// Leaves out opening tags beyond the depth limit, and everything beyond the size and element limits. The HTML
/// algorithm re-opens unclosed formatting elements in each block, so those are limited on their own.
[[nodiscard]] BoundedHtml boundHtml(const QString &html, int maxElements);

} // namespace okienko
