// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/chromium.h"

#include <QImage>

namespace okienko::test {

/// How alike two drawings of one page are; shares are 0–1.
struct PageLikeness {
    double words = 0;       ///< of the yardstick's words, in order, found here
    double columns = 0;     ///< of those, standing within 16 pixels left or right of where they should
    double lines = 0;       ///< of neighbours: in one line there and here, or in two lines there and here
    double height = 0;      ///< the shorter one's height by the taller one's
    double blocks = 0;      ///< of blocks of 16 × 16 pixels, with heights made equal: about the same colour
    int wordsThere = 0;

    [[nodiscard]] double all() const { return (words + columns + lines + height + blocks) / 5; }
};

[[nodiscard]] PageLikeness likeness(const QList<WordBox> &yardstick, const QList<WordBox> &ours);
/// Adds what only pictures show.
void compareBlocks(PageLikeness &result, const QImage &yardstick, const QImage &ours);

/// Pairs of indices of equal words, in order: as many as possible.
[[nodiscard]] QList<std::pair<int, int>> aligned(const QStringList &a, const QStringList &b);

/// Words as a reader sees them: without white space and invisible characters.
[[nodiscard]] QStringList readableWords(const QString &text);

} // namespace okienko::test
