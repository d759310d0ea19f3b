// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/html/html_arena.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <gumbo.h>

namespace okienko {

/// A parsed document; bounded before it is parsed. Owns the tree.
class HtmlTree {
public:
    /// To be read as text; what is shown is limited to less.
    static constexpr int mostElements = 50'000;
    explicit HtmlTree(const QString &html, int maxElements = mostElements);
    Q_DISABLE_COPY_MOVE(HtmlTree)

    /// Null where the document cost too much to be parsed.
    [[nodiscard]] const GumboNode *root() const { return m_output ? m_output->root : nullptr; }
    [[nodiscard]] bool truncated() const { return m_truncated; }

    /// Lower-case name; empty for what is not an HTML element (SVG, MathML).
    [[nodiscard]] static QByteArray elementName(const GumboNode *node);
    [[nodiscard]] static QByteArrayView utf8Attribute(const GumboNode *node, const char *name);
    [[nodiscard]] static QString attribute(const GumboNode *node, const char *name);
    [[nodiscard]] static bool hasAttribute(const GumboNode *node, const char *name);
    /// All text directly in an element, e.g. a style sheet's.
    [[nodiscard]] static QString rawText(const GumboNode *node);

private:
    void parse();

    QByteArray m_source; ///< the tree points into it
    HtmlArena m_arena;   ///< holds the tree
    GumboOutput *m_output = nullptr;
    bool m_truncated = false;
};

} // namespace okienko
