// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/html/hidden_elements.h"

#include "models/html/css_filter.h"
#include "models/html/html_tree.h"

namespace okienko {

namespace {

constexpr int deepest = 400;
constexpr qsizetype mostStyles = 2'000;

} // namespace

HiddenElements::HiddenElements(const GumboNode *root)
{
    if (root)
        collect(root, 0);
}

void HiddenElements::collect(const GumboNode *node, int depth)
{
    if (node->type != GUMBO_NODE_ELEMENT || depth > deepest)
        return;
    if (node->v.element.tag == GUMBO_TAG_STYLE && node->v.element.tag_namespace == GUMBO_NAMESPACE_HTML) {
        m_classes += hiddenClasses(HtmlTree::rawText(node));
        return;
    }
    for (unsigned i = 0; i < node->v.element.children.length; ++i)
        collect(static_cast<const GumboNode *>(node->v.element.children.data[i]), depth + 1);
}

HiddenElements::Style HiddenElements::styleOf(const GumboNode *node) const
{
    const QByteArrayView raw = HtmlTree::utf8Attribute(node, "style");
    if (raw.isEmpty())
        return {};
    const QByteArray key = QByteArray::fromRawData(raw.data(), raw.size());
    if (const auto known = m_styles.constFind(key); known != m_styles.constEnd())
        return *known;
    const QString css = QString::fromUtf8(raw);
    const Style style{hidesElement(css), fontIsSizeless(css)};
    if (m_styles.size() < mostStyles)
        m_styles.insert(raw.toByteArray(), style);
    return style;
}

bool HiddenElements::isHidden(const GumboNode *node) const
{
    if (node->v.element.attributes.length == 0)
        return false;
    if (HtmlTree::hasAttribute(node, "hidden") || styleOf(node).hides)
        return true;
    if (m_classes.isEmpty())
        return false;
    const QString classes = HtmlTree::attribute(node, "class").simplified();
    for (const QStringView name : QStringView(classes).split(u' ', Qt::SkipEmptyParts)) {
        if (m_classes.contains(name.toString()))
            return true;
    }
    return false;
}

bool HiddenElements::isSizeless(const GumboNode *node, bool inherited) const
{
    if (node->v.element.attributes.length == 0)
        return inherited;
    if (HtmlTree::hasAttribute(node, "size") && node->v.element.tag == GUMBO_TAG_FONT)
        return false;
    const int said = styleOf(node).sizeless;
    return said < 0 ? inherited : said == 1;
}

} // namespace okienko
