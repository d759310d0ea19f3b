// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/html/sanitiser.h"
#include "widgets/html/html_view.h"
#include "widgets/html/html_view_p.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QStyleHints>
#include <QToolTip>
#include <QWheelEvent>

namespace okienko {

QString HtmlView::Private::linkText(const HtmlScene &scene, int link) const
{
    const HtmlLink &target = scene.links.at(link);
    return cleanedText(scene.text.mid(target.start, target.end - target.start)).simplified();
}

QString HtmlView::Private::linkTip(const HtmlScene &scene, int link) const
{
    constexpr qsizetype longest = 300;
    const QString href = scene.links.at(link).href;
    const QString target = QUrl(href).toString(QUrl::FullyEncoded).left(longest).toHtmlEscaped();
    const std::optional<QString> host = deceptiveLinkHost(href, linkText(scene, link));
    if (!host)
        return target;
    return HtmlView::tr("Careful: this link opens %1, not what it says.").arg(host->toHtmlEscaped())
        + QStringLiteral("<br>") + target;
}

void HtmlView::Private::activate(const HtmlScene &scene, int link)
{
    if (link >= 0 && link < scene.links.size())
        emit q->linkActivated(QUrl(scene.links.at(link).href), linkText(scene, link));
}

void HtmlView::Private::hover(int link)
{
    if (hoveredLink == link)
        return;
    hoveredLink = link;
    q->setCursor(link >= 0 ? Qt::PointingHandCursor : Qt::IBeamCursor);
    const HtmlScenePtr now = anyScene();
    emit q->linkHovered(link >= 0 && now ? QUrl(now->links.at(link).href) : QUrl());
}

bool HtmlView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const HtmlScenePtr now = d->anyScene();
        const int link = now ? now->linkAt(d->toPage(*now, help->pos())) : -1;
        if (link >= 0)
            QToolTip::showText(help->globalPos(), d->linkTip(*now, link), this);
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void HtmlView::mousePressEvent(QMouseEvent *event)
{
    const HtmlScenePtr now = d->anyScene();
    if (!now || event->button() != Qt::LeftButton) {
        QWidget::mousePressEvent(event);
        return;
    }
    d->keyboardFocus = false;
    const QPointF point = d->toPage(*now, event->position());
    const int position = now->positionAt(point);
    const bool third = d->sinceDoubleClick.isValid()
        && d->sinceDoubleClick.elapsed() < QGuiApplication::styleHints()->mouseDoubleClickInterval();
    d->sinceDoubleClick.invalidate();
    d->pressedAt = event->position();
    d->pressedLink = now->linkAt(point);
    d->focusedLink = -1;
    d->dragging = !third;
    if (third) {
        const auto line = now->lineAt(position);
        d->pressedLink = -1;
        d->select(line.first, line.second);
    } else {
        d->select(event->modifiers() & Qt::ShiftModifier ? d->anchor : position, position);
    }
}

void HtmlView::mouseMoveEvent(QMouseEvent *event)
{
    const HtmlScenePtr now = d->anyScene();
    if (!now)
        return;
    const QPointF point = d->toPage(*now, event->position());
    if (d->dragging && event->buttons() & Qt::LeftButton) {
        if ((event->position() - d->pressedAt).manhattanLength() >= QApplication::startDragDistance())
            d->pressedLink = -1;
        d->select(d->anchor, now->positionAt(point));
        d->bringIntoSight(QRect(event->position().toPoint(), QSize(1, 1)));
        return;
    }
    d->hover(now->linkAt(point));
}

void HtmlView::mouseReleaseEvent(QMouseEvent *event)
{
    d->dragging = false;
    const HtmlScenePtr now = d->anyScene();
    if (!now || event->button() != Qt::LeftButton)
        return;
    const int link = std::exchange(d->pressedLink, -1);
    if (link >= 0 && link == now->linkAt(d->toPage(*now, event->position())))
        d->activate(*now, link);
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (clipboard->supportsSelection() && d->anchor != d->cursor)
        clipboard->setText(selectedText(), QClipboard::Selection);
}

void HtmlView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const HtmlScenePtr now = d->anyScene();
    if (!now || event->button() != Qt::LeftButton)
        return;
    const auto word = now->wordAt(now->positionAt(d->toPage(*now, event->position())));
    d->pressedLink = -1;
    d->dragging = false;
    d->select(word.first, word.second);
    d->sinceDoubleClick.start();
}

void HtmlView::leaveEvent(QEvent *event)
{
    d->hover(-1);
    QWidget::leaveEvent(event);
}

void HtmlView::wheelEvent(QWheelEvent *event)
{
    constexpr double step = 1.1;
    if (event->modifiers() & Qt::ControlModifier) {
        if (event->angleDelta().y() != 0)
            setZoom(event->angleDelta().y() > 0 ? d->zoom * step : d->zoom / step);
        event->accept();
        return;
    }
    const bool sideways = event->modifiers() & Qt::ShiftModifier || event->angleDelta().x() != 0;
    if (sideways && d->scrollBar->isVisibleTo(this)) {
        const int delta = event->angleDelta().x() != 0 ? event->angleDelta().x() : event->angleDelta().y();
        d->scrollBar->setValue(d->scrollBar->value() - delta / 2);
        event->accept();
        return;
    }
    event->ignore();
}

void HtmlView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
        return;
    }
    if (event->matches(QKeySequence::ZoomIn) || event->matches(QKeySequence::ZoomOut)) {
        setZoom(d->zoom + (event->matches(QKeySequence::ZoomIn) ? 0.1 : -0.1));
        return;
    }
    const HtmlScenePtr now = d->scene(true);
    if (!now) {
        QWidget::keyPressEvent(event);
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && d->focusedLink >= 0) {
        d->activate(*now, d->focusedLink);
        return;
    }
    const bool control = event->modifiers() & Qt::ControlModifier;
    if (control && event->key() == Qt::Key_0) {
        setZoom(1);
        return;
    }
    if (event->modifiers() & Qt::ShiftModifier) {
        int to = d->cursor;
        switch (event->key()) {
        case Qt::Key_Left: to = control ? now->wordAt(std::max(0, to - 1)).first : to - 1; break;
        case Qt::Key_Right: to = control ? now->wordAt(to).second : to + 1; break;
        case Qt::Key_Up: to = now->positionInNextLine(to, -1); break;
        case Qt::Key_Down: to = now->positionInNextLine(to, 1); break;
        case Qt::Key_Home: to = control ? 0 : now->lineAt(to).first; break;
        case Qt::Key_End: to = control ? int(now->text.size()) : now->lineAt(to).second; break;
        default: QWidget::keyPressEvent(event); return;
        }
        d->select(d->anchor, to);
        d->bringIntoSight(d->toView(*now, now->caretAt(d->cursor)));
        return;
    }
    QWidget::keyPressEvent(event);
}

void HtmlView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    const bool tab = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    d->keyboardFocus = tab;
    if (event->reason() == Qt::BacktabFocusReason) {
        const HtmlScenePtr now = d->scene(true);
        d->focusedLink = now ? int(now->links.size()) : -1;
        focusNextPrevChild(false);
    }
    update();
}

void HtmlView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        d->focusedLink = -1;
    update();
}

bool HtmlView::focusNextPrevChild(bool next)
{
    const HtmlScenePtr now = d->scene(true);
    const int count = now ? int(now->links.size()) : 0;
    int link = d->focusedLink + (next ? 1 : -1);
    while (link >= 0 && link < count && now->links.at(link).rects.isEmpty())
        link += next ? 1 : -1;
    if (link >= 0 && link < count) {
        d->focusedLink = link;
        d->keyboardFocus = true;
        QRectF all;
        for (const QRectF &rect : now->links.at(link).rects)
            all = all.united(rect);
        d->bringIntoSight(d->toView(*now, all));
        emit linkHovered(QUrl(now->links.at(link).href));
        update();
        return true;
    }
    if (!next && d->focusedLink >= 0) {
        // Back from the first link: the text itself, and then the widget before.
        d->focusedLink = -1;
        update();
        return true;
    }
    d->focusedLink = -1;
    update();
    return QWidget::focusNextPrevChild(next);
}

void HtmlView::contextMenuEvent(QContextMenuEvent *event)
{
    const HtmlScenePtr now = d->anyScene();
    int link = d->focusedLink;
    if (now && event->reason() == QContextMenuEvent::Mouse)
        link = now->linkAt(d->toPage(*now, event->pos()));
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copy = menu->addAction(tr("&Copy"), this, [this] { copySelection(); });
    copy->setShortcut(QKeySequence::Copy);
    copy->setEnabled(d->anchor != d->cursor);
    QAction *all = menu->addAction(tr("Select &all"), this, [this] { selectAll(); });
    all->setShortcut(QKeySequence::SelectAll);
    if (now && link >= 0 && link < now->links.size()) {
        QString href = now->links.at(link).href;
        if (href.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive))
            href = QUrl(href).path();
        menu->addAction(tr("Copy &link address"), this, [href] { QGuiApplication::clipboard()->setText(href); });
    }
    menu->popup(event->globalPos());
}

} // namespace okienko
