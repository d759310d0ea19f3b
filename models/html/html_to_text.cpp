// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/html/html_text.h"
#include "models/html/sanitiser.h"

#include "models/html/hidden_elements.h"
#include "models/html/html_tags.h"
#include "models/html/html_tree.h"
#include "models/html/safe_url.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace okienko {

namespace {

constexpr int maxDepth = 400;

bool isQuoteContainer(const GumboNode *node)
{
    // All of these are told by an attribute.
    if (node->v.element.attributes.length == 0)
        return false;
    const GumboTag tag = node->v.element.tag;
    const QString id = HtmlTree::attribute(node, "id");
    const QString classes = u' ' + HtmlTree::attribute(node, "class").simplified() + u' ';
    if (tag == GUMBO_TAG_BLOCKQUOTE)
        return HtmlTree::attribute(node, "type").compare(u"cite"_s, Qt::CaseInsensitive) == 0
            || classes.contains(u" gmail_quote"_s) || !HtmlTree::attribute(node, "cite").isEmpty()
            || id.startsWith(u"replyBlockquote"_s) || classes.contains(u" protonmail_quote "_s)
            || HtmlTree::attribute(node, "style").contains(u"border-left"_s);
    static const QRegularExpression byClass(
        u" (?:gmail_quote|gmail_quote_container|gmail_extra_quote|yahoo_quoted|moz-cite-prefix|moz-forward-container|protonmail_quote|"
        "zmail_extra|tutanota_quote|OutlookMessageHeader|WordSection1_quote|wm-quote|mail-quote-collapse|freebirdFormviewer|front-blockquote) "_s);
    static const QRegularExpression byId(
        u"^(?:x_)*(?:divRplyFwdMsg|OLK_SRC_BODY_SECTION|yahoo_quoted_\\w*|appendonsend_q|mail-editor-reference-message-container|"
        "isReplyContent|reply-intro|cmqQuotedText)$"_s);
    return (classes.size() > 2 && byClass.match(classes).hasMatch()) || (!id.isEmpty() && byId.match(id).hasMatch())
        || (tag == GUMBO_TAG_DIV && HtmlTree::attribute(node, "name") == u"quote"_s);
}

class TextWriter {
public:
    explicit TextWriter(const QString &html) : m_tree(html), m_hidden(m_tree.root()) { m_out.reserve(html.size() / 2); }

    HtmlText run()
    {
        if (m_tree.root())
            walk(m_tree.root(), 0);
        return finish();
    }

private:
    void walk(const GumboNode *node, int depth)
    {
        if (depth > maxDepth)
            return;
        switch (node->type) {
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_WHITESPACE:
        case GUMBO_NODE_CDATA:
            if (!m_sizeless)
                addText(QString::fromUtf8(node->v.text.text));
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
        const bool sizeless = m_sizeless;
        m_sizeless = m_hidden.isSizeless(node, sizeless);
        for (unsigned i = 0; i < node->v.element.children.length; ++i)
            walk(static_cast<const GumboNode *>(node->v.element.children.data[i]), depth + 1);
        m_sizeless = sizeless;
    }

    void element(const GumboNode *node, int depth)
    {
        if (node->v.element.tag_namespace != GUMBO_NAMESPACE_HTML)
            return;
        const GumboTag tag = node->v.element.tag;
        const quint32 flags = tagFlags(node);
        if (flags & TagUnread || m_hidden.isHidden(node))
            return;
        if (tag == GUMBO_TAG_BR) {
            hardBreak();
            return;
        }
        if (tag == GUMBO_TAG_HR) {
            want(1);
            addWord(u"----------"_s);
            want(1);
            return;
        }
        if (tag == GUMBO_TAG_IMG) {
            const QString alt = HtmlTree::attribute(node, "alt").simplified();
            if (!alt.isEmpty())
                addText(u'[' + alt + u']');
            return;
        }
        if (tag == GUMBO_TAG_A) {
            link(node, depth);
            return;
        }
        if (isQuoteContainer(node)) {
            quote(node, depth);
            return;
        }
        if (flags & TagParagraph) {
            want(paragraphGap(node));
            children(node, depth);
            want(paragraphGap(node));
            return;
        }
        if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) {
            if (!m_lineEmpty && m_wanted == 0)
                addText(u"\t"_s, true);
            children(node, depth);
            return;
        }
        if (isWritten(tag) || flags & TagBlock)
            blockElement(node, tag, depth);
        else
            children(node, depth);
    }

    /// Text as it is written, line by line.
    static bool isWritten(GumboTag tag)
    {
        return tag == GUMBO_TAG_PRE || tag == GUMBO_TAG_XMP || tag == GUMBO_TAG_PLAINTEXT || tag == GUMBO_TAG_LISTING;
    }

    void blockElement(const GumboNode *node, GumboTag tag, int depth)
    {
        const int gap = tag == GUMBO_TAG_BLOCKQUOTE ? 2 : 1;
        want(gap);
        if (tag == GUMBO_TAG_LI) {
            m_indent = qMin(m_lists, 8) - 1;
            addWord(m_ordered && m_number > 0 ? QString::number(m_number++) + u". "_s : u"• "_s);
        }
        const bool isList = tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL || tag == GUMBO_TAG_MENU || tag == GUMBO_TAG_DIR;
        const bool wasOrdered = m_ordered;
        const int wasNumber = m_number;
        if (isList) {
            ++m_lists;
            m_ordered = tag == GUMBO_TAG_OL;
            m_number = m_ordered ? qMax(1, HtmlTree::attribute(node, "start").toInt()) : 0;
        }
        m_pre += isWritten(tag);
        children(node, depth);
        m_pre -= isWritten(tag);
        if (isList) {
            --m_lists;
            m_ordered = wasOrdered;
            m_number = wasNumber;
        }
        want(gap);
    }

    /// Outlook writes each line as a paragraph without margins.
    static int paragraphGap(const GumboNode *node)
    {
        if (node->v.element.attributes.length == 0)
            return 2;
        const QString classes = HtmlTree::attribute(node, "class");
        static const QRegularExpression flat(u"margin(?:-bottom|-top)?\\s*:\\s*0"_s);
        return classes.startsWith(u"Mso"_s) || flat.match(HtmlTree::attribute(node, "style")).hasMatch() ? 1 : 2;
    }

    void quote(const GumboNode *node, int depth)
    {
        const bool marks = node->v.element.tag == GUMBO_TAG_BLOCKQUOTE;
        want(marks ? 1 : 2);
        const bool outermost = m_quotes == 0;
        if (outermost && m_quoteAt < 0) {
            flushBreaks();
            m_quoteAt = m_out.size();
        }
        ++m_quotes;
        m_prefix += marks;
        if (marks)
            m_freshPrefix = true;
        children(node, depth);
        want(1);
        if (marks) {
            --m_prefix;
            m_freshPrefix = true;
        }
        --m_quotes;
        // The header blocks of Outlook and Thunderbird stand before what they introduce.
        const bool introduces = HtmlTree::attribute(node, "id").endsWith(u"divRplyFwdMsg"_s)
            || HtmlTree::attribute(node, "class").contains(u"moz-cite-prefix"_s)
            || HtmlTree::attribute(node, "class").contains(u"OutlookMessageHeader"_s)
            || HtmlTree::attribute(node, "id") == u"reply-intro"_s;
        m_openEnded = m_openEnded || (outermost
            && (introduces && !HtmlTree::attribute(node, "class").contains(u"moz-cite-prefix"_s)));
        want(2);
    }

    void link(const GumboNode *node, int depth)
    {
        const qsizetype before = m_out.size();
        children(node, depth);
        QString url = safeLink(HtmlTree::attribute(node, "href"));
        const QString text = m_out.mid(before).simplified();
        if (url.isEmpty() || text.isEmpty() || url.size() > 2'000)
            return;
        static const QRegularExpression fillers(u"[\\s()-]"_s);
        const auto bare = [](QString s) {
            s = s.toLower();
            for (const QString &head : {u"mailto:"_s, u"tel:"_s, u"https://"_s, u"http://"_s, u"www."_s}) {
                if (s.startsWith(head))
                    s.remove(0, head.size());
            }
            s.remove(fillers);
            while (s.endsWith(u'/'))
                s.chop(1);
            return s;
        };
        if (url.startsWith(u"mailto:"_s, Qt::CaseInsensitive))
            url = url.mid(7).section(u'?', 0, 0);
        if (!url.isEmpty() && !bare(text).contains(bare(url)))
            addText(u" <"_s + url + u'>');
    }

    void addText(const QString &text, bool keepTab = false)
    {
        if (m_pre > 0 && !keepTab) {
            const QStringList lines = QString(text).remove(u'\r').split(u'\n');
            for (qsizetype i = 0; i < lines.size(); ++i) {
                if (i > 0)
                    hardBreak();
                if (!lines.at(i).isEmpty())
                    addWord(lines.at(i));
            }
            return;
        }
        QString word;
        for (const QChar c : text) {
            if (keepTab && c == u'\t') {
                m_space = u'\t';
            } else if (c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f') {
                takeWord(word);
                if (!m_lineEmpty && m_space.isNull())
                    m_space = u' ';
            } else if (!isInvisible(c)) {
                word += c == QChar(0xa0) ? QChar(u' ') : c;
            }
        }
        takeWord(word);
    }

    void takeWord(QString &word)
    {
        if (!word.isEmpty())
            addWord(word);
        word.resize(0);
    }

    /// Zero-width fillers that newsletters put after a preheader.
    static bool isInvisible(QChar c)
    {
        const char16_t u = c.unicode();
        return u == 0x200b || u == 0x034f || u == 0xfeff || u == 0x00ad || u == 0x2007 || u < 0x20
            || u == 0x202d || u == 0x202e;
    }

    void addWord(const QString &word)
    {
        flushBreaks();
        if (m_lineEmpty) {
            const QString head = prefixText() + QString(qMax(0, m_indent) * 2, u' ');
            m_out += head;
            m_indent = 0;
        } else if (!m_space.isNull()) {
            m_out += m_space;
        }
        m_space = QChar();
        m_lineEmpty = false;
        m_out += word;
        if (m_quotes == 0 && m_quoteAt >= 0 && !word.trimmed().isEmpty())
            m_own += word;
    }

    QString prefixText() const { return m_prefix > 0 ? QString(qMin(m_prefix, 20), u'>') + u' ' : QString(); }

    /// At least this many line ends before what follows.
    void want(int breaks)
    {
        m_space = QChar();
        const int have = m_lineEmpty ? m_breaks : 0;
        m_wanted = qMax(m_wanted, qMax(0, breaks - have));
        if (m_out.isEmpty() && m_lineEmpty)
            m_wanted = 0;
    }

    void hardBreak()
    {
        if (m_wanted > 0)
            flushBreaks();
        if (m_lineEmpty)
            m_out += prefixText().trimmed();
        m_out += u'\n';
        m_breaks = m_lineEmpty ? m_breaks + 1 : 1;
        m_lineEmpty = true;
        m_space = QChar();
    }

    void flushBreaks()
    {
        for (; m_wanted > 0; --m_wanted) {
            if (m_lineEmpty && !m_freshPrefix)
                m_out += prefixText().trimmed();
            m_out += u'\n';
            m_breaks = m_lineEmpty ? m_breaks + 1 : 1;
            m_lineEmpty = true;
            m_space = QChar();
        }
        m_freshPrefix = false;
    }

    HtmlText finish()
    {
        HtmlText result;
        // Everything behind the quotation is the writer's: an answer below or between, which must not be hidden.
        static const QRegularExpression word(u"[\\p{L}\\p{N}]"_s, QRegularExpression::UseUnicodePropertiesOption);
        const bool ownBehind = !m_openEnded && m_own.contains(word);
        qsizetype start = ownBehind ? -1 : m_quoteAt;
        QString out;
        out.reserve(m_out.size());
        qsizetype mapped = -1;
        int blank = 0;
        qsizetype at = 0;
        const QStringList lines = m_out.split(u'\n');
        for (const QString &line : lines) {
            if (mapped < 0 && start >= 0 && at >= start)
                mapped = out.size();
            at += line.size() + 1;
            qsizetype end = line.size();
            while (end > 0 && line.at(end - 1).isSpace())
                --end;
            blank = end == 0 ? blank + 1 : 0;
            if (blank > 1 || (end == 0 && out.isEmpty()))
                continue;
            out += QStringView(line).first(end);
            out += u'\n';
        }
        while (out.endsWith(u'\n'))
            out.chop(1);
        result.text = out.normalized(QString::NormalizationForm_C);
        if (mapped >= 0 && mapped < out.size()) {
            // Normalising shortens by whole characters; the part before is normalised alone to find the place.
            result.quotedStart = out.left(mapped).normalized(QString::NormalizationForm_C).size();
            while (result.quotedStart < result.text.size() && result.text.at(result.quotedStart).isSpace())
                ++result.quotedStart;
            // A mail that is nothing but quotation has nothing else to show.
            if (!result.text.left(result.quotedStart).contains(word))
                result.quotedStart = -1;
        }
        return result;
    }

    HtmlTree m_tree;
    HiddenElements m_hidden;
    QString m_out;
    QString m_own;              ///< text of the writer behind the quotation
    QChar m_space;              ///< white space waiting for the next word
    qsizetype m_quoteAt = -1;
    int m_wanted = 0;
    int m_breaks = 0;
    int m_quotes = 0;
    int m_prefix = 0;
    int m_pre = 0;
    int m_lists = 0;
    int m_number = 0;
    int m_indent = 0;
    bool m_ordered = false;
    bool m_lineEmpty = true;
    bool m_freshPrefix = false;
    bool m_openEnded = false;
    bool m_sizeless = false;
};

} // namespace

HtmlText htmlToTextWithQuote(const QString &html)
{
    if (!html.contains(htmlPartBreak))
        return TextWriter(html).run();
    QStringList texts;
    for (const QString &part : html.split(htmlPartBreak.toString()).mid(0, 100))
        texts << TextWriter(part).run().text;
    return {texts.join(u"\n\n"_s), -1};
}

QString htmlToText(const QString &html)
{
    return htmlToTextWithQuote(html).text;
}

} // namespace okienko
