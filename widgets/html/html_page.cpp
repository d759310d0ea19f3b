// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/html/html_page.h"

#include "widgets/html/html_container.h"
#include "widgets/html/html_style.h"
#include "widgets/html/scene_text.h"

#include <algorithm>
#include <cmath>

namespace okienko {

namespace {

constexpr qreal smallestScale = 0.6;

litehtml::context &masterContext()
{
    // Parsed once and only read afterwards, from any thread.
    static litehtml::context context = [] {
        litehtml::context result;
        result.load_master_stylesheet(htmlMasterStyle);
        return result;
    }();
    return context;
}

/// How far to the right there is something to see. The document's own width also counts empty boxes.
qreal visibleRight(const HtmlScene &scene)
{
    qreal right = 0;
    for (const HtmlItem &item : scene.items) {
        QRectF rect = item.rect;
        if (!item.clip.isNull())
            rect = rect.intersected(item.clip);
        if (rect.left() < 20'000)
            right = std::max(right, rect.right());
    }
    return right;
}

} // namespace

struct HtmlPage::Private {
    explicit Private(const QFont &base) : container(base) { }

    QString html;
    HtmlContainer container;             // outlives the document
    std::shared_ptr<litehtml::document> document;
    bool failed = false;

    std::shared_ptr<HtmlScene> record(int width)
    {
        container.setViewport(width);
        if (!document)
            document = litehtml::document::createFromString(html.toUtf8().constData(), &container, &masterContext());
        if (!document || !document->root())
            return std::make_shared<HtmlScene>();
        document->media_changed();
        document->render(width);
        auto scene = std::make_shared<HtmlScene>();
        scene->size = QSizeF(width, document->height());
        container.beginRecording(scene.get(), document->height());
        const litehtml::position everything(-100'000, -100'000, 10'000'000, 100'000'000);
        document->draw(0, 0, 0, &everything);
        container.endRecording();
        return scene;
    }
};

HtmlPage::HtmlPage(const QString &html, const QFont &base) : d(std::make_unique<Private>(base))
{
    d->html = html;
}

HtmlPage::~HtmlPage() = default;

HtmlScenePtr HtmlPage::layout(int width, const HtmlImageTable &images, std::chrono::milliseconds limit)
{
    if (d->failed)
        return nullptr;
    d->container.setImages(images);
    d->container.deadline().start(limit);
    try {
        auto scene = d->record(width);
        const qreal right = visibleRight(*scene);
        if (right > width + 1) {
            // Laid out again at the width it wants, so that what is relative to the pane fills that width, too.
            const int wanted = int(std::ceil(std::min(right, width / smallestScale)));
            scene = d->record(wanted);
            scene->scale = std::max(smallestScale, qreal(width) / std::max<qreal>(visibleRight(*scene), 1));
            scene->scale = std::min(scene->scale, 1.0);
            scene->size.setWidth(std::max<qreal>(visibleRight(*scene), wanted));
        }
        if (d->document && d->document->root())
            addSceneText(*scene, *d->document->root());
        return scene;
    } catch (const HtmlOverBudget &) {
        // litehtml keeps its tree by shared pointers: dropping the document frees what was half done.
        d->document.reset();
        d->failed = true;
        return nullptr;
    }
}

} // namespace okienko
