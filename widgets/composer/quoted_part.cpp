// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/composer/quoted_part.h"

#include <QStringList>

namespace okienko {

SplitBody splitQuote(const QString &body)
{
    const QStringList lines = body.split(QLatin1Char('\n'));
    qsizetype last = lines.size() - 1;
    while (last >= 0 && lines.at(last).trimmed().isEmpty())
        --last;
    qsizetype first = last + 1;
    while (first > 0 && lines.at(first - 1).startsWith(QLatin1Char('>')))
        --first;
    if (first > last)
        return {body, {}};
    // The attribution ("W dniu … Dawid napisał:") stands above, sometimes on two lines, sometimes a blank line between.
    qsizetype above = first - 1;
    if (above >= 0 && lines.at(above).trimmed().isEmpty())
        --above;
    if (above >= 0 && lines.at(above).trimmed().endsWith(QLatin1Char(':'))) {
        first = above;
        if (first > 0 && lines.at(first - 1).trimmed().endsWith(QLatin1Char(',')))
            --first;
    }
    QString text = lines.mid(0, first).join(QLatin1Char('\n'));
    while (text.endsWith(QLatin1Char('\n')))
        text.chop(1);
    return {text, lines.mid(first, last - first + 1).join(QLatin1Char('\n'))};
}

QString joinQuote(const QString &text, const QString &quote)
{
    if (quote.isEmpty())
        return text;
    QString body = text;
    while (body.endsWith(QLatin1Char('\n')))
        body.chop(1);
    return body + QLatin1String("\n\n") + quote + QLatin1Char('\n');
}

} // namespace okienko
