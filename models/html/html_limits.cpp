// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/html/html_limits.h"

#include <QByteArrayView>
#include <QList>
#include <QSet>

namespace okienko {

namespace {

constexpr qsizetype maxCharacters = 2'000'000;
constexpr int maxElements = 50'000;
constexpr int maxDepth = 200;
constexpr int maxFormattingDepth = 24;

bool isVoid(const QByteArray &name)
{
    static const QSet<QByteArray> names{"area", "base", "br", "col", "embed", "hr", "img", "input", "link",
                                        "meta", "param", "source", "track", "wbr", "basefont", "bgsound", "frame"};
    return names.contains(name);
}

bool isFormatting(const QByteArray &name)
{
    static const QSet<QByteArray> names{"a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike",
                                        "strong", "tt", "u"};
    return names.contains(name);
}

/// Elements whose opening tag ends an open paragraph (HTML 13.2.6.4.7).
bool closesParagraph(const QByteArray &name)
{
    static const QSet<QByteArray> names{"address", "blockquote", "center", "details", "dir", "div", "dl", "fieldset",
                                        "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
                                        "hr", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "table", "ul"};
    return names.contains(name);
}

/// Elements that an element of their own kind ends, up to the container named.
QByteArray containerOf(const QByteArray &name)
{
    if (name == "li")
        return "ul ol menu dir";
    if (name == "td" || name == "th")
        return "table tr";
    if (name == "tr")
        return "table tbody thead tfoot";
    if (name == "dd" || name == "dt")
        return "dl";
    if (name == "option")
        return "select optgroup";
    return {};
}

/// Open elements as a tree builder would roughly have them.
class OpenElements {
public:
    /// False where the tag must be left out.
    bool open(const QByteArray &name)
    {
        if (!m_stack.isEmpty() && m_stack.last() == "p" && closesParagraph(name))
            pop();
        if (const QByteArray container = containerOf(name); !container.isEmpty())
            closeSibling(name, container.split(' '));
        if (isFormatting(name) && m_formatting >= maxFormattingDepth)
            return false;
        if (m_stack.size() >= maxDepth)
            return false;
        m_stack.append(name);
        m_formatting += isFormatting(name);
        return true;
    }

    void close(const QByteArray &name)
    {
        const qsizetype at = m_stack.lastIndexOf(name);
        // An unclosed formatting element stays active behind the end of a block, so its count stays too.
        if (at < 0)
            return;
        if (isFormatting(name)) {
            m_stack.removeAt(at);
            --m_formatting;
            return;
        }
        QList<QByteArray> kept;
        while (m_stack.size() > at) {
            if (isFormatting(m_stack.last()))
                kept.prepend(m_stack.last());
            m_stack.removeLast();
        }
        m_stack += kept;
    }

private:
    void pop()
    {
        m_formatting -= isFormatting(m_stack.last());
        m_stack.removeLast();
    }

    void closeSibling(const QByteArray &name, const QList<QByteArray> &containers)
    {
        for (qsizetype i = m_stack.size() - 1; i >= 0; --i) {
            if (containers.contains(m_stack.at(i)))
                return;
            if (m_stack.at(i) == name || ((name == "td" || name == "th")
                                          && (m_stack.at(i) == "td" || m_stack.at(i) == "th"))) {
                close(m_stack.at(i));
                return;
            }
        }
    }

    QList<QByteArray> m_stack;
    int m_formatting = 0;
};

} // namespace

BoundedHtml boundHtml(const QString &html)
{
    BoundedHtml result;
    QStringView source = html;
    if (source.size() > maxCharacters) {
        source = source.first(maxCharacters);
        result.truncated = true;
    }
    const QByteArray input = source.toUtf8();
    result.utf8.reserve(input.size());
    OpenElements elements;
    int count = 0;
    qsizetype from = 0;
    while (from < input.size()) {
        const qsizetype tag = input.indexOf('<', from);
        if (tag < 0 || tag + 1 >= input.size()) {
            result.utf8.append(QByteArrayView(input).sliced(from));
            break;
        }
        result.utf8.append(QByteArrayView(input).sliced(from, tag - from));
        const bool closing = input.at(tag + 1) == '/';
        qsizetype end = tag + 1 + closing;
        while (end < input.size() && (isalnum(static_cast<unsigned char>(input.at(end))) || input.at(end) == ':'
                                      || input.at(end) == '-'))
            ++end;
        const QByteArray name = input.sliced(tag + 1 + closing, end - tag - 1 - closing).left(32).toLower();
        const bool isTag = !name.isEmpty() && isalpha(static_cast<unsigned char>(name.at(0)));
        from = end;
        if (!isTag) {
            from = tag + 1;
            result.utf8.append('<');
            continue;
        }
        if (!closing && ++count > maxElements) {
            result.truncated = true;
            break;
        }
        if (closing) {
            elements.close(name);
        } else if (!isVoid(name) && !elements.open(name)) {
            // The rest of the tag would become text: skip to its end.
            const qsizetype close = input.indexOf('>', end);
            result.truncated = true;
            from = close < 0 ? input.size() : close + 1;
            continue;
        }
        result.utf8.append(QByteArrayView(input).sliced(tag, end - tag));
    }
    return result;
}

} // namespace okienko
