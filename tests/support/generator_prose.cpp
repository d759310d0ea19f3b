// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/generator_prose.h"

#include <utility>

namespace okienko::test {

namespace {

constexpr double mandelbrotShift = 2.7;
constexpr double codeShare = 0.006;

QString code(Random &random)
{
    static constexpr char letters[] = "ABCDEFGHJKLMNPRSTUWXZ";
    QString text;
    for (int i = random.between(1, 3); i > 0; --i)
        text += QLatin1Char(letters[random.below(int(sizeof letters) - 1)]);
    return text + QString::number(random.between(1'000, 9'999'999));
}

} // namespace

const Prose &Prose::polish()
{
    static const Prose prose(polishVocabulary());
    return prose;
}

Prose::Prose(QStringList words) : m_words(std::move(words)), m_keep(m_words.size()), m_alias(m_words.size(), 0)
{
    const qsizetype count = m_words.size();
    double sum = 0;
    for (qsizetype i = 0; i < count; ++i)
        sum += 1.0 / (double(i + 1) + mandelbrotShift);
    QList<int> small;
    QList<int> large;
    for (qsizetype i = 0; i < count; ++i) {
        m_keep[i] = double(count) / (double(i + 1) + mandelbrotShift) / sum;
        (m_keep[i] < 1.0 ? small : large).append(int(i));
    }
    while (!small.isEmpty() && !large.isEmpty()) {
        const int poor = small.takeLast();
        m_alias[poor] = large.last();
        m_keep[large.last()] -= 1.0 - m_keep[poor];
        if (m_keep[large.last()] < 1.0)
            small.append(large.takeLast());
    }
    for (const int rest : small + large)
        m_keep[rest] = 1.0;
}

const QString &Prose::word(Random &random, int leastRank) const
{
    for (;;) {
        const int drawn = random.below(int(m_words.size()));
        const int rank = random.real() < m_keep[drawn] ? drawn : m_alias[drawn];
        if (rank >= leastRank)
            return m_words[rank];
    }
}

QString Prose::sentence(Random &random, int words) const
{
    QString text;
    for (int i = 0; i < words; ++i) {
        if (i > 0)
            text += i > 2 && i + 2 < words && random.chance(0.09) ? QStringLiteral(", ") : QStringLiteral(" ");
        if (random.chance(codeShare))
            text += code(random);
        else
            text += word(random);
    }
    text[0] = text[0].toUpper();
    return text + (random.chance(0.06) ? u'?' : u'.');
}

QString Prose::text(Random &random, int words) const
{
    QString text;
    int inParagraph = 0;
    for (int left = words; left > 0;) {
        const int length = qMin(left, random.between(5, 19));
        if (!text.isEmpty())
            text += inParagraph > 60 && random.chance(0.5) ? QStringLiteral("\n\n") : QStringLiteral(" ");
        inParagraph = text.endsWith(u'\n') ? length : inParagraph + length;
        text += sentence(random, length);
        left -= length;
    }
    return text;
}

} // namespace okienko::test
