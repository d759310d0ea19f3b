// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/html/html_budget.h"
#include "widgets/html/html_images.h"
#include "widgets/html/html_page.h"

#include <QFutureWatcher>
#include <QObject>
#include <QVector>
#include <functional>

namespace okienko {

/// Keeps the layouts of one page: small pages are laid out when asked for, larger ones on a thread of their own; the
/// last two widths are kept. GUI thread.
class HtmlLayouter : public QObject {
    Q_OBJECT
public:
    explicit HtmlLayouter(QObject *parent = nullptr);
    ~HtmlLayouter() override;

    void setPage(const QString &html, const QString &plainText, const QFont &base);
    void setImage(const QString &key, const QImage &image);
    void setFont(const QFont &base);
    /// The layout at a width, or null while it is made: ready() follows. `wait`: be done when this returns.
    [[nodiscard]] HtmlScenePtr scene(int width, bool wait);
    /// The newest layout of this page at any width, or null.
    [[nodiscard]] HtmlScenePtr latest() const { return m_latest; }
    [[nodiscard]] bool isCutOff() const { return m_cutOff; }
    [[nodiscard]] const QString &plainText() const { return m_plainText; }

signals:
    void ready();

private:
    struct Entry {
        int width = 0;
        HtmlScenePtr scene;
    };
    void forget();
    void start(int width);
    void take(int width, const HtmlScenePtr &scene);
    /// What makes a layout of the present page, or of its text where it is cut off; may run on any thread.
    [[nodiscard]] std::function<HtmlScenePtr(int)> job() const;

    QString m_html;
    QString m_plainText;
    QFont m_font;
    HtmlCost m_cost;
    bool m_cutOff = false;
    std::shared_ptr<HtmlPage> m_page;
    HtmlImageTable m_images;
    QVector<Entry> m_entries;
    HtmlScenePtr m_latest;
    QFutureWatcher<HtmlScenePtr> m_watcher;
    int m_running = 0;       ///< width being laid out, 0 none
    int m_next = 0;          ///< width asked for meanwhile
    bool m_stale = false;    ///< pictures came while it was laid out
};

} // namespace okienko
