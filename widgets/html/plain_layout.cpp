// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/html/html_page.h"

#include <QFontMetricsF>
#include <QTextLayout>
#include <QTextOption>
#include <algorithm>

namespace okienko {

namespace {

constexpr QColor ink(0, 0, 0);
constexpr QColor noticePaper(0xff, 0xf4, 0xd6);

/// Appends the lines of one paragraph; returns the height below it.
qreal addParagraph(HtmlScene &scene, const QString &paragraph, QRectF area, const QColor &under, bool isText)
{
    QTextLayout layout(paragraph, scene.fonts.first());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal y = area.top();
    const int base = int(scene.text.size());
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max<qreal>(area.width(), 20));
        HtmlText text;
        text.text = paragraph.mid(line.textStart(), line.textLength());
        text.baseline = y + line.ascent();
        text.color = ink;
        text.under = under;
        text.start = isText ? base + line.textStart() : -1;
        scene.items.append({QRectF(area.left(), y, line.naturalTextWidth(), line.height()), {}, text});
        if (isText)
            scene.runs.append(int(scene.items.size()) - 1);
        y += line.height();
    }
    layout.endLayout();
    if (isText)
        scene.text += paragraph;
    return y;
}

} // namespace

HtmlScenePtr layoutPlainText(const QString &notice, const QString &text, const QFont &base, int width)
{
    auto scene = std::make_shared<HtmlScene>();
    scene->fonts.append(base);
    constexpr qreal padding = 8;
    // The frame goes below its text, its height is known afterwards.
    scene->items.append({QRectF(), {}, HtmlFill{noticePaper, {4, 4, 4, 4}}});
    qreal y = addParagraph(*scene, notice, QRectF(padding, padding, width - 2 * padding, 0), noticePaper, false);
    scene->items[0].rect = QRectF(0, 0, width, y + padding);
    y += 2 * padding;
    const QString shown = text.left(plainTextLimit);
    const QStringList paragraphs = shown.split(u'\n');
    const qreal emptyLine = QFontMetricsF(base).lineSpacing();
    bool first = true;
    for (const QString &paragraph : paragraphs) {
        if (!first)
            scene->text += u'\n';
        first = false;
        if (paragraph.isEmpty())
            y += emptyLine;
        else
            y = addParagraph(*scene, paragraph, QRectF(0, y, width, 0), {}, true);
    }
    scene->size = QSizeF(width, y);
    return scene;
}

} // namespace okienko
