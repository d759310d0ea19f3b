// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/search_query.h"

#include <algorithm>
#include <bit>

namespace okienko {

namespace {

constexpr qsizetype maximumTerms = 16;
constexpr qsizetype wordsBefore = 6;
constexpr qsizetype wordsShown = 28;
constexpr qsizetype snippetBeginning = 4'000; ///< UTF-16 units that are looked at first
constexpr QChar matchBegin(0xE000);
constexpr QChar matchEnd(0xE001);

/// One word of the index. Words hold letters and digits only, so that nothing in them has to be escaped.
QString element(bool sqlite, const QString &word, bool prefix)
{
    const QChar quote = QLatin1Char(sqlite ? '"' : '\'');
    return quote + word + quote + (prefix ? QLatin1String(sqlite ? " *" : ":*") : QLatin1String());
}

QString any(bool sqlite, const QStringList &elements)
{
    return elements.size() == 1 ? elements.first()
                                : QLatin1Char('(') + elements.join(QLatin1String(sqlite ? " OR " : " | ")) + QLatin1Char(')');
}

QString quotedWords(const QStringList &words, QChar quote, const QString &between)
{
    QStringList quoted;
    for (const QString &word : words)
        quoted << quote + word + quote;
    return quoted.join(between);
}

} // namespace

SearchQuery::SearchQuery(const QString &typed)
{
    const auto add = [this](QStringView piece, bool prefix) {
        Term term;
        const FoldedText folded(piece.left(500));
        for (qsizetype i = 0; i < folded.size(); ++i)
            term.words << folded.word(i).toString();
        term.prefix = prefix;
        if (!term.words.isEmpty() && m_terms.size() < maximumTerms)
            m_terms << term;
    };
    const QStringList pieces = typed.left(2000).split(QLatin1Char('"'));
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const bool phrase = i % 2 == 1;
        if (phrase) {
            add(pieces[i], i == pieces.size() - 1); // the closing quote is not typed yet
            continue;
        }
        const QStringList words = pieces[i].simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
        for (qsizetype w = 0; w < words.size(); ++w)
            add(words[w], i == pieces.size() - 1 && w == words.size() - 1 && !pieces[i].back().isSpace());
    }
    // "zwrot " still means that the word may go on: people type a space and wait.
    if (!m_terms.isEmpty() && !typed.trimmed().endsWith(QLatin1Char('"')))
        m_terms.last().prefix = true;
}

QString SearchQuery::expressionOf(bool sqlite, const QString &word)
{
    return element(sqlite, word, false);
}

QString SearchQuery::expression(bool sqlite, Where where, Last last) const
{
    QStringList all;
    QStringList heads;
    for (const Term &term : m_terms) {
        for (qsizetype i = 0; i < term.words.size(); ++i) {
            const bool goesOn = term.prefix && i == term.words.size() - 1;
            if (goesOn && last == Last::Open)
                continue;
            const bool prefix = goesOn && last == Last::Beginning;
            const QString &word = term.words[i];
            const QStringList head = {element(sqlite, subjectMark + word, prefix), element(sqlite, peopleMark + word, prefix)};
            heads += head;
            switch (where) {
            case Where::Subject: all << head.first(); break;
            case Where::Heads: all << any(sqlite, head); break;
            case Where::AnywhereWithHead:
            case Where::Anywhere: all << element(sqlite, word, prefix); break;
            }
        }
    }
    all.removeDuplicates();
    if (where == Where::AnywhereWithHead && !heads.isEmpty())
        all << any(sqlite, heads);
    return all.join(QLatin1String(sqlite ? " AND " : " & "));
}

bool SearchQuery::needsCheck(Last last) const
{
    return (last == Last::Open && lastMayGoOn())
           || std::any_of(m_terms.begin(), m_terms.end(), [](const Term &term) { return term.words.size() > 1; });
}

bool SearchQuery::matchesAt(const Term &term, const FoldedText &text, qsizetype at)
{
    const qsizetype count = term.words.size();
    if (at + count > text.size())
        return false;
    for (qsizetype i = 0; i < count; ++i) {
        const QStringView there = text.word(at + i);
        if (term.prefix && i == count - 1 ? !there.startsWith(term.words[i]) : there != term.words[i])
            return false;
    }
    return true;
}

bool SearchQuery::isInside(const Term &term, const FoldedText &text) const
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (matchesAt(term, text, at))
            return true;
    }
    return false;
}

bool SearchQuery::matches(const QList<FoldedText> &texts) const
{
    return std::all_of(m_terms.begin(), m_terms.end(), [&](const Term &term) {
        return std::any_of(texts.begin(), texts.end(), [&](const FoldedText &text) { return isInside(term, text); });
    });
}

QString SearchQuery::toFts5() const
{
    QStringList terms;
    for (const Term &term : m_terms) {
        terms << QLatin1Char('"') + term.words.join(QLatin1Char(' ')) + QLatin1Char('"')
                     + (term.prefix ? QStringLiteral(" *") : QString());
    }
    return terms.join(QStringLiteral(" AND "));
}

QString SearchQuery::toTsquery() const
{
    QStringList terms;
    for (const Term &term : m_terms) {
        terms << QLatin1Char('(') + quotedWords(term.words, QLatin1Char('\''), QStringLiteral(" <-> "))
                     + (term.prefix ? QStringLiteral(":*)") : QStringLiteral(")"));
    }
    return terms.join(QStringLiteral(" & "));
}

QString SearchQuery::snippet(const QString &text) const
{
    bool complete = false;
    if (text.size() > snippetBeginning) {
        const QString shown = snippetIn(text, FoldedText(text, snippetBeginning), complete);
        if (complete)
            return shown;
    }
    return snippetIn(text, FoldedText(text), complete);
}

QString SearchQuery::snippetIn(const QString &text, const FoldedText &words, bool &complete) const
{
    QList<quint32> termsAt(words.size(), 0); // a bit a term that begins here
    QList<bool> matched(words.size(), false);
    quint32 found = 0;
    for (qsizetype at = 0; at < words.size(); ++at) {
        for (qsizetype t = 0; t < m_terms.size(); ++t) {
            if (!matchesAt(m_terms[t], words, at))
                continue;
            termsAt[at] |= 1U << t;
            for (qsizetype i = 0; i < m_terms[t].words.size(); ++i)
                matched[at + i] = true;
        }
        found |= termsAt[at];
    }
    complete = std::popcount(found) == m_terms.size();
    qsizetype best = 0;
    int bestTerms = 0;
    for (qsizetype at = 0; at < words.size() && bestTerms < std::popcount(found); ++at) {
        if (termsAt[at] == 0)
            continue;
        quint32 within = 0;
        for (qsizetype i = at; i < std::min(at + wordsShown - wordsBefore, words.size()); ++i)
            within |= termsAt[i];
        if (std::popcount(within) > bestTerms) {
            bestTerms = std::popcount(within);
            best = at;
        }
    }
    const qsizetype first = std::max<qsizetype>(0, best - wordsBefore);
    const qsizetype last = std::min(first + wordsShown, words.size());
    QString shown;
    qsizetype copied = first > 0 ? words.start(first) : 0;
    for (qsizetype i = first; i < last; ++i) {
        if (!matched[i])
            continue;
        shown += QStringView(text).mid(copied, words.start(i) - copied);
        shown += matchBegin + QStringView(text).mid(words.start(i), words.end(i) - words.start(i)).toString() + matchEnd;
        copied = words.end(i);
    }
    const qsizetype stop = last < words.size() ? words.start(last) : std::min(text.size(), copied + 200);
    shown += QStringView(text).mid(copied, std::max<qsizetype>(0, stop - copied)).left(300);
    shown = shown.simplified();
    if (first > 0)
        shown.prepend(QStringLiteral("… "));
    if (last < words.size())
        shown.append(QStringLiteral(" …"));
    return shown;
}

} // namespace okienko
