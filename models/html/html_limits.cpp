// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/html/html_limits.h"

#include "models/html/html_tags.h"

#include <QByteArrayView>
#include <QVarLengthArray>

namespace okienko {

namespace {

constexpr qsizetype maxCharacters = 2'000'000;   ///< besides pictures inside the page
constexpr qsizetype maxInput = 16'000'000;
constexpr qsizetype longValue = 4'096;
constexpr qsizetype maxValue = 2'000'000;
constexpr int maxDepth = 200;
constexpr int maxFormattingDepth = 24;
constexpr int maxAttributes = 200;

bool isFormatting(int tag)
{
    return tag < GUMBO_TAG_LAST && tagFlags(GumboTag(tag)) & TagFormatting;
}

/// Where the search for an open element of the same kind ends.
bool isContainerOf(int tag, int container)
{
    switch (tag) {
    case GUMBO_TAG_LI:
        return container == GUMBO_TAG_UL || container == GUMBO_TAG_OL || container == GUMBO_TAG_MENU
            || container == GUMBO_TAG_DIR;
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH: return container == GUMBO_TAG_TABLE || container == GUMBO_TAG_TR;
    case GUMBO_TAG_TR:
        return container == GUMBO_TAG_TABLE || container == GUMBO_TAG_TBODY || container == GUMBO_TAG_THEAD
            || container == GUMBO_TAG_TFOOT;
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DT: return container == GUMBO_TAG_DL;
    case GUMBO_TAG_OPTION: return container == GUMBO_TAG_SELECT || container == GUMBO_TAG_OPTGROUP;
    default: return false;
    }
}

bool endsSibling(int tag)
{
    return tag == GUMBO_TAG_LI || tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH || tag == GUMBO_TAG_TR || tag == GUMBO_TAG_DD
        || tag == GUMBO_TAG_DT || tag == GUMBO_TAG_OPTION;
}

bool isCell(int tag)
{
    return tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH;
}

/// Open elements as a tree builder would roughly have them.
class OpenElements {
public:
    /// False where the tag must be left out.
    bool open(int tag)
    {
        if (!m_stack.isEmpty() && m_stack.last() == GUMBO_TAG_P && tag < GUMBO_TAG_LAST
            && tagFlags(GumboTag(tag)) & TagClosesParagraph)
            removeAt(m_stack.size() - 1);
        if (endsSibling(tag))
            closeSibling(tag);
        if (m_stack.size() >= maxDepth || (isFormatting(tag) && m_formatting >= maxFormattingDepth))
            return false;
        m_stack.append(tag);
        m_formatting += isFormatting(tag);
        return true;
    }

    void close(int tag)
    {
        const qsizetype at = m_stack.lastIndexOf(tag);
        if (at < 0)
            return;
        if (isFormatting(tag)) {
            removeAt(at);
            return;
        }
        // An unclosed formatting element stays active behind the end of a block, so its count stays too.
        qsizetype kept = at;
        for (qsizetype i = at; i < m_stack.size(); ++i) {
            if (isFormatting(m_stack.at(i)))
                m_stack[kept++] = m_stack.at(i);
        }
        m_stack.resize(kept);
    }

private:
    void removeAt(qsizetype at)
    {
        m_formatting -= isFormatting(m_stack.at(at));
        m_stack.remove(at);
    }

    void closeSibling(int tag)
    {
        for (qsizetype i = m_stack.size() - 1; i >= 0; --i) {
            const int open = m_stack.at(i);
            if (isContainerOf(tag, open))
                return;
            if (open == tag || (isCell(tag) && isCell(open))) {
                close(open);
                return;
            }
        }
    }

    QVarLengthArray<int, maxDepth> m_stack;
    int m_formatting = 0;
};

/// A number for a tag's name; names that gumbo does not know share a few.
int tagNumber(QByteArrayView name)
{
    const GumboTag known = gumbo_tagn_enum(name.data(), unsigned(name.size()));
    if (known != GUMBO_TAG_UNKNOWN)
        return known;
    return GUMBO_TAG_LAST + 1 + int(qHash(name.toByteArray().toLower(), 0) % 1024);
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

/// Attributes of a tag, by the states of HTML 13.2.5.32 to 13.2.5.40.
struct TagEnd {
    qsizetype behind = 0;      ///< behind the '>' or at the end of the input
    qsizetype cut = -1;        ///< where the first attribute begins that is too many or too long
    qsizetype longValues = 0;  ///< size of long values before: pictures
};

TagEnd endOfTag(QByteArrayView input, qsizetype at)
{
    TagEnd end;
    const qsizetype size = input.size();
    int attributes = 0;
    while (at < size) {
        while (at < size && (isSpace(input.at(at)) || input.at(at) == '/'))
            ++at;
        if (at >= size || input.at(at) == '>')
            break;
        if (++attributes > maxAttributes && end.cut < 0)
            end.cut = at;
        const qsizetype name = at;
        ++at; // a '=' here belongs to the name
        while (at < size && !isSpace(input.at(at)) && input.at(at) != '/' && input.at(at) != '>' && input.at(at) != '=')
            ++at;
        while (at < size && isSpace(input.at(at)))
            ++at;
        if (at >= size || input.at(at) != '=')
            continue;
        ++at;
        while (at < size && isSpace(input.at(at)))
            ++at;
        if (at < size && (input.at(at) == '"' || input.at(at) == '\'')) {
            const qsizetype close = input.indexOf(input.at(at), at + 1);
            const qsizetype length = (close < 0 ? size : close) - at;
            if (length > maxValue && end.cut < 0)
                end.cut = name;
            if (length > longValue && end.cut < 0)
                end.longValues += length;
            at = close < 0 ? size : close + 1;
        } else {
            while (at < size && !isSpace(input.at(at)) && input.at(at) != '>')
                ++at;
        }
    }
    end.behind = qMin(at + 1, size);
    return end;
}

} // namespace

BoundedHtml boundHtml(const QString &html, int maxElements)
{
    BoundedHtml result;
    QStringView source = html;
    if (source.size() > maxInput) {
        source = source.first(maxInput);
        result.truncated = true;
    }
    const QByteArray input = source.toUtf8();
    result.utf8.reserve(input.size());
    OpenElements elements;
    int count = 0;
    qsizetype from = 0;
    qsizetype scanned = 0; // attributes are counted up to here
    qsizetype pictures = 0;
    while (from < input.size()) {
        if (result.utf8.size() - pictures > maxCharacters) {
            result.truncated = true;
            break;
        }
        const qsizetype tag = input.indexOf('<', from);
        if (tag < 0 || tag + 1 >= input.size()) {
            result.utf8.append(QByteArrayView(input).sliced(from, qMin(input.size() - from, maxCharacters)));
            result.truncated = result.truncated || input.size() - from > maxCharacters;
            break;
        }
        if (tag - from > maxCharacters && from >= scanned) {
            result.utf8.append(QByteArrayView(input).sliced(from, maxCharacters));
            result.truncated = true;
            break;
        }
        result.utf8.append(QByteArrayView(input).sliced(from, tag - from));
        const bool closing = input.at(tag + 1) == '/';
        const qsizetype start = tag + 1 + closing;
        qsizetype end = start;
        while (end < input.size() && (isalnum(static_cast<unsigned char>(input.at(end))) || input.at(end) == ':'
                                      || input.at(end) == '-'))
            ++end;
        if (end == start || !isalpha(static_cast<unsigned char>(input.at(start)))) {
            from = tag + 1;
            result.utf8.append('<');
            continue;
        }
        from = end;
        const int name = tagNumber(QByteArrayView(input).sliced(start, qMin<qsizetype>(end - start, 32)));
        if (!closing && ++count > maxElements) {
            result.truncated = true;
            break;
        }
        if (closing) {
            elements.close(name);
        } else if (!(tagFlags(GumboTag(qMin<int>(name, GUMBO_TAG_LAST))) & TagVoid) && !elements.open(name)) {
            // The rest of the tag would become text: skip to its end.
            const qsizetype close = input.indexOf('>', end);
            result.truncated = true;
            from = close < 0 ? input.size() : close + 1;
            continue;
        }
        result.utf8.append(QByteArrayView(input).sliced(tag, end - tag));
        if (tag >= scanned) {
            const TagEnd tagEnd = endOfTag(input, end);
            scanned = tagEnd.behind;
            pictures += tagEnd.longValues;
            if (tagEnd.cut >= 0) {
                // Attributes are compared with each other as they are read: their number counts squared.
                result.truncated = true;
                result.utf8.append(QByteArrayView(input).sliced(end, tagEnd.cut - end)).append('>');
                from = tagEnd.behind;
            }
        }
    }
    return result;
}

} // namespace okienko
