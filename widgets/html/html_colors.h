// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace okienko {

/// Contrast of two opaque colours, 1–21 (WCAG 2.1, "contrast ratio").
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);

/// Recolours a page made for white paper so that it reads well on a dark pane: light backgrounds become dark, dark
/// ones and strong colours stay, hues are kept, and text keeps at least 4.5:1 to what is below it.
class HtmlColors {
public:
    HtmlColors(const QColor &paper, const QColor &ink, bool dark) : m_paper(paper), m_ink(ink), m_dark(dark) { }

    [[nodiscard]] QColor fill(const QColor &color) const;
    [[nodiscard]] QColor line(const QColor &color) const;
    /// `under`: the author's colour below the text; invalid for the pane's own.
    [[nodiscard]] QColor text(const QColor &color, const QColor &under) const;
    [[nodiscard]] const QColor &paper() const { return m_paper; }
    [[nodiscard]] bool isDark() const { return m_dark; }

private:
    QColor m_paper;
    QColor m_ink;
    bool m_dark;
};

} // namespace okienko
