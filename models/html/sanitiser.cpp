// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/html/sanitiser.h"

#include "models/html/css_filter.h"
#include "models/html/hidden_elements.h"
#include "models/html/html_tags.h"
#include "models/html/html_tree.h"
#include "models/html/safe_url.h"

#include <QHash>
#include <QSet>
#include <array>

using namespace Qt::StringLiterals;

namespace okienko {

namespace {

/// Deeper tables are shown as plain blocks: laying out tables in tables costs twice as much with each level.
constexpr int maxTableDepth = 12;
constexpr int maxWalkDepth = 400;
/// A little more than the view lays out: it tells by their number that the page is too much.
constexpr int maxElements = 22'000;
constexpr qsizetype maxOutput = 4'000'000;
constexpr qsizetype maxWord = 200;
constexpr qsizetype maxWords = 1'000;
constexpr qsizetype cachedStyles = 2'000;
constexpr qsizetype mostParts = 100;
/// Pictures inside the page, all together; one alone: safe_url.cpp.
constexpr qsizetype maxDataImages = 6'000'000;

/// Attributes that are kept where their value is a plain word, in the order in which they are written.
constexpr const char *wordAttributes[] = {"class",  "id",     "dir",         "lang",        "align",   "valign",
                                          "width",  "height", "bgcolor",     "border",      "cellpadding",
                                          "cellspacing", "colspan", "rowspan", "nowrap",    "color",   "face",
                                          "size",   "start",  "type",        "value",       "hspace",  "vspace",
                                          "noshade", "reversed", "scope",    "datetime"};
constexpr size_t wordCount = std::size(wordAttributes);
/// Behind them: free text.
constexpr size_t titleSlot = wordCount;
constexpr size_t altSlot = wordCount + 1;
constexpr size_t slotCount = wordCount + 2;

int slotOf(const char *name)
{
    static const auto known = [] {
        QHash<QByteArray, int> all;
        for (size_t i = 0; i < wordCount; ++i)
            all.insert(wordAttributes[i], int(i));
        all.insert("title", int(titleSlot));
        all.insert("alt", int(altSlot));
        return all;
    }();
    return known.value(QByteArray::fromRawData(name, qsizetype(qstrlen(name))), -1);
}

/// Letters of any script, digits and _ # % . , + - and white space: nothing that could be markup or an address.
bool isPlainWord(QByteArrayView value)
{
    bool ascii = true;
    for (const char c : value) {
        const auto u = static_cast<unsigned char>(c);
        if (u >= 0x80) {
            ascii = false;
            continue;
        }
        const bool fine = isalnum(u) || c == '_' || c == '#' || c == '%' || c == '.' || c == ',' || c == '+' || c == '-'
            || c == ' ' || (u >= 9 && u <= 13);
        if (!fine)
            return false;
    }
    if (ascii)
        return value.size() <= maxWord;
    const QString text = QString::fromUtf8(value);
    for (const QChar c : text) {
        if (c.unicode() >= 0x80 && !c.isLetterOrNumber() && !c.isMark() && !c.isSurrogate())
            return false;
    }
    return text.size() <= maxWord;
}

class Sanitiser {
public:
    explicit Sanitiser(const QString &html) : m_tree(html, maxElements), m_hidden(m_tree.root()) { m_out.reserve(html.size() * 2); }

    SanitisedHtml run()
    {
        m_result.truncated = m_tree.truncated();
        if (m_tree.root())
            walk(m_tree.root(), 0);
        if (!m_sheets.isEmpty())
            m_result.html = u"<style>"_s + m_sheets + u"</style>"_s + QString::fromUtf8(m_out);
        else
            m_result.html = QString::fromUtf8(m_out);
        return std::move(m_result);
    }

private:
    void walk(const GumboNode *node, int depth)
    {
        if (depth > maxWalkDepth || m_out.size() - m_dataImages > maxOutput) {
            m_result.truncated = true;
            return;
        }
        switch (node->type) {
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_WHITESPACE:
        case GUMBO_NODE_CDATA:
            if (!m_sizeless)
                appendEscaped(node->v.text.text);
            return;
        case GUMBO_NODE_ELEMENT: element(node, depth); return;
        default: return;
        }
    }

    void children(const GumboNode *node, int depth)
    {
        const bool sizeless = m_sizeless;
        m_sizeless = m_hidden.isSizeless(node, sizeless);
        for (unsigned i = 0; i < node->v.element.children.length; ++i)
            walk(static_cast<const GumboNode *>(node->v.element.children.data[i]), depth + 1);
        m_sizeless = sizeless;
    }

    void element(const GumboNode *node, int depth)
    {
        if (node->v.element.tag_namespace != GUMBO_NAMESPACE_HTML) // SVG or MathML
            return;
        GumboTag tag = node->v.element.tag;
        if (tag == GUMBO_TAG_STYLE) {
            m_sheets += safeStyleSheet(HtmlTree::rawText(node));
            return;
        }
        const bool written = tag == GUMBO_TAG_XMP || tag == GUMBO_TAG_PLAINTEXT || tag == GUMBO_TAG_LISTING;
        if (!written && tagFlags(node) & TagDropped)
            return;
        if (m_hidden.isHidden(node))
            return;
        if (tag == GUMBO_TAG_BODY)
            tag = GUMBO_TAG_DIV;
        else if (tag == GUMBO_TAG_IMAGE)
            tag = GUMBO_TAG_IMG;
        else if (written)
            tag = GUMBO_TAG_PRE;
        const quint32 flags = tagFlags(tag);
        if (!(flags & TagAllowed)) {
            children(node, depth);
            return;
        }
        const bool isTable = tag == GUMBO_TAG_TABLE;
        m_tables += isTable;
        if (m_tables > maxTableDepth && flags & TagTablePart) {
            m_result.truncated = true;
            tag = GUMBO_TAG_DIV;
        }
        const char *name = gumbo_normalized_tagname(tag);
        m_out.append('<').append(name);
        if (node->v.element.attributes.length > 0)
            commonAttributes(node);
        if (tag == GUMBO_TAG_A)
            linkAttributes(node);
        else if (tag == GUMBO_TAG_IMG)
            imageAttributes(node);
        m_out.append('>');
        if (!(flags & TagVoid)) {
            children(node, depth);
            m_out.append("</").append(name).append('>');
        }
        m_tables -= isTable;
    }

    void appendEscaped(QByteArrayView text)
    {
        qsizetype from = 0;
        const auto replace = [&](qsizetype at, qsizetype length, const char *by) {
            m_out.append(text.sliced(from, at - from)).append(by);
            from = at + length;
        };
        for (qsizetype i = 0; i < text.size(); ++i) {
            const auto c = static_cast<unsigned char>(text.at(i));
            if (c >= 0x40 ? c != '`' && c != 0xe2 : c == ' ')
                continue;
            switch (c) {
            case '&': replace(i, 1, "&amp;"); break;
            case '<': replace(i, 1, "&lt;"); break;
            case '>': replace(i, 1, "&gt;"); break;
            case '"': replace(i, 1, "&quot;"); break;
            case '\'': replace(i, 1, "&#39;"); break;
            case '`': replace(i, 1, "&#96;"); break;
            case 0xe2:
                // U+202D and U+202E: text would be shown in another order than it has.
                if (i + 2 < text.size() && text.at(i + 1) == '\x80' && (text.at(i + 2) == '\xad' || text.at(i + 2) == '\xae'))
                    replace(i, 3, "");
                break;
            default:
                if (c < 0x20 && c != '\n' && c != '\t')
                    replace(i, 1, "");
            }
        }
        m_out.append(text.sliced(from));
    }

    void append(const char *name, QByteArrayView value)
    {
        m_out.append(' ').append(name).append("=\"");
        appendEscaped(value);
        m_out.append('"');
    }

    void commonAttributes(const GumboNode *node)
    {
        std::array<const char *, slotCount> values{};
        const char *style = nullptr;
        const GumboVector &all = node->v.element.attributes;
        for (unsigned i = 0; i < all.length; ++i) {
            const auto *attribute = static_cast<const GumboAttribute *>(all.data[i]);
            if (qstrcmp(attribute->name, "style") == 0)
                style = attribute->value;
            else if (const int slot = slotOf(attribute->name); slot >= 0)
                values[size_t(slot)] = attribute->value;
        }
        for (size_t i = 0; i < wordCount; ++i) {
            if (!values[i] || !isPlainWord(values[i]))
                continue;
            if (qstrcmp(wordAttributes[i], "colspan") == 0 || qstrcmp(wordAttributes[i], "rowspan") == 0)
                append(wordAttributes[i], QByteArray::number(qBound(1, QByteArray(values[i]).toInt(), 100)));
            else
                append(wordAttributes[i], values[i]);
        }
        if (values[titleSlot])
            append("title", QString::fromUtf8(values[titleSlot]).left(maxWords).toUtf8());
        if (values[altSlot])
            append("alt", QString::fromUtf8(values[altSlot]).left(maxWords).toUtf8());
        if (style) {
            const QByteArray safe = safeStyle(style);
            if (!safe.isEmpty())
                append("style", safe);
        }
    }

    QByteArray safeStyle(const char *style)
    {
        const QByteArray key = QByteArray::fromRawData(style, qsizetype(qstrlen(style)));
        if (const auto known = m_styles.constFind(key); known != m_styles.constEnd())
            return *known;
        const QByteArray safe = safeDeclarations(QString::fromUtf8(style)).toUtf8();
        if (m_styles.size() < cachedStyles)
            m_styles.insert(QByteArray(style), safe);
        return safe;
    }

    void linkAttributes(const GumboNode *node)
    {
        const QString href = safeLink(HtmlTree::attribute(node, "href"));
        if (!href.isEmpty())
            append("href", href.toUtf8());
    }

    void imageAttributes(const GumboNode *node)
    {
        const QString src = HtmlTree::attribute(node, "src");
        if (const QString id = contentIdOf(src); !id.isEmpty()) {
            append("src", (u"cid:"_s + id).toUtf8());
            if (!m_result.contentIds.contains(id))
                m_result.contentIds.append(id);
        } else if (const QString data = dataImage(src); !data.isEmpty()) {
            if (m_dataImages + data.size() > maxDataImages) {
                m_result.truncated = true;
                return;
            }
            m_dataImages += data.size();
            append("src", data.toUtf8());
        } else if (const QString remote = remoteImage(src); !remote.isEmpty()) {
            append("data-remote-src", remote.toUtf8());
            if (!m_seen.contains(remote)) {
                m_seen.insert(remote);
                m_result.remoteImages.append(remote);
            }
        }
    }

    HtmlTree m_tree;
    HiddenElements m_hidden;
    SanitisedHtml m_result;
    QSet<QString> m_seen;
    QHash<QByteArray, QByteArray> m_styles;   ///< mail repeats its style attributes
    QByteArray m_out;
    QString m_sheets;
    qsizetype m_dataImages = 0;
    int m_tables = 0;
    bool m_sizeless = false;
};

} // namespace

SanitisedHtml sanitiseHtml(const QString &html)
{
    if (!html.contains(htmlPartBreak))
        return Sanitiser(html).run();
    SanitisedHtml all;
    for (const QString &part : html.split(htmlPartBreak.toString()).mid(0, mostParts)) {
        SanitisedHtml one = Sanitiser(part).run();
        if (all.html.size() + one.html.size() > maxOutput) {
            all.truncated = true;
            break;
        }
        all.html += (all.html.isEmpty() ? QString() : u"<hr>"_s) + one.html;
        for (const QString &url : std::as_const(one.remoteImages)) {
            if (!all.remoteImages.contains(url))
                all.remoteImages.append(url);
        }
        all.contentIds += one.contentIds;
        all.truncated = all.truncated || one.truncated;
    }
    all.contentIds.removeDuplicates();
    return all;
}

} // namespace okienko
