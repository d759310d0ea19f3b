// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inbox/conversation_delegate.h"

#include "models/items/conversation_list_model.h"
#include "widgets/common/format.h"
#include "widgets/common/pill.h"
#include "widgets/common/theme.h"

#include <QPainter>

namespace okienko {

namespace {

constexpr int sidePadding = 12;
constexpr int topPadding = 9;
constexpr int lineHeight = 19;
constexpr int lineGap = 2;
constexpr int iconColumn = 22;
constexpr int columnGap = 9;
constexpr int iconSize = 15;

void drawElided(QPainter *painter, const QRect &rect, const QString &text, const QFont &font, const QColor &color)
{
    painter->setFont(font);
    painter->setPen(color);
    painter->drawText(rect, int(Qt::AlignLeft) | int(Qt::AlignVCenter) | int(Qt::TextSingleLine),
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

QString ConversationDelegate::subjectOf(const ConversationSummary &row)
{
    const QString subject = oneLine(row.subject);
    return subject.isEmpty() ? tr("(no subject)") : subject;
}

QString ConversationDelegate::snippetOf(const ConversationSummary &row)
{
    const QString snippet = oneLine(row.snippet);
    if (snippet.isEmpty())
        return row.hasAttachments ? tr("Only attachments") : tr("No text");
    //: the last message of the conversation is the shop's own answer
    return row.lastIsOutgoing ? tr("You: %1").arg(snippet) : snippet;
}

QString ConversationDelegate::accessibleText(const ConversationSummary &row)
{
    QStringList parts = {oneLine(row.customerName), subjectOf(row), longTimeText(row.updatedAt)};
    if (row.unread)
        parts.append(tr("unread"));
    if (row.hasAttachments)
        parts.append(tr("with attachments"));
    const QString wait = waitText(row).text;
    if (!wait.isEmpty())
        parts.append(wait);
    return parts.join(QStringLiteral(", "));
}

QSize ConversationDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, rowHeight};
}

void ConversationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const ConversationListModel *>(index.model());
    const ConversationSummary *row = model ? model->at(index) : nullptr;
    if (!row)
        return;
    const ThemeColors &colors = Theme::instance().colors();
    const QRect all = option.rect;
    painter->save();

    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected) {
        painter->fillRect(all, colors.accentBackground);
        painter->fillRect(QRect(all.left(), all.top(), 3, all.height()), colors.accent);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(all, colors.background);
    }
    painter->fillRect(QRect(all.left(), all.bottom(), all.width(), 1), colors.line);
    // Who moves with keys sees where the focus is; the mouse needs no frame.
    if (selected && option.state.testFlag(QStyle::State_HasFocus)
        && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter->setPen(colors.accent);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(all.adjusted(0, 0, -1, -2));
    }

    const QRect inner = all.adjusted(sidePadding, topPadding, -sidePadding, 0);
    Theme::icon(channelIcon(row->channel), colors.muted)
        .paint(painter, QRect(inner.left(), inner.top() + 2, iconSize, iconSize));

    const int left = inner.left() + iconColumn + columnGap;
    const int right = inner.right() + 1;
    const auto line = [&](int number) {
        return QRect(left, inner.top() + number * (lineHeight + lineGap), right - left, lineHeight);
    };
    const int strong = row->unread ? QFont::DemiBold : QFont::Normal;

    // First line: name, and the time at the right.
    const QFont timeFont = Theme::font(12);
    const QString time = timeText(row->updatedAt);
    painter->setFont(timeFont);
    painter->setPen(colors.muted);
    painter->drawText(line(0), int(Qt::AlignRight) | int(Qt::AlignVCenter), time);
    const int timeWidth = QFontMetrics(timeFont).horizontalAdvance(time);
    drawElided(painter, line(0).adjusted(0, 0, -timeWidth - columnGap, 0), oneLine(row->customerName),
               Theme::font(13, row->unread ? QFont::DemiBold : QFont::Medium), colors.text);

    // Second line: subject, and a mark where there are attachments.
    QRect subjectRect = line(1);
    if (row->hasAttachments) {
        const QRect clip(right - 14, subjectRect.top() + 3, 13, 13);
        Theme::icon(QStringLiteral("paperclip"), colors.muted).paint(painter, clip);
        subjectRect.setRight(clip.left() - 6);
    }
    drawElided(painter, subjectRect, subjectOf(*row), Theme::font(13, strong), colors.text);

    // Third line: snippet, and the target at the right.
    QRect snippetRect = line(2);
    const WaitText wait = waitText(*row);
    if (!wait.text.isEmpty()) {
        const QSize size = Pill::sizeOf(wait.text);
        const QRect pill(right - size.width(), snippetRect.top(), size.width(), size.height());
        Pill::paint(painter, pill, wait.text, wait.tone);
        snippetRect.setRight(pill.left() - columnGap);
    }
    drawElided(painter, snippetRect, snippetOf(*row), Theme::font(13), colors.muted);
    painter->restore();
}

} // namespace okienko
