// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <gumbo.h>

namespace okienko {

/// Which elements of a page its author hides from a reader. The view and the text that is quoted in an answer must
/// agree: what one leaves out the other may not show (BAD_INPUT 67).
class HiddenElements {
public:
    /// Reads the style sheets of a page.
    explicit HiddenElements(const GumboNode *root);

    [[nodiscard]] bool isHidden(const GumboNode *node) const;
    /// Whether text directly inside has no size; `inherited` where the element does not say.
    [[nodiscard]] bool isSizeless(const GumboNode *node, bool inherited) const;

private:
    struct Style {
        bool hides = false;
        int sizeless = -1;   ///< 1 yes, 0 no, -1 not said
    };
    void collect(const GumboNode *node, int depth);
    [[nodiscard]] Style styleOf(const GumboNode *node) const;

    QSet<QString> m_classes;
    mutable QHash<QByteArray, Style> m_styles;   ///< mail repeats its style attributes
};

} // namespace okienko
