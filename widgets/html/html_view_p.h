// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/html/html_colors.h"
#include "widgets/html/html_layouter.h"
#include "widgets/html/html_view.h"

#include <QElapsedTimer>
#include <QScrollBar>

namespace okienko {

struct HtmlView::Private {
    explicit Private(HtmlView *view) : q(view) { }

    HtmlView *q;
    HtmlLayouter layouter;
    QScrollBar *scrollBar = nullptr;
    double zoom = 1;
    int anchor = 0;
    int cursor = 0;
    QString needle;
    QVector<std::pair<int, int>> matches;
    int currentMatch = -1;
    int hoveredLink = -1;
    int focusedLink = -1;
    int pressedLink = -1;
    bool dragging = false;
    bool keyboardFocus = false;
    QPointF pressedAt;
    QElapsedTimer sinceDoubleClick;

    /// Layout width in page pixels for a view that wide.
    [[nodiscard]] int pageWidth(int viewWidth) const;
    [[nodiscard]] HtmlScenePtr scene(bool wait = false);
    /// The present layout if there is one, else the newest; may be null.
    [[nodiscard]] HtmlScenePtr anyScene();
    [[nodiscard]] qreal scale(const HtmlScene &scene) const { return zoom * scene.scale; }
    [[nodiscard]] QPointF toPage(const HtmlScene &scene, const QPointF &point) const;
    [[nodiscard]] QRect toView(const HtmlScene &scene, const QRectF &rect) const;
    [[nodiscard]] QSizeF viewSize(const HtmlScene &scene) const { return scene.size * scale(scene); }
    [[nodiscard]] HtmlColors colors() const;
    void sceneChanged();
    void placeScrollBar();
    void search();
    void select(int newAnchor, int newCursor);
    void showMatch();
    /// Asks for a part of the view to be seen; scrolls the area around it where there is one.
    void bringIntoSight(const QRect &rect);
    /// What a link really opens, as it is looked up, with a warning where its text says something else.
    [[nodiscard]] QString linkTip(const HtmlScene &scene, int link) const;
    [[nodiscard]] QString linkText(const HtmlScene &scene, int link) const;
    void activate(const HtmlScene &scene, int link);
    void hover(int link);
};

/// Text as people mean it: plain spaces, no invisible break marks.
[[nodiscard]] QString cleanedText(QString text);

} // namespace okienko
