// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/search_hit_delegate.h"

#include "models/items/search_model.h"
#include "widgets/common/format.h"
#include "widgets/common/theme.h"

#include <QPainter>
#include <QTextLayout>

namespace okienko {

namespace {
constexpr QChar markBegin(0xe000);
constexpr QChar markEnd(0xe001);
constexpr int rowHeight = 56;
constexpr int leadIn = 24; ///< characters kept before the first match

/// So that the first match is in sight: what stands far before it is cut.
MarkedText fromFirstMark(MarkedText text)
{
    if (text.marks.isEmpty() || text.marks.constFirst().start <= 2 * leadIn)
        return text;
    const qsizetype space = text.text.lastIndexOf(QLatin1Char(' '), text.marks.constFirst().start - leadIn);
    const qsizetype cut = space < 0 ? 0 : space;
    if (cut == 0)
        return text;
    text.text = QStringLiteral("…") + text.text.mid(cut);
    for (MarkedText::Range &mark : text.marks)
        mark.start -= cut - 1;
    return text;
}
}

MarkedText readMarks(const QString &snippet)
{
    MarkedText result;
    qsizetype open = -1;
    const auto close = [&] {
        if (open >= 0 && result.text.size() > open)
            result.marks.append({open, result.text.size() - open});
        open = -1;
    };
    for (const QChar c : snippet) {
        if (c == markBegin) {
            close();
            open = result.text.size();
        } else if (c == markEnd) {
            close();
        } else {
            result.text += c.isSpace() || c.category() == QChar::Other_Control ? QLatin1Char(' ') : c;
        }
    }
    close();
    return result;
}

QSize SearchHitDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, rowHeight};
}

void SearchHitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto hit = index.data(SearchModel::HitRole).value<SearchHit>();
    const ThemeColors &colors = Theme::instance().colors();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? colors.accentBackground : colors.chip);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
    }
    const QRect inner = option.rect.adjusted(10, 8, -10, -8);

    const QFont sideFont = Theme::font(12);
    const QString name = oneLine(hit.customerName);
    const QString side = name.isEmpty() ? timeText(hit.at) : name + QStringLiteral(" · ") + timeText(hit.at);
    const QFontMetrics sideMetrics(sideFont);
    const QString sideShown = sideMetrics.elidedText(side, Qt::ElideMiddle, inner.width() * 45 / 100);
    const QRect first(inner.left(), inner.top(), inner.width(), 19);
    painter->setFont(sideFont);
    painter->setPen(colors.muted);
    painter->drawText(first, int(Qt::AlignRight) | int(Qt::AlignVCenter), sideShown);

    const QFont subjectFont = Theme::font(13, QFont::DemiBold);
    const QString subject = oneLine(hit.subject);
    const int subjectWidth = inner.width() - sideMetrics.horizontalAdvance(sideShown) - 12;
    painter->setFont(subjectFont);
    painter->setPen(colors.text);
    painter->drawText(first, int(Qt::AlignLeft) | int(Qt::AlignVCenter) | int(Qt::TextSingleLine),
                      QFontMetrics(subjectFont).elidedText(subject.isEmpty() ? tr("(no subject)") : subject,
                                                           Qt::ElideRight, subjectWidth));

    const MarkedText marked = fromFirstMark(readMarks(hit.snippet));
    QTextLayout layout(marked.text, Theme::font(13));
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(wrap);
    QList<QTextLayout::FormatRange> formats;
    for (const MarkedText::Range &mark : marked.marks) {
        QTextLayout::FormatRange range;
        range.start = int(mark.start);
        range.length = int(mark.length);
        range.format.setForeground(colors.text);
        range.format.setBackground(colors.warnBackground);
        range.format.setFontWeight(QFont::DemiBold);
        formats.append(range);
    }
    layout.setFormats(formats);
    layout.beginLayout();
    layout.createLine().setLineWidth(100'000);
    layout.endLayout();
    const QRect second(inner.left(), inner.top() + 21, inner.width(), 19);
    painter->setPen(colors.muted);
    painter->setClipRect(second);
    layout.draw(painter, second.topLeft());
    painter->restore();
}

} // namespace okienko
