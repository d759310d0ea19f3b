// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inbox/navigation_delegate.h"

#include "models/items/navigation_model.h"
#include "widgets/common/format.h"
#include "widgets/common/theme.h"

#include <QLocale>
#include <QPainter>

namespace okienko {

namespace {
constexpr int rowHeight = 30;
constexpr int headingHeight = 32;
constexpr int iconSize = 15;
constexpr int padding = 8;
}

QSize NavigationDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {100, index.data(NavigationModel::SectionRole).toBool() ? headingHeight : rowHeight};
}

void NavigationDelegate::paintEntry(QPainter *painter, const QRect &rect, const Entry &entry)
{
    const ThemeColors &colors = Theme::instance().colors();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (entry.selected || entry.hovered || entry.focused) {
        painter->setPen(entry.focused ? QPen(colors.accent, 1) : QPen(Qt::NoPen));
        painter->setBrush(entry.selected  ? QBrush(colors.accentBackground)
                          : entry.hovered ? QBrush(colors.chip)
                                          : QBrush(Qt::NoBrush));
        painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
    }
    const QColor textColor = entry.selected ? colors.accent : colors.text;
    QRect inner = rect.adjusted(padding, 0, -6, 0);
    if (!entry.iconName.isEmpty()) {
        const QRect iconRect(inner.left(), inner.center().y() - iconSize / 2, iconSize, iconSize);
        Theme::icon(entry.iconName, textColor).paint(painter, iconRect);
        inner.setLeft(iconRect.right() + 1 + 9);
    }
    if (entry.count > 0) {
        const QFont countFont = Theme::font(12, QFont::DemiBold);
        const QString countText = QLocale().toString(entry.count);
        painter->setFont(countFont);
        painter->setPen(entry.selected ? colors.accent : colors.muted);
        painter->drawText(inner, int(Qt::AlignRight) | int(Qt::AlignVCenter), countText);
        inner.setRight(inner.right() - QFontMetrics(countFont).horizontalAdvance(countText) - 4);
    }
    const QFont nameFont = Theme::font(13, entry.selected ? QFont::DemiBold : QFont::Normal);
    painter->setFont(nameFont);
    painter->setPen(textColor);
    painter->drawText(inner, int(Qt::AlignLeft) | int(Qt::AlignVCenter),
                      QFontMetrics(nameFont).elidedText(entry.text, Qt::ElideRight, inner.width()));
    painter->restore();
}

void NavigationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = oneLine(index.data(Qt::DisplayRole).toString());
    if (index.data(NavigationModel::SectionRole).toBool()) {
        painter->save();
        painter->setFont(Theme::font(11, QFont::DemiBold));
        painter->setPen(Theme::instance().colors().muted);
        painter->drawText(option.rect.adjusted(padding, 0, -padding, -5), int(Qt::AlignLeft) | int(Qt::AlignBottom),
                          text);
        painter->restore();
        return;
    }
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    paintEntry(painter, option.rect,
               {text, index.data(NavigationModel::IconNameRole).toString(),
                index.data(NavigationModel::CountRole).toInt(), selected,
                option.state.testFlag(QStyle::State_MouseOver),
                selected && option.state.testFlag(QStyle::State_HasFocus)
                    && option.state.testFlag(QStyle::State_KeyboardFocusChange)});
}

} // namespace okienko
