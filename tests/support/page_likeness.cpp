// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/page_likeness.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace okienko::test {

namespace {

constexpr double columnTolerance = 16;
constexpr int block = 16;
constexpr int colorTolerance = 28;
constexpr qint64 mostCells = 60'000'000;

QStringList wordsOf(const QList<WordBox> &boxes)
{
    QStringList words;
    for (const WordBox &box : boxes)
        words << readableWords(box.word).join(QString());
    return words;
}

bool sameLine(const WordBox &a, const WordBox &b)
{
    return std::abs(a.rect.center().y() - b.rect.center().y()) < std::min(a.rect.height(), b.rect.height()) * 0.6;
}

} // namespace

QStringList readableWords(const QString &text)
{
    QStringList words;
    QString word;
    const auto flush = [&] {
        if (!word.isEmpty())
            words << word.normalized(QString::NormalizationForm_C);
        word.clear();
    };
    for (const QChar c : text) {
        if (c.isSpace())
            flush();
        else if (c.category() != QChar::Other_Format && c.category() != QChar::Other_Control && c != QChar(0x034f))
            word += c;
    }
    flush();
    return words;
}

QList<std::pair<int, int>> aligned(const QStringList &a, const QStringList &b)
{
    const auto n = size_t(a.size());
    const auto m = size_t(b.size());
    QList<std::pair<int, int>> pairs;
    if (qint64(n) * qint64(m) > mostCells) {
        // Too long for the exact answer: greedily, with a look ahead.
        int j = 0;
        for (int i = 0; i < a.size(); ++i) {
            const auto found = int(b.indexOf(a.at(i), j));
            if (found >= 0 && found - j < 400) {
                pairs.append({i, found});
                j = found + 1;
            }
        }
        return pairs;
    }
    std::vector<std::vector<quint16>> longest(n + 1, std::vector<quint16>(m + 1, 0));
    for (size_t i = n; i-- > 0;) {
        for (size_t j = m; j-- > 0;)
            longest[i][j] = a.at(qsizetype(i)) == b.at(qsizetype(j)) ? quint16(longest[i + 1][j + 1] + 1)
                                                                  : std::max(longest[i + 1][j], longest[i][j + 1]);
    }
    for (size_t i = 0, j = 0; i < n && j < m;) {
        if (a.at(qsizetype(i)) == b.at(qsizetype(j)))
            pairs.append({int(i++), int(j++)});
        else if (longest[i + 1][j] >= longest[i][j + 1])
            ++i;
        else
            ++j;
    }
    return pairs;
}

PageLikeness likeness(const QList<WordBox> &yardstick, const QList<WordBox> &ours)
{
    PageLikeness result;
    result.wordsThere = int(yardstick.size());
    const QList<std::pair<int, int>> pairs = aligned(wordsOf(yardstick), wordsOf(ours));
    if (yardstick.isEmpty()) {
        result.words = result.columns = result.lines = 1;
        return result;
    }
    result.words = double(pairs.size()) / double(yardstick.size());
    int columns = 0;
    int lines = 0;
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        const WordBox &there = yardstick.at(pairs.at(i).first);
        const WordBox &here = ours.at(pairs.at(i).second);
        columns += std::abs(there.rect.x() - here.rect.x()) <= columnTolerance;
        if (i > 0)
            lines += sameLine(there, yardstick.at(pairs.at(i - 1).first)) == sameLine(here, ours.at(pairs.at(i - 1).second));
    }
    result.columns = pairs.isEmpty() ? 0 : double(columns) / double(pairs.size());
    result.lines = pairs.size() > 1 ? double(lines) / double(pairs.size() - 1) : 1;
    return result;
}

void compareBlocks(PageLikeness &result, const QImage &yardstick, const QImage &ours)
{
    if (yardstick.isNull() || ours.isNull())
        return;
    result.height = double(std::min(yardstick.height(), ours.height())) / std::max(yardstick.height(), ours.height());
    const QSize blocks(yardstick.width() / block, std::max(1, yardstick.height() / block));
    const QImage there = yardstick.scaled(blocks, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const QImage here = ours.scaled(blocks, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    int alike = 0;
    for (int y = 0; y < blocks.height(); ++y) {
        for (int x = 0; x < blocks.width(); ++x) {
            const QColor a = there.pixelColor(x, y);
            const QColor b = here.pixelColor(x, y);
            alike += std::abs(a.red() - b.red()) < colorTolerance && std::abs(a.green() - b.green()) < colorTolerance
                && std::abs(a.blue() - b.blue()) < colorTolerance;
        }
    }
    result.blocks = double(alike) / (double(blocks.width()) * blocks.height());
}

} // namespace okienko::test
