// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/html/scene_bidi.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QTextLayout>
#include <QTextOption>
#include <algorithm>

namespace okienko {

namespace {

constexpr qreal endless = 1e6;

/// A single line of text, laid out for the order of its characters.
class OrderedLine {
public:
    OrderedLine(const QString &text, const QFont &font, bool rightToLeft) : m_layout(text, font)
    {
        QTextOption option;
        option.setTextDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
        option.setWrapMode(QTextOption::NoWrap);
        option.setAlignment(Qt::AlignAbsolute | Qt::AlignLeft);
        m_layout.setTextOption(option);
        m_layout.beginLayout();
        m_line = m_layout.createLine();
        m_line.setLineWidth(endless);
        m_layout.endLayout();
    }

    [[nodiscard]] qreal x(int position) const { return m_line.cursorToX(position); }
    [[nodiscard]] qreal width() const { return m_line.naturalTextWidth(); }
    /// Where the leftmost glyph of a part stands. A cursor between two directions has two places, a glyph has one.
    [[nodiscard]] qreal left(int from, int length) const
    {
        qreal least = endless;
        for (const QGlyphRun &run : m_line.glyphRuns(from, length)) {
            for (const QPointF &position : run.positions())
                least = std::min(least, position.x());
        }
        return least < endless ? least : x(from);
    }

private:
    QTextLayout m_layout;
    QTextLine m_line;
};

/// Runs first to last of one line.
void orderLine(HtmlScene &scene, int first, int last)
{
    const HtmlText &head = scene.run(first);
    const int start = head.start;
    const int end = scene.run(last).start + int(scene.run(last).text.size());
    const OrderedLine line(scene.text.mid(start, end - start), scene.fonts.at(head.font), head.rightToLeft);
    // Words and the gaps between them, by where their first and last characters stand.
    struct Piece {
        int run = -1;        ///< -1: a gap
        qreal width = 0;
        qreal key = 0;
    };
    const auto keyOf = [&](int from, int to) { return line.left(from - start, std::max(to - from, 1)); };
    QVector<Piece> pieces;
    const qreal left = scene.runRect(first).left();
    for (int i = first; i <= last; ++i) {
        const QRectF &rect = scene.runRect(i);
        const int from = scene.run(i).start;
        const int to = from + int(scene.run(i).text.size());
        if (i > first) {
            const QRectF &before = scene.runRect(i - 1);
            const int gap = scene.run(i - 1).start + int(scene.run(i - 1).text.size());
            pieces.append({-1, std::max<qreal>(rect.left() - before.right(), 0), keyOf(gap, from)});
        }
        pieces.append({i, rect.width(), keyOf(from, to)});
    }
    std::stable_sort(pieces.begin(), pieces.end(), [](const Piece &a, const Piece &b) { return a.key < b.key; });
    qreal x = left;
    for (const Piece &piece : std::as_const(pieces)) {
        if (piece.run >= 0)
            scene.items[scene.runs.at(piece.run)].rect.moveLeft(x);
        x += piece.width;
    }
}

} // namespace

bool hasRightToLeft(QStringView text)
{
    for (const QChar c : text) {
        // All scripts that are written so lie in these blocks, or are pairs of surrogates that begin in them.
        const char16_t u = c.unicode();
        if ((u >= 0x0590 && u <= 0x08ff) || (u >= 0xfb1d && u <= 0xfdff) || (u >= 0xfe70 && u <= 0xfeff)
            || u == 0xd802 || u == 0xd803 || u == 0xd83a || u == 0xd83b || u == 0x200f)
            return true;
    }
    return false;
}

void orderRightToLeft(HtmlScene &scene)
{
    const bool any = hasRightToLeft(scene.text)
        || std::any_of(scene.runs.cbegin(), scene.runs.cend(),
                       [&](int item) { return std::get<HtmlText>(scene.items.at(item).what).rightToLeft; });
    if (!any)
        return;
    for (int first = 0; first < scene.runs.size();) {
        int last = first;
        bool needed = scene.run(first).rightToLeft || hasRightToLeft(scene.run(first).text);
        while (last + 1 < scene.runs.size()) {
            const QRectF &here = scene.runRect(last);
            const QRectF &next = scene.runRect(last + 1);
            const int end = scene.run(last).start + int(scene.run(last).text.size());
            const QStringView between = QStringView(scene.text).mid(end, scene.run(last + 1).start - end);
            const bool sameLine = qAbs(here.center().y() - next.center().y()) < std::min(here.height(), next.height()) / 2
                && next.left() >= here.right() - 1 && !between.contains(u'\n') && !between.contains(u'\t');
            if (!sameLine)
                break;
            ++last;
            needed = needed || scene.run(last).rightToLeft || hasRightToLeft(scene.run(last).text);
        }
        if (needed && last > first)
            orderLine(scene, first, last);
        first = last + 1;
    }
}

qreal caretOffset(const HtmlScene &scene, const HtmlText &run, qreal width, int count)
{
    const int inside = std::clamp(count, 0, int(run.text.size()));
    if (run.rightToLeft || hasRightToLeft(run.text)) {
        const OrderedLine line(run.text, scene.fonts.at(run.font), run.rightToLeft);
        return line.width() > 0 ? line.x(inside) * width / line.width() : 0;
    }
    if (inside == 0)
        return 0;
    if (inside >= run.text.size())
        return width;
    const QFontMetricsF metrics(scene.fonts.at(run.font));
    const qreal whole = metrics.horizontalAdvance(run.text);
    const qreal part = metrics.horizontalAdvance(run.text, inside);
    return whole > 0 ? part * width / whole : 0;
}

} // namespace okienko
