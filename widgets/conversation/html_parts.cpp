// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/conversation/html_parts.h"

#include <QRegularExpression>

namespace okienko {

namespace {

constexpr qsizetype MaxBlocked = 200;

bool hasVisibleText(QStringView html)
{
    bool inTag = false;
    QString text;
    for (const QChar c : html) {
        if (c == QLatin1Char('<'))
            inTag = true;
        else if (c == QLatin1Char('>'))
            inTag = false;
        else if (!inTag)
            text += c;
    }
    text.remove(QStringLiteral("&nbsp;")).remove(QChar(0x00A0)).remove(QChar(0x200B));
    return !text.trimmed().isEmpty();
}

} // namespace

qsizetype trailingQuoteStart(const QString &sanitised)
{
    // Gmail wraps attribution and quotation in one element; others only the quotation.
    static const QRegularExpression wrapper(
        QStringLiteral("<div[^>]*class=\"[^\"]*(gmail_quote|yahoo_quoted|moz-cite-prefix|protonmail_quote)[^\"]*\""),
        QRegularExpression::CaseInsensitiveOption);
    const qsizetype open = sanitised.indexOf(QLatin1String("<blockquote"), 0, Qt::CaseInsensitive);
    const qsizetype close = sanitised.lastIndexOf(QLatin1String("</blockquote>"), -1, Qt::CaseInsensitive);
    if (open < 0 || close < open || hasVisibleText(QStringView(sanitised).mid(close)))
        return -1;
    // Answers between quotations: more than one quotation at the top with text between them.
    int depth = 0;
    static const QRegularExpression tags(QStringLiteral("</?blockquote\\b[^>]*>"),
                                         QRegularExpression::CaseInsensitiveOption);
    qsizetype closedAt = -1;
    auto it = tags.globalMatch(sanitised);
    while (it.hasNext()) {
        const QRegularExpressionMatch tag = it.next();
        const bool closing = tag.capturedView().startsWith(QLatin1String("</"));
        if (!closing && depth == 0 && closedAt >= 0
            && hasVisibleText(QStringView(sanitised).mid(closedAt, tag.capturedStart() - closedAt)))
            return -1;
        depth += closing ? -1 : 1;
        if (depth == 0)
            closedAt = tag.capturedEnd();
    }
    const qsizetype wrapped = sanitised.indexOf(wrapper);
    const qsizetype start = wrapped >= 0 && wrapped < open ? wrapped : open;
    return hasVisibleText(QStringView(sanitised).left(start)) ? start : -1;
}

QList<QUrl> blockedImages(const QString &sanitised)
{
    static const QRegularExpression attribute(QStringLiteral("\\bdata-remote-src=\"([^\"]+)\""));
    QList<QUrl> urls;
    auto it = attribute.globalMatch(sanitised);
    while (it.hasNext() && urls.size() < MaxBlocked) {
        QString text = it.next().captured(1);
        text.replace(QLatin1String("&amp;"), QLatin1String("&"));
        const QUrl url(text, QUrl::StrictMode);
        const bool web = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
        if (url.isValid() && web && !urls.contains(url))
            urls += url;
    }
    return urls;
}

} // namespace okienko
