// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/generator_text.h"

#include <QRegularExpression>

namespace okienko::test {

namespace {

QStringList joinedLines(const char *source)
{
    QStringList lines;
    const auto raw = QString::fromUtf8(source).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : raw) {
        if (line.startsWith(QLatin1String("  ")) && !lines.isEmpty())
            lines.last() += u' ' + line.trimmed();
        else
            lines.append(line);
    }
    return lines;
}

Phrases parse(const char *source)
{
    Phrases phrases;
    const auto lines = joinedLines(source);
    for (const QString &line : lines) {
        const QString text = line.mid(2);
        if (line[0] == u'=') {
            phrases.matters.append(Matter{});
            phrases.matters.last().name = text;
            continue;
        }
        switch (line[0].unicode()) {
        case 'H': phrases.greetings.append(text); continue;
        case 'C': phrases.closings.append(text); continue;
        case 'X': phrases.asides.append(text); continue;
        case 'h': phrases.shopGreetings.append(text); continue;
        case 'c': phrases.shopClosings.append(text); continue;
        case 'w': phrases.welcomes.append(text); continue;
        case 'T': phrases.thanks.append(text); continue;
        default: break;
        }
        Q_ASSERT(!phrases.matters.isEmpty());
        Matter &matter = phrases.matters.last();
        switch (line[0].unicode()) {
        case 'S': matter.subjects.append(text); break;
        case 'O': matter.openings.append(text); break;
        case 'D': matter.details.append(text); break;
        case 'Q': matter.questions.append(text); break;
        case 'A': matter.answers.append(text); break;
        case 'F': matter.replies.append(text); break;
        case 'G': matter.lastAnswers.append(text); break;
        case 'P': matter.attachment = text; break;
        default: Q_ASSERT(false);
        }
    }
    return phrases;
}

} // namespace

const Phrases &phrasesOf(const QString &language)
{
    static const Phrases polish = parse(polishTexts);
    static const Phrases croatian = parse(croatianTexts);
    static const Phrases english = parse(englishTexts);
    if (language == QLatin1String("pl"))
        return polish;
    return language == QLatin1String("hr") ? croatian : english;
}

QString fillText(QString text, const QHash<QString, QString> &slotValues, bool female)
{
    static const QRegularExpression gendered(QStringLiteral("\\(([^()|]*)\\|([^()|]*)\\)"));
    text.replace(gendered, female ? QStringLiteral("\\2") : QStringLiteral("\\1"));
    for (qsizetype open = text.indexOf(u'{'); open >= 0; open = text.indexOf(u'{', open)) {
        const qsizetype close = text.indexOf(u'}', open);
        if (close < 0)
            break;
        const QString value = slotValues.value(text.mid(open + 1, close - open - 1));
        text.replace(open, close - open + 1, value);
        open += value.size();
    }
    return text;
}

} // namespace okienko::test
