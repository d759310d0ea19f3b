// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/search_text.h"

#include <QSet>
#include <array>

namespace okienko {

namespace {

constexpr qsizetype maximumText = 200'000;  ///< UTF-16 units that are indexed; PostgreSQL's tsvector ends at 1 MB
constexpr qsizetype maximumWord = 100;
constexpr qsizetype maximumTerms = 16;
constexpr qsizetype wordsBefore = 6;
constexpr qsizetype wordsShown = 28;
constexpr QChar matchBegin(0xE000);
constexpr QChar matchEnd(0xE001);

/// Letters that have no decomposition, so that taking diacritics away does not reach them.
QString special(char32_t c)
{
    switch (c) {
    case 0x0142: case 0x0141: return QStringLiteral("l");
    case 0x0111: case 0x0110: return QStringLiteral("d");
    case 0x00F8: case 0x00D8: return QStringLiteral("o");
    case 0x00E6: case 0x00C6: return QStringLiteral("ae");
    case 0x0153: case 0x0152: return QStringLiteral("oe");
    case 0x00DF: case 0x1E9E: return QStringLiteral("ss");
    case 0x0131: case 0x0130: return QStringLiteral("i");
    case 0x00F0: case 0x00D0: return QStringLiteral("d");
    case 0x00FE: case 0x00DE: return QStringLiteral("th");
    case 0x0127: case 0x0126: return QStringLiteral("h");
    case 0x0167: case 0x0166: return QStringLiteral("t");
    default: return {};
    }
}

QString foldSlowly(char32_t c)
{
    if (QString known = special(c); !known.isEmpty())
        return known;
    const QString decomposed = QString::fromUcs4(&c, 1).toCaseFolded().normalized(QString::NormalizationForm_KD);
    QString folded;
    for (const char32_t part : decomposed.toUcs4()) {
        if (QChar::isLetterOrNumber(part))
            folded += QString::fromUcs4(&part, 1);
    }
    return folded;
}

void appendFolded(QString &word, char32_t c)
{
    static const auto latin = [] {
        std::array<QString, 0x250> table;
        for (char32_t i = 0; i < table.size(); ++i)
            table[i] = foldSlowly(i);
        return table;
    }();
    word += c < latin.size() ? latin[c] : foldSlowly(c);
}

QString quotedWords(const QStringList &words, QChar quote, const QString &between)
{
    QStringList quoted;
    for (const QString &word : words)
        quoted << quote + word + quote;
    return quoted.join(between);
}

} // namespace

QList<SearchWord> searchWords(QStringView text)
{
    QList<SearchWord> words;
    SearchWord word;
    const qsizetype end = std::min(text.size(), maximumText);
    const auto finish = [&](qsizetype at) {
        if (!word.folded.isEmpty()) {
            word.length = at - word.start;
            word.folded.truncate(maximumWord);
            words << word;
        }
        word = {};
    };
    for (qsizetype i = 0; i < end;) {
        char32_t c = text[i].unicode();
        qsizetype units = 1;
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            units = 2;
        }
        if (QChar::isLetterOrNumber(c)) {
            if (word.folded.isEmpty())
                word.start = i;
            if (word.folded.size() < maximumWord)
                appendFolded(word.folded, c);
        } else if (!QChar::isMark(c) && c != 0x00AD && c != 0x200D) { // marks and soft hyphens do not end a word
            finish(i);
        }
        i += units;
    }
    finish(end);
    return words;
}

QString searchDocument(QStringView text)
{
    QString document;
    document.reserve(std::min(text.size(), maximumText));
    const QList<SearchWord> words = searchWords(text);
    for (const SearchWord &word : words) {
        if (!document.isEmpty())
            document += QLatin1Char(' ');
        document += word.folded;
    }
    return document;
}

SearchQuery::SearchQuery(const QString &typed)
{
    const auto add = [this](QStringView piece, bool prefix) {
        Term term;
        const QList<SearchWord> words = searchWords(piece.left(500));
        for (const SearchWord &word : words)
            term.words << word.folded;
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

bool SearchQuery::matchesAt(const Term &term, const QList<SearchWord> &words, qsizetype at) const
{
    if (at + term.words.size() > words.size())
        return false;
    for (qsizetype i = 0; i < term.words.size(); ++i) {
        const bool last = i == term.words.size() - 1;
        const QString &there = words[at + i].folded;
        if (term.prefix && last ? !there.startsWith(term.words[i]) : there != term.words[i])
            return false;
    }
    return true;
}

QString SearchQuery::snippet(const QString &text) const
{
    const QList<SearchWord> words = searchWords(text);
    QList<bool> matched(words.size(), false);
    QList<QSet<qsizetype>> termsAt(words.size());
    for (qsizetype at = 0; at < words.size(); ++at) {
        for (qsizetype t = 0; t < m_terms.size(); ++t) {
            if (!matchesAt(m_terms[t], words, at))
                continue;
            termsAt[at].insert(t);
            for (qsizetype i = 0; i < m_terms[t].words.size(); ++i)
                matched[at + i] = true;
        }
    }
    qsizetype best = 0;
    qsizetype bestTerms = 0;
    for (qsizetype at = 0; at < words.size() && bestTerms < m_terms.size(); ++at) {
        if (termsAt[at].isEmpty())
            continue;
        QSet<qsizetype> within;
        for (qsizetype i = at; i < std::min(at + wordsShown - wordsBefore, words.size()); ++i)
            within.unite(termsAt[i]);
        if (within.size() > bestTerms) {
            bestTerms = within.size();
            best = at;
        }
    }
    const qsizetype first = std::max<qsizetype>(0, best - wordsBefore);
    const qsizetype last = std::min(first + wordsShown, words.size());
    QString shown;
    qsizetype copied = first > 0 ? words[first].start : 0;
    for (qsizetype i = first; i < last; ++i) {
        if (!matched[i])
            continue;
        const qsizetype end = words[i].start + words[i].length;
        shown += QStringView(text).mid(copied, words[i].start - copied);
        shown += matchBegin + QStringView(text).mid(words[i].start, words[i].length).toString() + matchEnd;
        copied = end;
    }
    const qsizetype stop = last < words.size() ? words[last].start : std::min(text.size(), copied + 200);
    shown += QStringView(text).mid(copied, std::max<qsizetype>(0, stop - copied)).left(300);
    shown = shown.simplified();
    if (first > 0)
        shown.prepend(QStringLiteral("… "));
    if (last < words.size())
        shown.append(QStringLiteral(" …"));
    return shown;
}

} // namespace okienko
