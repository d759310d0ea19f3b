// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/search_text.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace okienko {

/// What a person typed: words that must all be there, "quoted phrases", the last word as the beginning of one.
/// Whatever is typed means something; there is no wrong syntax.
class SearchQuery {
public:
    /// Where the words have to stand.
    enum class Where {
        Subject,          ///< all of them in the subject
        Heads,            ///< each in the subject, or in a name or an address
        AnywhereWithHead, ///< anywhere, at least one of them in the subject, a name or an address
        Anywhere,
    };
    /// How the last word is asked for, which may be the beginning of one.
    enum class Last {
        Whole,
        Beginning,
        Open,             ///< not at all; has to be looked for in what the rest finds
    };

    explicit SearchQuery(const QString &typed);
    [[nodiscard]] bool isEmpty() const { return m_terms.isEmpty(); }
    [[nodiscard]] bool lastMayGoOn() const { return !m_terms.isEmpty() && m_terms.last().prefix; }
    [[nodiscard]] bool hasOneWord() const { return m_terms.size() == 1 && m_terms.first().words.size() == 1; }
    [[nodiscard]] QString lastWord() const { return m_terms.isEmpty() ? QString() : m_terms.last().words.last(); }

    /// The expression of the index of messages, which knows words but not how they follow each other: FTS5's MATCH, or
    /// PostgreSQL's tsquery literal. Empty: it would be every message.
    [[nodiscard]] QString expression(bool sqlite, Where where, Last last) const;
    [[nodiscard]] static QString expressionOf(bool sqlite, const QString &word);
    /// The expression finds more than is looked for: phrases, an open last word.
    [[nodiscard]] bool needsCheck(Last last) const;
    /// Each term stands in one of these texts.
    [[nodiscard]] bool matches(const QList<FoldedText> &texts) const;

    /// The same for the index of customers, which knows positions: FTS5's MATCH, PostgreSQL's to_tsquery() text.
    [[nodiscard]] QString toFts5() const;
    [[nodiscard]] QString toTsquery() const;

    /// A stretch of `text` with most of what is looked for, on one line, matches between U+E000 and U+E001.
    [[nodiscard]] QString snippet(const QString &text) const;

private:
    struct Term {
        QStringList words;   ///< one after another
        bool prefix = false; ///< the last one may go on
    };
    [[nodiscard]] static bool matchesAt(const Term &term, const FoldedText &text, qsizetype at);
    [[nodiscard]] bool isInside(const Term &term, const FoldedText &text) const;
    [[nodiscard]] QString snippetIn(const QString &text, const FoldedText &folded, bool &complete) const;
    QList<Term> m_terms;
};

} // namespace okienko
