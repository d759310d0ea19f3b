// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/html/html_budget.h"

#include <algorithm>
#include <ctime>

namespace okienko {

namespace {

constexpr int mostElements = 20'000;
constexpr int mostDepth = 256;
constexpr int mostTableDepth = 24;
constexpr qsizetype mostCharacters = 2'000'000;
constexpr qint64 mostRuleMatches = 2'000'000;

constexpr int smallElements = 60;
constexpr int smallTableDepth = 1;
constexpr qsizetype smallCharacters = 1'500;

bool isVoid(QStringView name)
{
    for (const auto *known : {u"br", u"img", u"hr", u"meta", u"link", u"input", u"col", u"wbr", u"area", u"base"}) {
        if (name.compare(QStringView(known), Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

qint64 threadTime()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

} // namespace

bool HtmlCost::tooMuch() const
{
    return elements > mostElements || depth > mostDepth || tableDepth > mostTableDepth || characters > mostCharacters
        || qint64(elements) * rules > mostRuleMatches;
}

bool HtmlCost::small() const
{
    return elements <= smallElements && tableDepth <= smallTableDepth && characters <= smallCharacters;
}

HtmlCost measureHtml(QStringView html)
{
    HtmlCost cost;
    int depth = 0;
    int tables = 0;
    bool inStyle = false;
    const qsizetype end = html.size();
    for (qsizetype i = 0; i < end; ++i) {
        const QChar c = html.at(i);
        if (inStyle && c == u'{')
            ++cost.rules;
        if (c != u'<') {
            ++cost.characters;
            continue;
        }
        if (cost.tooMuch())
            break;
        const bool closing = i + 1 < end && html.at(i + 1) == u'/';
        const qsizetype start = i + (closing ? 2 : 1);
        qsizetype stop = start;
        while (stop < end && html.at(stop).isLetterOrNumber())
            ++stop;
        const QStringView name = html.mid(start, stop - start);
        if (name.isEmpty())
            continue;
        const bool table = name.compare(u"table", Qt::CaseInsensitive) == 0;
        if (name.compare(u"style", Qt::CaseInsensitive) == 0)
            inStyle = !closing;
        if (closing) {
            depth = std::max(0, depth - 1);
            tables = std::max(0, tables - (table ? 1 : 0));
        } else {
            ++cost.elements;
            if (!isVoid(name)) {
                cost.depth = std::max(cost.depth, ++depth);
                tables += table ? 1 : 0;
                cost.tableDepth = std::max(cost.tableDepth, tables);
            }
        }
        const qsizetype close = html.indexOf(u'>', stop);
        i = close < 0 ? end : close;
    }
    return cost;
}

void HtmlDeadline::start(std::chrono::milliseconds limit)
{
    m_end = threadTime() + std::chrono::nanoseconds(limit).count();
    m_steps = 0;
}

void HtmlDeadline::check()
{
    // The clock is a system call; a layout step is far shorter.
    if (++m_steps > mostSteps || ((m_steps & 15) == 0 && m_end && threadTime() > m_end))
        throw HtmlOverBudget();
}

} // namespace okienko
