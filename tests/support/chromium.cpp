// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/chromium.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>

namespace okienko::test {

namespace {

constexpr int patience = 60'000;

QString escapedAttribute(QString text)
{
    return text.replace(QLatin1Char('&'), QLatin1String("&amp;")).replace(QLatin1Char('"'), QLatin1String("&quot;"));
}

/// Writes JSON where --dump-dom shows it, safe from being taken for markup.
constexpr const char *answerScript = R"js(
function answer(value) {
    document.documentElement.innerHTML = '';
    document.documentElement.setAttribute('data-answer',
        btoa(unescape(encodeURIComponent(JSON.stringify(value)))));
}
)js";

constexpr const char *wordsScript = R"js(
addEventListener('load', () => {
    const words = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (['SCRIPT', 'STYLE'].includes(node.parentNode.nodeName)) continue;
        for (const match of node.data.matchAll(/[^\s\u00a0]+/g)) {
            range.setStart(node, match.index);
            range.setEnd(node, match.index + match[0].length);
            const box = range.getClientRects()[0];
            if (!box || box.width <= 0) continue;
            // A word whose letters are marked up one by one is one word.
            const last = words[words.length - 1];
            if (last && match.index === 0 && Math.abs(last[1] + last[3] - box.x) < 1 && Math.abs(last[2] - box.y) < 30) {
                last[0] += match[0];
                last[3] += box.width;
            } else {
                words.push([match[0], box.x, box.y + scrollY, box.width, box.height]);
            }
        }
    }
    answer([[document.documentElement.scrollWidth], ...words]);
});
)js";

} // namespace

QString Chromium::program()
{
    return QStandardPaths::findExecutable(QStringLiteral("chromium"));
}

QByteArray Chromium::run(const QByteArray &page, const QStringList &arguments) const
{
    QFile file(m_folder.filePath(QStringLiteral("page.html")));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(page);
    file.close();
    QStringList all{QStringLiteral("--headless"), QStringLiteral("--no-sandbox"), QStringLiteral("--disable-gpu"),
                    QStringLiteral("--disable-background-networking"), QStringLiteral("--disable-component-update"),
                    QStringLiteral("--disable-sync"), QStringLiteral("--no-first-run"), QStringLiteral("--hide-scrollbars"),
                    QStringLiteral("--proxy-server=127.0.0.1:9"), QStringLiteral("--host-resolver-rules=MAP * ~NOTFOUND"),
                    QStringLiteral("--user-data-dir=") + m_folder.filePath(QStringLiteral("profile"))};
    all += arguments;
    all << QStringLiteral("file://") + file.fileName();
    QProcess process;
    process.start(program(), all);
    if (!process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished(1000);
        return {};
    }
    return process.readAllStandardOutput();
}

QJsonValue Chromium::answer(const QByteArray &page, int width) const
{
    const QByteArray dom =
        run(page, {QStringLiteral("--dump-dom"), QStringLiteral("--window-size=%1,1400").arg(width)});
    const QByteArray mark("data-answer=\"");
    const qsizetype at = dom.indexOf(mark);
    if (at < 0)
        return {};
    const qsizetype start = at + mark.size();
    const QByteArray json = QByteArray::fromBase64(dom.mid(start, dom.indexOf('"', start) - start));
    return QJsonDocument::fromJson(json).array();
}

QList<QString> Chromium::visibleTexts(const QList<QString> &pages, int width) const
{
    constexpr qsizetype batch = 40;
    QList<QString> texts;
    for (qsizetype from = 0; from < pages.size(); from += batch) {
        const QList<QString> some = pages.mid(from, batch);
        QString page = QStringLiteral("<!doctype html><meta charset=utf-8><script>") + QLatin1String(answerScript)
            + QStringLiteral("addEventListener('load', () => answer([...document.querySelectorAll('iframe')].map(f => {"
                             "try { return f.contentDocument.body.innerText; } catch (e) { return null; }})));</script>");
        for (const QString &one : some) {
            // No script of a stranger runs; ours may look in.
            page += QStringLiteral("<iframe sandbox=\"allow-same-origin\" width=%1 height=300 srcdoc=\"%2\"></iframe>")
                        .arg(width).arg(escapedAttribute(one));
        }
        const QJsonArray got = answer(page.toUtf8(), width + 40).toArray();
        for (qsizetype i = 0; i < some.size(); ++i)
            texts << (got.at(i).isString() ? got.at(i).toString() + QLatin1String("") : QString());
    }
    return texts;
}

QList<WordBox> Chromium::words(const QByteArray &page, int width, int *reach) const
{
    const QByteArray script = QByteArray("<script>") + answerScript + wordsScript + "</script>";
    QList<WordBox> words;
    QJsonArray got = answer(page + script, width).toArray();
    *reach = got.isEmpty() ? width : got.takeAt(0)[0].toInt();
    for (const QJsonValue &value : std::as_const(got))
        words.append({value[0].toString(), QRectF(value[1].toDouble(), value[2].toDouble(), value[3].toDouble(), value[4].toDouble())});
    return words;
}

QImage Chromium::picture(const QByteArray &page, int width, int height) const
{
    const QString file = m_folder.filePath(QStringLiteral("page.png"));
    QFile::remove(file);
    static_cast<void>(run(page, {QStringLiteral("--screenshot=") + file, QStringLiteral("--window-size=%1,%2").arg(width).arg(height)}));
    return QImage(file);
}

} // namespace okienko::test
