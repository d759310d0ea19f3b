// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/html/html_scene.h"

#include "widgets/html/scene_bidi.h"

#include <QTextBoundaryFinder>
#include <algorithm>
#include <limits>

namespace okienko {

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
    const qreal inside = point.x() - rect.left();
    const int length = int(written.text.size());
    if (!hasRightToLeft(written.text)) {
        if (inside <= 0)
            return written.start;
        if (inside >= rect.width())
            return written.start + length;
    }
    // The caret's place nearest to the point; in mixed text places do not grow with positions.
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, written.text);
    int nearest = 0;
    qreal distance = qAbs(inside - caretOffset(*this, written, rect.width(), 0));
    for (int next = int(finder.toNextBoundary()); next > 0; next = int(finder.toNextBoundary())) {
        const qreal now = qAbs(inside - caretOffset(*this, written, rect.width(), next));
        if (now < distance) {
            distance = now;
            nearest = next;
        }
    }
    return written.start + nearest;
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
        const qreal from = caretOffset(*this, written, rect.width(), start - written.start);
        const qreal to = caretOffset(*this, written, rect.width(), end - written.start);
        const QRectF piece(rect.left() + std::min(from, to), rect.top(), qAbs(to - from), rect.height());
        // The space between two words of a line belongs to the marked part.
        if (!result.isEmpty()) {
            QRectF &last = result.last();
            const bool sameLine = qAbs(last.center().y() - piece.center().y()) < piece.height() / 2;
            const qreal gap = std::max(piece.left() - last.right(), last.left() - piece.right());
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
    return QRectF(rect.left() + caretOffset(*this, written, rect.width(), inside), rect.top(), 1, rect.height());
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
