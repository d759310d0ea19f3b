// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inbox/message_list_view.h"

#include "widgets/common/theme.h"
#include "widgets/inbox/conversation_delegate.h"

#include <QPainter>
#include <QScrollBar>

namespace okienko {

MessageListView::MessageListView(QWidget *parent) : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setUniformItemSizes(true);
    setMouseTracking(true);
    verticalScrollBar()->setSingleStep(ConversationDelegate::rowHeight / 2);
    connect(this, &QListView::activated, this, &MessageListView::rowActivated);
    connect(&Theme::instance(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void MessageListView::setMessage(const Message &message)
{
    m_message = message;
    viewport()->update();
}

void MessageListView::setLoading(bool loading)
{
    if (m_loading == loading)
        return;
    m_loading = loading;
    viewport()->update();
}

void MessageListView::step(int rows)
{
    if (!model() || model()->rowCount() == 0)
        return;
    int row = 0;
    if (currentIndex().isValid())
        row = currentIndex().row() + rows;
    else if (m_lastRow >= 0)
        row = rows > 0 ? m_lastRow + rows - 1 : m_lastRow + rows; // what took the place of the row that left
    row = qBound(0, row, model()->rowCount() - 1);
    setCurrentIndex(model()->index(row, 0));
}

void MessageListView::choose(const QModelIndex &index)
{
    m_quiet = true;
    if (index.isValid()) {
        setCurrentIndex(index);
    } else {
        selectionModel()->clear();
        m_lastRow = -1;
    }
    m_quiet = false;
}

void MessageListView::focusInEvent(QFocusEvent *event)
{
    // Qt makes the first row current when a list without one takes the focus; that would open a conversation.
    const bool hadCurrent = currentIndex().isValid();
    const int lastRow = m_lastRow;
    m_quiet = true;
    QListView::focusInEvent(event);
    if (!hadCurrent && selectionModel()) {
        selectionModel()->clearCurrentIndex();
        m_lastRow = lastRow;
    }
    m_quiet = false;
}

void MessageListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid())
        m_lastRow = current.row();
    if (current.isValid() && !m_quiet)
        emit rowChosen(current);
}

void MessageListView::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    const QModelIndex current = currentIndex();
    if (current.isValid() && current.row() >= start && current.row() <= end) {
        m_quiet = true;
        m_lastRow = start;
        selectionModel()->clear();
        m_quiet = false;
    }
    QListView::rowsAboutToBeRemoved(parent, start, end);
}

void MessageListView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (model() && model()->rowCount() > 0)
        return;
    if (m_loading)
        paintOutlines();
    else
        paintMessage();
}

void MessageListView::paintOutlines()
{
    const ThemeColors &colors = Theme::instance().colors();
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const int width = viewport()->width();
    const int rows = std::min(6, viewport()->height() / ConversationDelegate::rowHeight);
    for (int row = 0; row < rows; ++row) {
        const int top = row * ConversationDelegate::rowHeight;
        painter.setOpacity(1.0 - row * 0.15);
        painter.setBrush(colors.chip);
        painter.drawRoundedRect(QRectF(43, top + 13, width * 0.32, 10), 5, 5);
        painter.drawRoundedRect(QRectF(43, top + 34, width * 0.68, 10), 5, 5);
        painter.drawRoundedRect(QRectF(43, top + 55, width * 0.50, 10), 5, 5);
        painter.setBrush(colors.line);
        painter.drawRect(QRectF(0, top + ConversationDelegate::rowHeight - 1, width, 1));
    }
}

void MessageListView::paintMessage()
{
    if (m_message.title.isEmpty())
        return;
    const ThemeColors &colors = Theme::instance().colors();
    QPainter painter(viewport());
    const QRect area = viewport()->rect().adjusted(32, 0, -32, 0);
    const QFont titleFont = Theme::font(14, QFont::DemiBold);
    const QFont textFont = Theme::font(13);
    const int wrap = int(Qt::AlignHCenter) | int(Qt::AlignTop) | int(Qt::TextWordWrap);
    const QRect titleBox = QFontMetrics(titleFont).boundingRect(area, wrap, m_message.title);
    const QRect textBox = QFontMetrics(textFont).boundingRect(area, wrap, m_message.text);
    int y = std::max(24, (area.height() - 44 - titleBox.height() - 6 - textBox.height()) * 2 / 5);
    Theme::icon(m_message.icon, colors.muted).paint(&painter, QRect(area.center().x() - 16, y, 32, 32));
    y += 44;
    painter.setFont(titleFont);
    painter.setPen(colors.text);
    painter.drawText(QRect(area.left(), y, area.width(), titleBox.height() + 4), wrap, m_message.title);
    y += titleBox.height() + 6;
    painter.setFont(textFont);
    painter.setPen(colors.muted);
    painter.drawText(QRect(area.left(), y, area.width(), textBox.height() + 40), wrap, m_message.text);
}

} // namespace okienko
