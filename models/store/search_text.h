// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

namespace okienko {

/// The letters-and-digits runs of a text as they are searched for: lower case, without diacritics ("Żółw" → "zolw").
/// Both databases index these and nothing else, so that they find the same.
class FoldedText {
public:
    static constexpr qsizetype maximumText = 200'000; ///< UTF-16 units that are indexed

    explicit FoldedText(QStringView text, qsizetype limit = maximumText);

    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_words.size()); }
    /// At most 100 characters.
    [[nodiscard]] QStringView word(qsizetype index) const
    {
        const Word &word = m_words[static_cast<std::size_t>(index)];
        return QStringView(m_letters).sliced(word.at, word.size);
    }
    /// Where the word stands in the text it came from, in UTF-16 units.
    [[nodiscard]] qsizetype start(qsizetype index) const { return m_words[static_cast<std::size_t>(index)].start; }
    [[nodiscard]] qsizetype end(qsizetype index) const { return m_words[static_cast<std::size_t>(index)].end; }

private:
    struct Word {
        int at = 0;
        int size = 0;
        int start = 0;
        int end = 0;
    };
    /// `left`: units of the text that are still to come, for which room is kept.
    void append(char32_t c, qsizetype left);
    void finish(qsizetype end);

    QString m_letters;
    qsizetype m_used = 0;
    std::vector<Word> m_words;
    Word m_word;
};

/// The words of `text` with spaces between, as they go into the index; long texts are cut.
[[nodiscard]] QString searchDocument(QStringView text, qsizetype limit = FoldedText::maximumText);

/// Before a word of the index: it stands in the subject, or in a name or an address. (No letters or digits, so no
/// text brings them along.)
inline constexpr QChar subjectMark(0xE000);
inline constexpr QChar peopleMark(0xE001);
/// Before a number: which run of ids the message belongs to (PostgreSQL).
inline constexpr QChar runMark(0xE002);

} // namespace okienko
