// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/html/html_tree.h"

#include "models/html/html_limits.h"

namespace okienko {

HtmlTree::HtmlTree(const QString &html, int maxElements)
{
    BoundedHtml bounded = boundHtml(html, maxElements);
    m_source = std::move(bounded.utf8);
    m_truncated = bounded.truncated;
    parse();
    if (!m_output)
        m_truncated = true;
}

void HtmlTree::parse()
{
    m_arena.startClock();
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    options.allocator = &HtmlArena::allocate;
    options.deallocator = &HtmlArena::release;
    options.userdata = &m_arena;
    if (setjmp(m_arena.overBudget) == 0)
        m_output = gumbo_parse_with_options(&options, m_source.constData(), static_cast<size_t>(m_source.size()));
}

QByteArray HtmlTree::elementName(const GumboNode *node)
{
    if ((node->type != GUMBO_NODE_ELEMENT && node->type != GUMBO_NODE_TEMPLATE)
        || node->v.element.tag_namespace != GUMBO_NAMESPACE_HTML)
        return {};
    if (node->v.element.tag != GUMBO_TAG_UNKNOWN)
        return gumbo_normalized_tagname(node->v.element.tag);
    GumboStringPiece piece = node->v.element.original_tag;
    gumbo_tag_from_original_text(&piece);
    return QByteArray(piece.data, static_cast<qsizetype>(qMin<size_t>(piece.length, 64))).toLower();
}

QByteArrayView HtmlTree::utf8Attribute(const GumboNode *node, const char *name)
{
    const GumboAttribute *found = gumbo_get_attribute(&node->v.element.attributes, name);
    return found ? QByteArrayView(found->value) : QByteArrayView();
}

QString HtmlTree::attribute(const GumboNode *node, const char *name)
{
    const GumboAttribute *found = gumbo_get_attribute(&node->v.element.attributes, name);
    return found ? QString::fromUtf8(found->value) : QString();
}

bool HtmlTree::hasAttribute(const GumboNode *node, const char *name)
{
    return gumbo_get_attribute(&node->v.element.attributes, name) != nullptr;
}

QString HtmlTree::rawText(const GumboNode *node)
{
    QString text;
    for (unsigned i = 0; i < node->v.element.children.length; ++i) {
        const auto *child = static_cast<const GumboNode *>(node->v.element.children.data[i]);
        if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE || child->type == GUMBO_NODE_CDATA)
            text += QString::fromUtf8(child->v.text.text);
    }
    return text;
}

} // namespace okienko
