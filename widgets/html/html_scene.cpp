// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/html/html_scene.h"

#include <QFontMetricsF>
#include <QTextBoundaryFinder>
#include <algorithm>
#include <limits>

namespace okienko {

namespace {

/// Width of the first `count` characters of a run, scaled to the width that the layout gave it.
qreal advance(const HtmlScene &scene, const HtmlText &run, qreal width, int count)
{
    if (count <= 0)
        return 0;
    if (count >= run.text.size())
        return width;
    const QFontMetricsF metrics(scene.fonts.at(run.font));
    const qreal whole = metrics.horizontalAdvance(run.text);
    const qreal part = metrics.horizontalAdvance(run.text, count);
    return whole > 0 ? part * width / whole : 0;
}

} // namespace

int HtmlScene::firstRunEndingAfter(int position) const
{
    const auto it = std::partition_point(runs.begin(), runs.end(), [&](int item) {
        const auto &written = std::get<HtmlText>(items.at(item).what);
        return written.start + written.text.size() <= position;
    });
    return int(it - runs.begin());
}

int HtmlScene::positionAt(const QPointF &point) const
{
    int best = -1;
    qreal bestDistance = std::numeric_limits<qreal>::max();
    for (int i = 0; i < runs.size(); ++i) {
        const QRectF &rect = runRect(i);
        const qreal dx = std::max({rect.left() - point.x(), point.x() - rect.right(), 0.0});
        const qreal dy = std::max({rect.top() - point.y(), point.y() - rect.bottom(), 0.0});
        // A line at the height of the pointer wins over a nearer one above or below.
        const qreal distance = dx + dy * 1000;
        if (distance < bestDistance) {
            bestDistance = distance;
            best = i;
        }
    }
    if (best < 0)
        return 0;
    const HtmlText &written = run(best);
    const QRectF &rect = runRect(best);
    if (point.x() <= rect.left())
        return written.start;
    if (point.x() >= rect.right())
        return written.start + int(written.text.size());
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, written.text);
    int previous = 0;
    qreal previousX = 0;
    for (int next = int(finder.toNextBoundary()); next > 0; next = int(finder.toNextBoundary())) {
        const qreal x = advance(*this, written, rect.width(), next);
        if (rect.left() + (previousX + x) / 2 > point.x())
            return written.start + previous;
        previous = next;
        previousX = x;
    }
    return written.start + int(written.text.size());
}

int HtmlScene::linkAt(const QPointF &point) const
{
    for (int i = int(links.size()) - 1; i >= 0; --i) {
        for (const QRectF &rect : links.at(i).rects) {
            if (rect.contains(point))
                return i;
        }
    }
    return -1;
}

QVector<QRectF> HtmlScene::rectsOf(int start, int end) const
{
    QVector<QRectF> result;
    for (int i = firstRunEndingAfter(start); i < runs.size(); ++i) {
        const HtmlText &written = run(i);
        if (written.start >= end)
            break;
        const QRectF &rect = runRect(i);
        const qreal from = advance(*this, written, rect.width(), start - written.start);
        const qreal to = advance(*this, written, rect.width(), end - written.start);
        QRectF piece(rect.left() + from, rect.top(), to - from, rect.height());
        // The space between two words of a line belongs to the marked part.
        if (!result.isEmpty()) {
            QRectF &last = result.last();
            const bool sameLine = qAbs(last.center().y() - piece.center().y()) < piece.height() / 2;
            const qreal gap = piece.left() - last.right();
            if (sameLine && gap >= -1 && gap < piece.height() && written.start > 0
                && text.at(written.start - 1) != u'\n' && text.at(written.start - 1) != u'\t') {
                last = last.united(piece);
                continue;
            }
        }
        result.append(piece);
    }
    return result;
}

QRectF HtmlScene::caretAt(int position) const
{
    if (runs.isEmpty())
        return QRectF(0, 0, 1, 1);
    int index = firstRunEndingAfter(position);
    if (index >= runs.size() || (run(index).start > position && index > 0))
        index = std::min(index, int(runs.size())) - (index > 0 ? 1 : 0);
    const HtmlText &written = run(index);
    const QRectF &rect = runRect(index);
    const int inside = std::clamp(position - written.start, 0, int(written.text.size()));
    return QRectF(rect.left() + advance(*this, written, rect.width(), inside), rect.top(), 1, rect.height());
}

std::pair<int, int> HtmlScene::wordAt(int position) const
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    finder.setPosition(std::clamp(position, 0, int(text.size())));
    int start = finder.isAtBoundary() ? int(finder.position()) : int(finder.toPreviousBoundary());
    start = std::max(start, 0);
    finder.setPosition(start);
    const auto next = int(finder.toNextBoundary());
    return {start, next < 0 ? int(text.size()) : next};
}

std::pair<int, int> HtmlScene::lineAt(int position) const
{
    const int inside = std::clamp(position, 0, int(text.size()));
    const int before = inside > 0 ? int(text.lastIndexOf(u'\n', inside - 1)) : -1;
    const int after = int(text.indexOf(u'\n', inside));
    return {before + 1, after < 0 ? int(text.size()) : after};
}

int HtmlScene::positionInNextLine(int position, int direction) const
{
    const QRectF caret = caretAt(position);
    qreal bestTop = 0;
    bool found = false;
    for (int i = 0; i < runs.size(); ++i) {
        const QRectF &rect = runRect(i);
        const bool beyond = direction < 0 ? rect.bottom() <= caret.center().y() : rect.top() >= caret.center().y();
        if (!beyond)
            continue;
        const qreal middle = rect.center().y();
        if (!found || (direction < 0 ? middle > bestTop : middle < bestTop)) {
            bestTop = middle;
            found = true;
        }
    }
    if (!found)
        return direction < 0 ? 0 : int(text.size());
    return positionAt(QPointF(caret.x(), bestTop));
}

} // namespace okienko
