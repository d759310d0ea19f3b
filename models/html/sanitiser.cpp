// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/html/sanitiser.h"

#include "models/html/css_filter.h"
#include "models/html/html_tree.h"
#include "models/html/safe_url.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace okienko {

namespace {

/// Deeper tables are shown as plain blocks: laying out tables in tables costs twice as much with each level.
constexpr int maxTableDepth = 12;
constexpr int maxWalkDepth = 400;
constexpr qsizetype maxOutput = 4'000'000;

const QSet<QByteArray> &allowedElements()
{
    static const QSet<QByteArray> names{
        "a", "abbr", "acronym", "address", "article", "aside", "b", "bdi", "bdo", "big", "blockquote", "br", "caption",
        "center", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "dir", "div", "dl", "dt", "em",
        "figcaption", "figure", "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "img", "ins",
        "kbd", "li", "main", "mark", "menu", "nav", "nobr", "ol", "p", "pre", "q", "s", "samp", "section", "small",
        "span", "strike", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time",
        "tr", "tt", "u", "ul", "var", "wbr"};
    return names;
}

/// Left out with everything in them.
bool isDropped(const QByteArray &name)
{
    static const QSet<QByteArray> names{
        "script", "noscript", "iframe", "frame", "frameset", "noframes", "object", "embed", "noembed", "applet",
        "template", "title", "textarea", "select", "option", "datalist", "input", "audio", "video", "source", "track",
        "canvas", "map", "area", "link", "meta", "base", "param", "xmp", "plaintext", "dialog", "portal"};
    return names.contains(name);
}

bool isVoidElement(const QByteArray &name)
{
    return name == "br" || name == "hr" || name == "img" || name == "col" || name == "wbr";
}

bool isTablePart(const QByteArray &name)
{
    static const QSet<QByteArray> names{"table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption"};
    return names.contains(name);
}

QString escaped(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'&')
            out += u"&amp;"_s;
        else if (c == u'<')
            out += u"&lt;"_s;
        else if (c == u'>')
            out += u"&gt;"_s;
        else if (c == u'"')
            out += u"&quot;"_s;
        else if (c == u'\'')
            out += u"&#39;"_s;
        else if (c == u'`')
            out += u"&#96;"_s;
        else if (c.unicode() >= 0x20 || c == u'\n' || c == u'\t')
            out += c;
    }
    return out;
}

class Sanitiser {
public:
    SanitisedHtml run(const QString &html)
    {
        const HtmlTree tree(html);
        m_result.truncated = tree.truncated();
        if (tree.root())
            walk(tree.root(), 0);
        if (!m_sheets.isEmpty())
            m_result.html = u"<style>"_s + m_sheets + u"</style>"_s + m_out;
        else
            m_result.html = m_out;
        return std::move(m_result);
    }

private:
    void walk(const GumboNode *node, int depth)
    {
        if (depth > maxWalkDepth || m_out.size() > maxOutput) {
            m_result.truncated = true;
            return;
        }
        switch (node->type) {
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_WHITESPACE:
        case GUMBO_NODE_CDATA:
            m_out += escaped(QString::fromUtf8(node->v.text.text));
            return;
        case GUMBO_NODE_ELEMENT:
            element(node, depth);
            return;
        default:
            return;
        }
    }

    void children(const GumboNode *node, int depth)
    {
        for (unsigned i = 0; i < node->v.element.children.length; ++i)
            walk(static_cast<const GumboNode *>(node->v.element.children.data[i]), depth + 1);
    }

    void element(const GumboNode *node, int depth)
    {
        QByteArray name = HtmlTree::elementName(node);
        if (name.isEmpty() || isDropped(name)) // an empty name: SVG or MathML
            return;
        if (name == "style") {
            m_sheets += safeStyleSheet(HtmlTree::rawText(node));
            return;
        }
        if (name == "body")
            name = "div";
        if (name == "image")
            name = "img";
        if (!allowedElements().contains(name)) {
            children(node, depth);
            return;
        }
        const bool isTable = name == "table";
        m_tables += isTable;
        if (m_tables > maxTableDepth && isTablePart(name)) {
            m_result.truncated = true;
            name = "div";
        }
        QString attributes = commonAttributes(node);
        if (name == "a")
            attributes += linkAttributes(node);
        else if (name == "img")
            attributes += imageAttributes(node);
        m_out += u'<' + QString::fromLatin1(name) + attributes + u'>';
        if (!isVoidElement(name)) {
            children(node, depth);
            m_out += u"</"_s + QString::fromLatin1(name) + u'>';
        }
        m_tables -= isTable;
    }

    static void append(QString &out, const char *name, const QString &value)
    {
        out += u' ' + QString::fromLatin1(name) + u"=\""_s + escaped(value) + u'"';
    }

    static QString commonAttributes(const GumboNode *node)
    {
        static const QRegularExpression word(u"^[\\w#%.,\\s+-]{0,200}$"_s,
                                             QRegularExpression::UseUnicodePropertiesOption);
        static const char *const words[] = {"class", "id", "dir", "lang", "align", "valign", "width", "height", "bgcolor",
                                            "border", "cellpadding", "cellspacing", "colspan", "rowspan", "nowrap",
                                            "color", "face", "size", "start", "type", "value", "hspace", "vspace",
                                            "noshade", "reversed", "scope", "datetime"};
        static const char *const numbers[] = {"colspan", "rowspan"};
        QString out;
        for (const char *name : words) {
            if (!HtmlTree::hasAttribute(node, name))
                continue;
            QString value = HtmlTree::attribute(node, name);
            if (!word.match(value).hasMatch())
                continue;
            for (const char *number : numbers) {
                if (qstrcmp(number, name) == 0)
                    value = QString::number(qBound(1, value.toInt(), 100));
            }
            append(out, name, value);
        }
        for (const char *name : {"title", "alt"}) {
            if (HtmlTree::hasAttribute(node, name))
                append(out, name, HtmlTree::attribute(node, name).left(1'000));
        }
        const QString style = safeDeclarations(HtmlTree::attribute(node, "style"));
        if (!style.isEmpty())
            append(out, "style", style);
        if (HtmlTree::hasAttribute(node, "hidden"))
            out += u" hidden=\"\""_s;
        return out;
    }

    static QString linkAttributes(const GumboNode *node)
    {
        QString out;
        const QString href = safeLink(HtmlTree::attribute(node, "href"));
        if (!href.isEmpty())
            append(out, "href", href);
        return out;
    }

    QString imageAttributes(const GumboNode *node)
    {
        QString out;
        const QString src = HtmlTree::attribute(node, "src");
        if (const QString id = contentIdOf(src); !id.isEmpty()) {
            append(out, "src", u"cid:"_s + id);
            if (!m_result.contentIds.contains(id))
                m_result.contentIds.append(id);
        } else if (const QString data = dataImage(src); !data.isEmpty()) {
            append(out, "src", data);
        } else if (const QString remote = remoteImage(src); !remote.isEmpty()) {
            append(out, "data-remote-src", remote);
            if (!m_seen.contains(remote)) {
                m_seen.insert(remote);
                m_result.remoteImages.append(remote);
            }
        }
        return out;
    }

    SanitisedHtml m_result;
    QSet<QString> m_seen;
    QString m_out;
    QString m_sheets;
    int m_tables = 0;
};

} // namespace

SanitisedHtml sanitiseHtml(const QString &html)
{
    return Sanitiser().run(html);
}

} // namespace okienko
