// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/html/scene_html.h"

#include <algorithm>

namespace okienko {

namespace {

/// The marks around a run, in the order in which they open.
struct Marks {
    QString href;
    bool bold = false;
    bool italic = false;
    bool struck = false;

    [[nodiscard]] bool operator==(const Marks &) const = default;

    [[nodiscard]] QString opening() const
    {
        QString tags;
        if (!href.isEmpty())
            tags += QStringLiteral("<a href=\"%1\">").arg(href.toHtmlEscaped());
        return tags + QLatin1String(bold ? "<b>" : "") + QLatin1String(italic ? "<i>" : "") + QLatin1String(struck ? "<s>" : "");
    }
    [[nodiscard]] QString closing() const
    {
        return QLatin1String(struck ? "</s>" : "") + QLatin1String(italic ? "</i>" : "") + QLatin1String(bold ? "</b>" : "")
            + QLatin1String(href.isEmpty() ? "" : "</a>");
    }
};

Marks marksOf(const HtmlScene &scene, const HtmlText &run)
{
    const QFont &font = scene.fonts.at(run.font);
    return {run.link >= 0 ? scene.links.at(run.link).href : QString(), font.weight() >= QFont::DemiBold, font.italic(),
            font.strikeOut()};
}

} // namespace

QString htmlOf(const HtmlScene &scene, int start, int end)
{
    QString html;
    Marks open;
    int last = start;
    const auto change = [&](const Marks &marks) {
        if (marks == open)
            return;
        html += open.closing() + marks.opening();
        open = marks;
    };
    bool rightToLeft = false;
    for (int i = 0; i < scene.runs.size(); ++i) {
        const HtmlText &run = scene.run(i);
        const int runEnd = run.start + int(run.text.size());
        if (runEnd <= start || run.start >= end)
            continue;
        rightToLeft = rightToLeft || (html.isEmpty() && run.rightToLeft);
        const QString between = scene.text.mid(last, std::max(run.start - last, 0));
        const auto breaks = between.count(u'\n');
        const Marks marks = marksOf(scene, run);
        // A gap between two kinds of text belongs to neither.
        if (breaks > 0 || (!between.isEmpty() && marks != open))
            change({});
        if (breaks > 0) {
            html += breaks > 1 ? QStringLiteral("</p>\n<p>") : QStringLiteral("<br>\n");
        } else if (!between.isEmpty() && !html.isEmpty()) {
            html += between.contains(u'\t') ? QStringLiteral(" \t") : QStringLiteral(" ");
        }
        change(marks);
        const int from = std::max(start, run.start);
        html += scene.text.mid(from, std::min(end, runEnd) - from).toHtmlEscaped();
        last = runEnd;
    }
    change({});
    if (html.isEmpty())
        return {};
    return QLatin1String(rightToLeft ? "<p dir=\"rtl\">" : "<p>") + html + QStringLiteral("</p>");
}

QString attributesAt(const HtmlScene &scene, int position, int *start, int *end)
{
    // The run in which the position lies or which ends before it, with its neighbours of the same kind.
    int index = -1;
    for (int i = 0; i < scene.runs.size() && scene.run(i).start <= position; ++i)
        index = i;
    if (index < 0)
        return {};
    const Marks marks = marksOf(scene, scene.run(index));
    int first = index;
    int last = index;
    while (first > 0 && marksOf(scene, scene.run(first - 1)) == marks)
        --first;
    while (last + 1 < scene.runs.size() && marksOf(scene, scene.run(last + 1)) == marks)
        ++last;
    *start = scene.run(first).start;
    *end = scene.run(last).start + int(scene.run(last).text.size());
    QString attributes = QStringLiteral("font-size:%1px;").arg(scene.fonts.at(scene.run(index).font).pixelSize());
    if (marks.bold)
        attributes += QLatin1String("font-weight:bold;");
    if (marks.italic)
        attributes += QLatin1String("font-style:italic;");
    if (marks.struck)
        attributes += QLatin1String("text-line-through-type:single;");
    if (!marks.href.isEmpty())
        attributes += QLatin1String("text-underline-type:single;");
    return attributes;
}

} // namespace okienko
