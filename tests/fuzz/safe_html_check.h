// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>

namespace okienko::test {

/// What a sanitised page may consist of, said a second time and in another way than the sanitiser does: empty, or what
/// is wrong. Every "<" begins a tag of the form <name a="v" b="v"> or </name>.
inline QString faultOfSafeHtml(const QString &html)
{
    static const QRegularExpression tag(
        QStringLiteral("^<(/?)([a-z0-9]+)((?: [a-z-]+=\"[^\"<>]*\")*)>"));
    static const QRegularExpression attribute(QStringLiteral(" ([a-z-]+)=\"([^\"]*)\""));
    static const QStringList forbidden = {
        QStringLiteral("script"), QStringLiteral("iframe"), QStringLiteral("object"), QStringLiteral("embed"),
        QStringLiteral("form"), QStringLiteral("input"), QStringLiteral("svg"), QStringLiteral("math"),
        QStringLiteral("link"), QStringLiteral("meta"), QStringLiteral("base"), QStringLiteral("video"),
        QStringLiteral("audio"), QStringLiteral("frame"), QStringLiteral("body"), QStringLiteral("html")};
    static const QRegularExpression fetching(QStringLiteral("url\\s*\\(|@import|expression\\s*\\(|image-set|src\\s*\\("),
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression goodLink(QStringLiteral("^(https?:|mailto:|tel:)"),
                                             QRegularExpression::CaseInsensitiveOption);
    for (qsizetype at = html.indexOf(u'<'); at >= 0; at = html.indexOf(u'<', at + 1)) {
        const auto match = tag.match(QStringView(html).sliced(at), 0, QRegularExpression::NormalMatch,
                                         QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch())
            return QStringLiteral("no tag of ours: ") + html.mid(at, 100);
        const QString name = match.captured(2);
        if (forbidden.contains(name))
            return QStringLiteral("element ") + name;
        if (name == QLatin1String("style") && match.captured(1).isEmpty()) {
            const qsizetype end = html.indexOf(QStringLiteral("</style>"), at);
            if (end < 0 || fetching.match(html.mid(at, end - at)).hasMatch())
                return QStringLiteral("style sheet: ") + html.mid(at, 200);
            at = end - 1;
            continue;
        }
        auto all = attribute.globalMatch(match.captured(3));
        while (all.hasNext()) {
            const auto one = all.next();
            const QString key = one.captured(1);
            const QString value = one.captured(2);
            const bool src = key == QLatin1String("src") && !value.startsWith(QLatin1String("cid:"))
                && !value.startsWith(QLatin1String("data:image/"));
            const bool href = key == QLatin1String("href") && !goodLink.match(value).hasMatch();
            const bool style = key == QLatin1String("style") && fetching.match(value).hasMatch();
            if (key.startsWith(QLatin1String("on")) || src || href || style || key == QLatin1String("srcset")
                || key == QLatin1String("background") || key == QLatin1String("action"))
                return QStringLiteral("attribute %1=\"%2\"").arg(key, value.left(100));
        }
        at += match.capturedLength() - 1;
    }
    return {};
}

} // namespace okienko::test
