// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/generator_random.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace okienko::test {

/// Running text whose words are as frequent as in a language: Zipf's law with Mandelbrot's shift, f(r) ~ 1 / (r + 2.7),
/// over some 100,000 forms, and rare codes (serial numbers, references) that hardly come twice. The frequent words
/// are Polish as it is written; the rest is put together of stems, prefixes and endings. It means nothing: it is for
/// indexes, compressors and parsers, which do not read.
class Prose {
public:
    [[nodiscard]] static const Prose &polish();
    /// Sentences of together about `words` words, in paragraphs.
    [[nodiscard]] QString text(Random &random, int words) const;
    /// One word; `leastRank` keeps the words away that every text has.
    [[nodiscard]] const QString &word(Random &random, int leastRank = 0) const;
    /// Most frequent first.
    [[nodiscard]] const QStringList &vocabulary() const { return m_words; }

private:
    explicit Prose(QStringList words);
    [[nodiscard]] QString sentence(Random &random, int words) const;

    QStringList m_words;
    // Walker's alias method: a word in constant time.
    QList<double> m_keep;
    QList<int> m_alias;
};

/// The words of Polish for Prose, most frequent first.
[[nodiscard]] QStringList polishVocabulary();

} // namespace okienko::test
