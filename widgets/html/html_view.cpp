// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/html/html_view.h"

#include "widgets/common/theme.h"
#include "widgets/html/html_accessible.h"
#include "widgets/html/html_painter.h"
#include "widgets/html/html_view_p.h"
#include "widgets/html/scene_html.h"

#include <QAccessible>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QPainter>
#include <QPaintEvent>
#include <QScrollArea>
#include <algorithm>
#include <cmath>

namespace okienko {

namespace {

constexpr double leastZoom = 0.5;
constexpr double mostZoom = 3.0;

QRectF united(const QVector<QRectF> &rects)
{
    QRectF all;
    for (const QRectF &rect : rects)
        all = all.united(rect);
    return all;
}

} // namespace

QString cleanedText(QString text)
{
    text.replace(QChar(0x00A0), u' ');
    text.remove(QChar(0x200B));
    text.remove(QChar(0x00AD));
    return text;
}

int HtmlView::Private::pageWidth(int viewWidth) const
{
    return std::max(40, int(viewWidth / zoom));
}

HtmlScenePtr HtmlView::Private::scene(bool wait)
{
    return layouter.scene(pageWidth(q->width()), wait);
}

HtmlScenePtr HtmlView::Private::anyScene()
{
    HtmlScenePtr now = scene();
    return now ? now : layouter.latest();
}

QPointF HtmlView::Private::toPage(const HtmlScene &scene, const QPointF &point) const
{
    return (point + QPointF(scrollBar->isVisibleTo(q) ? scrollBar->value() : 0, 0)) / scale(scene);
}

QRect HtmlView::Private::toView(const HtmlScene &scene, const QRectF &rect) const
{
    const qreal s = scale(scene);
    const QRectF scaled(rect.topLeft() * s, rect.size() * s);
    return scaled.translated(scrollBar->isVisibleTo(q) ? -scrollBar->value() : 0, 0).toAlignedRect();
}

HtmlColors HtmlView::Private::colors() const
{
    const ThemeColors &theme = Theme::instance().colors();
    const QPalette palette = q->palette();
    return {theme.panel.isValid() ? theme.panel : palette.color(QPalette::Base),
            theme.text.isValid() ? theme.text : palette.color(QPalette::Text), theme.dark};
}

void HtmlView::Private::placeScrollBar()
{
    const HtmlScenePtr now = anyScene();
    const int wide = now ? int(std::ceil(viewSize(*now).width() - 0.5)) : 0;
    const bool needed = wide > q->width();
    scrollBar->setRange(0, std::max(0, wide - q->width()));
    scrollBar->setPageStep(q->width());
    scrollBar->setSingleStep(24);
    scrollBar->setVisible(needed);
    const int height = scrollBar->sizeHint().height();
    scrollBar->setGeometry(0, q->height() - height, q->width(), height);
}

void HtmlView::Private::search()
{
    matches.clear();
    currentMatch = -1;
    const HtmlScenePtr now = needle.isEmpty() ? nullptr : scene(true);
    if (!now)
        return;
    QString text = now->text;
    for (QChar &c : text) {
        if (c.isSpace())
            c = u' ';
    }
    const auto length = needle.size();
    for (auto at = text.indexOf(needle, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(needle, at + length, Qt::CaseInsensitive))
        matches.append({int(at), int(at + length)});
    currentMatch = matches.isEmpty() ? -1 : 0;
}

void HtmlView::Private::sceneChanged()
{
    const HtmlScenePtr now = anyScene();
    const int length = now ? int(now->text.size()) : 0;
    anchor = std::clamp(anchor, 0, length);
    cursor = std::clamp(cursor, 0, length);
    const int links = now ? int(now->links.size()) : 0;
    if (focusedLink >= links)
        focusedLink = -1;
    hoveredLink = pressedLink = -1;
    placeScrollBar();
    q->updateGeometry();
    q->update();
    emit q->layoutChanged();
}

void HtmlView::Private::select(int newAnchor, int newCursor)
{
    const HtmlScenePtr now = scene(true);
    const int length = now ? int(now->text.size()) : 0;
    anchor = std::clamp(newAnchor, 0, length);
    cursor = std::clamp(newCursor, 0, length);
    q->update();
    if (QAccessible::isActive()) {
        QAccessibleTextSelectionEvent event(q, std::min(anchor, cursor), std::max(anchor, cursor));
        event.setCursorPosition(cursor);
        QAccessible::updateAccessibility(&event);
    }
}

void HtmlView::Private::showMatch()
{
    const HtmlScenePtr now = scene(true);
    if (!now || currentMatch < 0)
        return;
    const auto [start, end] = matches.at(currentMatch);
    const QRect rect = toView(*now, united(now->rectsOf(start, end)));
    if (scrollBar->isVisibleTo(q) && (rect.left() < 0 || rect.right() > q->width()))
        scrollBar->setValue(scrollBar->value() + rect.center().x() - q->width() / 2);
    bringIntoSight(rect);
}

void HtmlView::Private::bringIntoSight(const QRect &rect)
{
    emit q->ensureVisibleRequested(rect);
    constexpr int margin = 24;
    for (QWidget *around = q->parentWidget(); around; around = around->parentWidget()) {
        auto *area = qobject_cast<QScrollArea *>(around);
        if (!area || !area->widget() || !area->widget()->isAncestorOf(q))
            continue;
        // A part taller than the area is shown from its top.
        const QPoint top = q->mapTo(area->widget(), rect.topLeft());
        area->ensureVisible(top.x() + rect.width() / 2, top.y() + rect.height(), 0, margin);
        area->ensureVisible(top.x() + rect.width() / 2, top.y(), 0, margin);
        return;
    }
}

HtmlView::HtmlView(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>(this))
{
    installHtmlAccessibility();
    d->scrollBar = new QScrollBar(Qt::Horizontal, this);
    d->scrollBar->hide();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setCursor(Qt::IBeamCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Message text"));
    connect(&d->layouter, &HtmlLayouter::ready, this, [this] {
        if (!d->needle.isEmpty())
            d->search();
        d->sceneChanged();
    });
    connect(&Theme::instance(), &Theme::changed, this, [this] { update(); });
    connect(d->scrollBar, &QScrollBar::valueChanged, this, [this] { update(); });
}

HtmlView::~HtmlView() = default;

void HtmlView::setHtml(const QString &sanitised, const QString &plainText)
{
    d->anchor = d->cursor = 0;
    d->focusedLink = -1;
    d->matches.clear();
    d->needle.clear();
    d->currentMatch = -1;
    d->scrollBar->setValue(0);
    d->layouter.setPage(sanitised, plainText, font());
    d->sceneChanged();
}

void HtmlView::setImage(const QString &contentId, const QImage &image)
{
    d->layouter.setImage(cidKey(contentId), image);
    d->sceneChanged();
}

void HtmlView::setRemoteImage(const QUrl &url, const QImage &image)
{
    d->layouter.setImage(remoteKey(url.toString(QUrl::FullyEncoded)), image);
    d->sceneChanged();
}

void HtmlView::setZoom(double factor)
{
    factor = std::clamp(factor, leastZoom, mostZoom);
    if (qFuzzyCompare(factor, d->zoom))
        return;
    d->zoom = factor;
    d->sceneChanged();
    emit zoomChanged(factor);
}

double HtmlView::zoom() const
{
    return d->zoom;
}

QString HtmlView::selectedText() const
{
    const auto [start, end] = selection();
    const HtmlScenePtr now = start == end ? nullptr : d->scene(true);
    return now ? cleanedText(now->text.mid(start, end - start)) : QString();
}

QString HtmlView::plainText() const
{
    const HtmlScenePtr now = d->scene(true);
    return now && !d->layouter.isCutOff() ? cleanedText(now->text) : d->layouter.plainText();
}

void HtmlView::selectAll()
{
    d->select(0, int(documentText().size()));
}

void HtmlView::copySelection()
{
    const auto [start, end] = selection();
    const HtmlScenePtr now = start == end ? nullptr : d->scene(true);
    if (!now)
        return;
    auto *copied = new QMimeData;
    copied->setText(selectedText());
    copied->setHtml(htmlOf(*now, start, end));
    QGuiApplication::clipboard()->setMimeData(copied);
}

int HtmlView::find(const QString &text)
{
    d->needle = text.simplified();
    d->search();
    update();
    d->showMatch();
    return int(d->matches.size());
}

bool HtmlView::findNext(bool backwards)
{
    if (d->matches.isEmpty())
        return false;
    const int count = int(d->matches.size());
    d->currentMatch = (d->currentMatch + (backwards ? count - 1 : 1)) % count;
    update();
    d->showMatch();
    return true;
}

bool HtmlView::isCutOff() const
{
    return d->layouter.isCutOff();
}

bool HtmlView::isReady() const
{
    return d->scene() != nullptr;
}

QString HtmlView::documentText() const
{
    const HtmlScenePtr now = d->scene(true);
    return now ? now->text : QString();
}

int HtmlView::cursorPosition() const
{
    return d->cursor;
}

std::pair<int, int> HtmlView::selection() const
{
    return {std::min(d->anchor, d->cursor), std::max(d->anchor, d->cursor)};
}

void HtmlView::setSelection(int anchor, int cursor)
{
    d->select(anchor, cursor);
}

QRect HtmlView::characterRect(int position) const
{
    const HtmlScenePtr now = d->scene(true);
    if (!now)
        return {};
    const auto rects = now->rectsOf(position, position + 1);
    return d->toView(*now, rects.isEmpty() ? now->caretAt(position) : rects.first());
}

int HtmlView::positionAt(const QPoint &point) const
{
    const HtmlScenePtr now = d->scene(true);
    return now ? now->positionAt(d->toPage(*now, point)) : 0;
}

QString HtmlView::textAttributes(int position, int *start, int *end) const
{
    const HtmlScenePtr now = d->scene(true);
    *start = 0;
    *end = now ? int(now->text.size()) : 0;
    return now ? attributesAt(*now, position, start, end) : QString();
}

int HtmlView::linkCount() const
{
    const HtmlScenePtr now = d->scene(true);
    return now ? int(now->links.size()) : 0;
}

QUrl HtmlView::focusedLink() const
{
    const HtmlScenePtr now = d->anyScene();
    return now && d->focusedLink >= 0 ? QUrl(now->links.at(d->focusedLink).href) : QUrl();
}

QString HtmlView::linkTip(int link) const
{
    const HtmlScenePtr now = d->scene(true);
    return now && link >= 0 && link < now->links.size() ? d->linkTip(*now, link) : QString();
}

QSize HtmlView::sizeHint() const
{
    constexpr int usual = 480;
    return {usual, heightForWidth(width() > 0 ? width() : usual)};
}

bool HtmlView::hasHeightForWidth() const
{
    return true;
}

int HtmlView::heightForWidth(int width) const
{
    HtmlScenePtr now = d->layouter.scene(d->pageWidth(width), false);
    if (!now)
        now = d->layouter.latest();
    if (!now) {
        // Being laid out: about what the text alone would need.
        const int perLine = std::max(20, width / 7);
        const auto lines = std::clamp<qsizetype>(d->layouter.plainText().size() / perLine, 3, 200);
        return int(lines * fontMetrics().lineSpacing() * d->zoom);
    }
    const QSizeF size = d->viewSize(*now);
    const int bar = size.width() > width + 1 ? d->scrollBar->sizeHint().height() : 0;
    return int(std::ceil(size.height())) + bar;
}

void HtmlView::paintEvent(QPaintEvent *event)
{
    const HtmlScenePtr now = d->anyScene();
    if (!now)
        return;
    const HtmlColors colors = d->colors();
    QPainter painter(this);
    const qreal s = d->scale(*now);
    painter.translate(d->scrollBar->isVisibleTo(this) ? -d->scrollBar->value() : 0, 0);
    painter.scale(s, s);
    const QRectF visible(d->toPage(*now, QPointF(event->rect().topLeft())), QSizeF(event->rect().size()) / s);
    paintHtmlScene(painter, *now, visible, colors);

    const ThemeColors &theme = Theme::instance().colors();
    const QColor accent = theme.accent.isValid() ? theme.accent : palette().color(QPalette::Highlight);
    const auto mark = [&](const QVector<QRectF> &rects, const QColor &color, int alpha) {
        QColor see = color;
        see.setAlpha(alpha);
        for (const QRectF &rect : rects)
            painter.fillRect(rect, see);
    };
    for (int i = 0; i < d->matches.size(); ++i) {
        const auto rects = now->rectsOf(d->matches.at(i).first, d->matches.at(i).second);
        const bool current = i == d->currentMatch;
        mark(rects, current ? QColor(0xff, 0x8a, 0x00) : QColor(0xff, 0xd4, 0x00), current ? 120 : 90);
    }
    const auto [start, end] = selection();
    if (start != end)
        mark(now->rectsOf(start, end), accent, 80);
    if (hasFocus() && d->focusedLink >= 0 && d->focusedLink < now->links.size()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(accent, 2 / s));
        for (const QRectF &rect : now->links.at(d->focusedLink).rects)
            painter.drawRoundedRect(rect.adjusted(-2, -1, 2, 1), 3, 3);
    } else if (hasFocus() && d->keyboardFocus) {
        painter.resetTransform();
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(accent, 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void HtmlView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    d->placeScrollBar();
}

void HtmlView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        d->layouter.setFont(font());
        d->sceneChanged();
    } else if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Message text"));
    } else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        update();
    }
}

} // namespace okienko
