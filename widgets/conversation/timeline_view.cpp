// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/conversation/timeline_view.h"

#include "widgets/common/format.h"
#include "widgets/conversation/message_card.h"

#include <QKeyEvent>
#include <QLabel>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace okienko {

namespace {
constexpr int FirstCards = 20, MoreCards = 20, MostFirstCards = 60;
constexpr int SideMargin = 16;
constexpr int NearTop = 240;   // pixels from the top at which older cards are built
}

TimelineView::TimelineView(QWidget *parent)
    : QScrollArea(parent), m_inner(new QWidget), m_layout(new QVBoxLayout(m_inner))
{
    setObjectName(QStringLiteral("timeline"));
    setAccessibleName(tr("Messages of the conversation"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_inner->setObjectName(QStringLiteral("timelineInner"));
    m_layout->setContentsMargins(SideMargin, 14, SideMargin, 14);
    m_layout->setSpacing(10);
    m_layout->addStretch(1);
    setWidget(m_inner);
    verticalScrollBar()->setSingleStep(24);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value < NearTop && m_firstBuilt > 0 && !m_settling)
            buildOlder(MoreCards);
    });
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int maximum) {
        // The bar stands in the margin: the cards end where the composer below them does.
        const int bar = maximum > 0 ? std::min(SideMargin, verticalScrollBar()->sizeHint().width()) : 0;
        if (m_layout->contentsMargins().right() != SideMargin - bar)
            m_layout->setContentsMargins(SideMargin, 14, SideMargin - bar, 14);
        if (m_settling)
            settle();
    });
}

void TimelineView::setPerson(const QString &login, const QString &personName)
{
    m_login = login;
    m_personName = personName;
}

void TimelineView::clear()
{
    for (QWidget *widget : std::as_const(m_widgets)) {
        m_layout->removeWidget(widget);
        widget->hide();
        widget->deleteLater();
    }
    m_widgets.clear();
    m_entries.clear();
    m_firstBuilt = 0;
}

QWidget *TimelineView::build(const TimelineEntry &entry)
{
    if (entry.direction == Direction::Event) {
        auto *event = new QLabel(QStringLiteral("%1 · %2").arg(longTimeText(entry.at), oneLine(entry.message.text)));
        event->setTextFormat(Qt::PlainText);
        event->setProperty("muted", true);
        event->setProperty("small", true);
        event->setWordWrap(true);
        event->setContentsMargins(6, 0, 6, 0);
        m_widgets.insert(entry.id, event);
        return event;
    }
    auto *card = new MessageCard(entry, entry.author == m_login ? m_personName : entry.author);
    m_widgets.insert(entry.id, card);
    emit cardBuilt(card);
    if (!m_found.isEmpty())
        card->findAll(m_found);
    return card;
}

void TimelineView::place(int index, QWidget *widget)
{
    m_layout->insertWidget(index, widget);
    widget->show();   // at once: the layout leaves hidden widgets out when it measures
}

void TimelineView::setEntries(const QList<TimelineEntry> &entries, bool sameConversation)
{
    if (!sameConversation) {
        clear();
        m_found.clear();
        m_entries = entries;
        int first = std::max(0, int(entries.size()) - FirstCards);
        if (const int unread = firstUnread(); unread >= 0)
            first = std::min(first, std::max(unread - 1, int(entries.size()) - MostFirstCards));
        m_firstBuilt = std::max(0, first);
        for (int i = m_firstBuilt; i < entries.size(); ++i)
            place(m_layout->count() - 1, build(entries.at(i)));
        m_settling = true;
        settle();
        QTimer::singleShot(0, this, [this] {
            settle();
            m_settling = false;
        });
        return;
    }
    const bool atEnd = verticalScrollBar()->value() >= verticalScrollBar()->maximum() - 4;
    const int oldestShown = m_firstBuilt;
    QHash<MessageId, QWidget *> old;
    old.swap(m_widgets);
    const QList<TimelineEntry> before = m_entries;
    m_entries = entries;
    m_firstBuilt = std::min(oldestShown, int(entries.size()));
    QHash<MessageId, const TimelineEntry *> beforeById;
    for (const TimelineEntry &entry : before)
        beforeById.insert(entry.id, &entry);
    int position = 0;
    for (int i = m_firstBuilt; i < entries.size(); ++i, ++position) {
        const TimelineEntry &entry = entries.at(i);
        const TimelineEntry *known = beforeById.value(entry.id);
        QWidget *widget = nullptr;
        if (known && sameCard(*known, entry) && old.contains(entry.id)) {
            widget = old.take(entry.id);
            m_widgets.insert(entry.id, widget);
            if (m_layout->indexOf(widget) == position)
                continue;
            m_layout->removeWidget(widget);
        } else {
            widget = build(entry);
        }
        place(position, widget);
    }
    for (QWidget *gone : std::as_const(old)) {
        m_layout->removeWidget(gone);
        gone->hide();
        gone->deleteLater();
    }
    if (atEnd && entries.size() > before.size())
        QTimer::singleShot(0, this, [this] { verticalScrollBar()->setValue(verticalScrollBar()->maximum()); });
}

void TimelineView::buildOlder(int count)
{
    const int from = std::max(0, m_firstBuilt - count);
    const int fromEnd = verticalScrollBar()->maximum() - verticalScrollBar()->value();
    m_settling = true;   // the range changes below must not scroll or build
    for (int i = m_firstBuilt - 1; i >= from; --i)
        place(0, build(m_entries.at(i)));
    m_firstBuilt = from;
    m_inner->layout()->activate();
    const int height = m_layout->hasHeightForWidth() ? m_layout->heightForWidth(viewport()->width())
                                                     : m_layout->sizeHint().height();
    m_inner->resize(viewport()->width(), std::max(height, viewport()->height()));
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    verticalScrollBar()->setValue(verticalScrollBar()->maximum() - fromEnd);
    m_settling = false;
}

void TimelineView::buildAll()
{
    while (m_firstBuilt > 0)
        buildOlder(m_firstBuilt);
}

int TimelineView::firstUnread() const
{
    for (int i = 0; i < m_entries.size(); ++i) {
        if (m_entries.at(i).direction == Direction::Incoming && !m_entries.at(i).seen)
            return i;
    }
    return -1;
}

void TimelineView::settle()
{
    if (m_entries.isEmpty())
        return;
    int target = firstUnread();
    if (target < 0)
        target = int(m_entries.size()) - 1;
    QWidget *widget = m_widgets.value(m_entries.at(target).id);
    if (!widget)
        return;
    m_layout->activate();
    const bool isLast = target == m_entries.size() - 1;
    const int top = std::max(0, widget->y() - 10);
    verticalScrollBar()->setValue(isLast ? std::min(verticalScrollBar()->maximum(), top) : top);
}

MessageCard *TimelineView::card(MessageId id) const
{
    return qobject_cast<MessageCard *>(m_widgets.value(id));
}

QList<MessageCard *> TimelineView::cards() const
{
    QList<MessageCard *> list;
    for (const TimelineEntry &entry : m_entries) {
        if (MessageCard *found = card(entry.id))
            list += found;
    }
    return list;
}

void TimelineView::scrollToCard(QWidget *card)
{
    verticalScrollBar()->setValue(std::max(0, card->y() - 10));
}

void TimelineView::step(int direction)
{
    if (direction < 0 && m_firstBuilt > 0 && verticalScrollBar()->value() < NearTop)
        buildOlder(MoreCards);
    const QList<MessageCard *> all = cards();
    if (all.isEmpty())
        return;
    int current = -1;
    for (int i = 0; i < all.size(); ++i) {
        if (all.at(i)->hasFocus() || all.at(i)->isAncestorOf(focusWidget()))
            current = i;
    }
    if (current < 0)
        current = direction > 0 ? int(all.size()) - 2 : int(all.size());
    const int next = qBound(0, current + direction, int(all.size()) - 1);
    all.at(next)->setFocus(Qt::TabFocusReason);
    scrollToCard(all.at(next));
}

int TimelineView::findAll(const QString &text)
{
    if (!text.isEmpty())
        buildAll();
    m_found = text;
    int count = 0;
    MessageCard *first = nullptr;
    const QList<MessageCard *> all = cards();
    for (MessageCard *candidate : all) {
        const int here = candidate->findAll(text);
        count += here;
        if (here > 0 && !first)
            first = candidate;
    }
    if (first)
        scrollToCard(first);
    return count;
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_N: step(1); return;
    case Qt::Key_P: step(-1); return;
    case Qt::Key_PageUp: bar->triggerAction(QAbstractSlider::SliderPageStepSub); return;
    case Qt::Key_PageDown:
    case Qt::Key_Space: bar->triggerAction(QAbstractSlider::SliderPageStepAdd); return;
    case Qt::Key_Home: bar->setValue(0); return;
    case Qt::Key_End: bar->setValue(bar->maximum()); return;
    default: QScrollArea::keyPressEvent(event);
    }
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    const bool atEnd = verticalScrollBar()->value() >= verticalScrollBar()->maximum() - 4;
    QScrollArea::resizeEvent(event);
    // The composer grows while one writes; what stood just above it stays in view.
    if (atEnd && !m_settling && event->oldSize().height() > event->size().height())
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    verticalScrollBar()->setPageStep(std::max(40, viewport()->height() - 40));
}

} // namespace okienko
