// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/html/html_layouter.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QPromise>
#include <QThreadPool>
#include <QTimer>
#include <algorithm>

namespace okienko {

namespace {

constexpr std::chrono::milliseconds limit{200};
constexpr qsizetype keptLayouts = 2;
constexpr qsizetype quickText = 1'500;
constexpr qint64 quickNanoseconds = 5'000'000;

/// What layouts that the window waited for took since it last looked at its events: a conversation brings many.
qint64 &waitedFor()
{
    static qint64 nanoseconds = 0;
    return nanoseconds;
}

/// Counts the time of its life as waited for.
class Waiting {
public:
    Waiting() { m_timer.start(); }
    ~Waiting()
    {
        if (waitedFor() == 0)
            QTimer::singleShot(0, qApp, [] { waitedFor() = 0; });
        waitedFor() += m_timer.nsecsElapsed();
    }
    Q_DISABLE_COPY_MOVE(Waiting)

private:
    QElapsedTimer m_timer;
};

QThreadPool &layoutThreads()
{
    static QThreadPool pool;
    static const bool prepared = [] {
        pool.setMaxThreadCount(1);
        // litehtml recurses once or more per nesting level.
        pool.setStackSize(32 * 1024 * 1024);
        // Fonts are gone with the application; nothing may measure text after it.
        qAddPostRoutine([] {
            pool.clear();
            pool.waitForDone();
        });
        return true;
    }();
    Q_UNUSED(prepared)
    return pool;
}

} // namespace

HtmlLayouter::HtmlLayouter(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (!m_running)
            return;
        const int width = m_running;
        const int next = m_next;
        const bool stale = m_stale;
        m_running = m_next = 0;
        take(width, m_watcher.result());
        if (stale)
            m_entries.clear();
        // Also when the page turned out to cost too much: its plain text is laid out next.
        const int again = next ? next : width;
        if (m_entries.isEmpty() || m_entries.first().width != again)
            start(again);
        emit ready();
    });
}

void HtmlLayouter::forget()
{
    m_running = m_next = 0;
    m_stale = false;
    m_watcher.cancel();
    m_watcher.setFuture({});
    m_entries.clear();
}

HtmlLayouter::~HtmlLayouter()
{
    m_watcher.cancel();
}

void HtmlLayouter::setPage(const QString &html, const QString &plainText, const QFont &base)
{
    forget();
    m_latest.reset();
    m_html = html;
    m_plainText = plainText;
    m_font = base;
    m_cost = measureHtml(html);
    m_cutOff = m_cost.tooMuch();
    m_page = m_cutOff ? nullptr : std::make_shared<HtmlPage>(html, base);
    if (m_cutOff)
        m_html.clear();
}

void HtmlLayouter::setFont(const QFont &base)
{
    forget();
    m_font = base;
    if (!m_cutOff)
        m_page = std::make_shared<HtmlPage>(m_html, base);
}

void HtmlLayouter::setImage(const QString &key, const QImage &image)
{
    m_images.insert(key, image);
    m_entries.clear();
    m_stale = m_running != 0;
}

HtmlScenePtr HtmlLayouter::scene(int width, bool wait)
{
    const auto known = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                    [width](const Entry &entry) { return entry.width == width; });
    if (known != m_entries.cend())
        return known->scene;
    if (m_running && wait) {
        m_watcher.waitForFinished();
        const int finished = m_running;
        m_running = m_next = 0;
        const bool stale = std::exchange(m_stale, false);
        if (!stale)
            take(finished, m_watcher.result());
        return scene(width, true);
    }
    if (m_running) {
        m_next = width;
        return nullptr;
    }
    const bool quick = (m_cutOff ? m_plainText.size() <= quickText : m_cost.small()) && waitedFor() < quickNanoseconds;
    if (wait || quick) {
        const Waiting waiting;
        take(width, job()(width));
        if (m_entries.isEmpty())
            take(width, job()(width));
        return m_latest;
    }
    start(width);
    return nullptr;
}

std::function<HtmlScenePtr(int)> HtmlLayouter::job() const
{
    if (m_page)
        return [page = m_page, images = m_images](int width) { return page->layout(width, images, limit); };
    if (!m_cutOff)
        return [](int) { return std::make_shared<HtmlScene>(); };
    QString notice = tr("This message is built in a way that would take too long to show. Its text is below.");
    if (m_plainText.size() > plainTextLimit)
        notice += u' ' + tr("Only the first %Ln character(s) are shown.", nullptr, int(plainTextLimit));
    return [notice, text = m_plainText, font = m_font](int width) {
        return layoutPlainText(notice, text, font, width);
    };
}

void HtmlLayouter::start(int width)
{
    m_running = width;
    m_stale = false;
    auto promise = std::make_shared<QPromise<HtmlScenePtr>>();
    m_watcher.setFuture(promise->future());
    promise->start();
    // The page is used by this job alone until it is done: scene() waits for it or asks for the next one.
    layoutThreads().start([promise, work = job(), width] {
        if (!promise->isCanceled())
            promise->addResult(work(width));
        promise->finish();
    });
}

void HtmlLayouter::take(int width, const HtmlScenePtr &scene)
{
    if (!scene) {
        m_cutOff = true;
        m_page.reset();
        m_entries.clear();
        return;
    }
    m_latest = scene;
    m_entries.prepend({width, scene});
    if (m_entries.size() > keptLayouts)
        m_entries.removeLast();
}

} // namespace okienko
