// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace okienko {

/// A word as it is searched for, and where it stands in the text it came from.
struct SearchWord {
    QString folded;       ///< lower case, without diacritics ("Żółw" → "zolw"); at most 100 characters
    qsizetype start = 0;  ///< UTF-16 index
    qsizetype length = 0;
};

/// The letters-and-digits runs of a text. Both databases index these and nothing else, so that they find the same.
[[nodiscard]] QList<SearchWord> searchWords(QStringView text);
/// The words of `text` with spaces between, as they go into the index; long texts are cut.
[[nodiscard]] QString searchDocument(QStringView text);

/// What a person typed: words that must all be there, "quoted phrases", the last word as the beginning of one.
/// Whatever is typed means something; there is no wrong syntax.
class SearchQuery {
public:
    explicit SearchQuery(const QString &typed);
    [[nodiscard]] bool isEmpty() const { return m_terms.isEmpty(); }
    /// FTS5's MATCH expression.
    [[nodiscard]] QString toFts5() const;
    /// PostgreSQL's to_tsquery() text.
    [[nodiscard]] QString toTsquery() const;
    /// A stretch of `text` with most of what is looked for, on one line, matches between U+E000 and U+E001.
    [[nodiscard]] QString snippet(const QString &text) const;

private:
    struct Term {
        QStringList words;   ///< one after another
        bool prefix = false; ///< the last one may go on
    };
    [[nodiscard]] bool matchesAt(const Term &term, const QList<SearchWord> &words, qsizetype at) const;
    QList<Term> m_terms;
};

} // namespace okienko
