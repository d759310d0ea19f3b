// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/outbox/outbox_delegate.h"

#include "models/items/outbox_model.h"
#include "widgets/common/theme.h"
#include "widgets/outbox/outbox_words.h"

#include <QPainter>

namespace okienko {

namespace {

constexpr int rowHeight = 80;

QString iconOf(const OutboxItem &item)
{
    if (item.needsDecision())
        return QStringLiteral("warning");
    return item.isScheduled() || item.state == OutboxState::Deferred ? QStringLiteral("clock") : QStringLiteral("send");
}

} // namespace

QSize OutboxDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, rowHeight};
}

void OutboxDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto item = index.data(OutboxModel::ItemRole).value<OutboxItem>();
    const OutboxWords words = OutboxWords::describe(item);
    const ThemeColors &colors = Theme::instance().colors();
    const QRect all = option.rect;
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(all, colors.accentBackground);
        painter->fillRect(QRect(all.left(), all.top(), 3, all.height()), colors.accent);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(all, colors.background);
    }
    painter->fillRect(QRect(all.left(), all.bottom(), all.width(), 1), colors.line);
    const QColor tone = words.tone == Tone::Plain ? colors.muted : toneColors(words.tone).text;
    Theme::icon(iconOf(item), tone).paint(painter, QRect(all.left() + 12, all.top() + 11, 15, 15));

    const int left = all.left() + 43;
    const int width = all.right() - 11 - left;
    const auto line = [&](int number) { return QRect(left, all.top() + 9 + number * 21, width, 19); };
    const auto draw = [painter](const QRect &rect, const QString &text, const QFont &font, const QColor &color) {
        painter->setFont(font);
        painter->setPen(color);
        painter->drawText(rect, int(Qt::AlignLeft) | int(Qt::AlignVCenter) | int(Qt::TextSingleLine),
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
    };
    const QFont timeFont = Theme::font(12);
    const QString time = timeText(item.createdAt);
    painter->setFont(timeFont);
    painter->setPen(colors.muted);
    painter->drawText(line(0), int(Qt::AlignRight) | int(Qt::AlignVCenter), time);
    draw(line(0).adjusted(0, 0, -QFontMetrics(timeFont).horizontalAdvance(time) - 9, 0),
         oneLine(item.envelopeTo.join(QStringLiteral(", "))), Theme::font(13, QFont::Medium), colors.text);
    draw(line(1), oneLine(index.data(Qt::DisplayRole).toString()), Theme::font(13), colors.text);
    draw(line(2), words.state, Theme::font(12, QFont::Medium), tone);
    painter->restore();
}

} // namespace okienko
