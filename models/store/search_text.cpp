// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/search_text.h"

#include <QStringList>
#include <algorithm>
#include <array>

namespace okienko {

namespace {

constexpr int maximumWord = 100;
constexpr qsizetype maximumLetters = 230'000; ///< some signs become many letters; PostgreSQL's tsvector ends at 1 MB

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

/// Marks, soft hyphens and joiners do not end a word.
bool isPassedOver(char32_t c)
{
    return QChar::isMark(c) || c == 0x00AD || c == 0x200D;
}

constexpr char16_t slow = 0xFFFF;
constexpr char16_t passedOver = 0xFFFE;

/// What the characters of European languages become: one letter, 0 for what ends a word, or one of the above.
const std::array<char16_t, 0x250> &latin()
{
    static const auto table = [] {
        std::array<char16_t, 0x250> letters{};
        for (char32_t c = 0; c < letters.size(); ++c) {
            if (QChar::isLetterOrNumber(c)) {
                const QString folded = foldSlowly(c);
                letters[c] = folded.size() == 1 ? folded[0].unicode() : slow;
            } else {
                letters[c] = isPassedOver(c) ? passedOver : u'\0';
            }
        }
        return letters;
    }();
    return table;
}

} // namespace

void FoldedText::append(char32_t c, qsizetype left)
{
    const QString folded = foldSlowly(c);
    const qsizetype size = std::min<qsizetype>(folded.size(), maximumWord - m_word.size);
    if (m_used + size + left > m_letters.size())
        m_letters.resize(m_used + size + left);
    std::copy_n(folded.constData(), size, m_letters.data() + m_used);
    m_used += size;
    m_word.size += int(size);
}

void FoldedText::finish(qsizetype end)
{
    if (m_word.size > 0) {
        m_word.end = int(end);
        m_words.push_back(m_word);
    }
    m_word = {int(m_used), 0, 0, 0};
}

FoldedText::FoldedText(QStringView text, qsizetype limit)
{
    const auto &table = latin();
    const qsizetype end = std::min(text.size(), limit);
    m_letters.resize(end); // one letter becomes one letter, nearly always
    QChar *letters = m_letters.data();
    m_words.reserve(static_cast<std::size_t>(end / 6));
    for (qsizetype i = 0; i < end && m_used < maximumLetters;) {
        const char16_t unit = text[i].unicode();
        const char16_t known = unit < table.size() ? table[unit] : slow;
        if (known == u'\0') {
            finish(i++);
            continue;
        }
        if (known == passedOver) {
            ++i;
            continue;
        }
        if (m_word.size == 0)
            m_word.start = int(i);
        if (known != slow) {
            if (m_word.size < maximumWord) {
                letters[m_used++] = QChar(known);
                ++m_word.size;
            }
            ++i;
            continue;
        }
        char32_t c = unit;
        qsizetype units = 1;
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            units = 2;
        }
        if (QChar::isLetterOrNumber(c)) {
            append(c, end - i);
            letters = m_letters.data();
        } else if (!isPassedOver(c)) {
            finish(i);
        }
        i += units;
    }
    finish(end);
    m_letters.truncate(m_used);
}

QString searchDocument(QStringView text, qsizetype limit)
{
    const FoldedText folded(text, limit);
    qsizetype letters = 0;
    for (qsizetype i = 0; i < folded.size(); ++i)
        letters += folded.word(i).size() + 1;
    QString document(letters, Qt::Uninitialized);
    QChar *to = document.data();
    for (qsizetype i = 0; i < folded.size(); ++i) {
        const QStringView word = folded.word(i);
        to = std::copy(word.cbegin(), word.cend(), to);
        *to++ = QLatin1Char(' ');
    }
    document.chop(1);
    return document;
}

} // namespace okienko
