// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/answers/answer_matcher.h"

#include <QVarLengthArray>
#include <algorithm>
#include <optional>

namespace okienko {

namespace {

constexpr qsizetype MaxQuery = 100;

/// One folded character for one of the text, so that positions stay those of the text; 0 for combining marks.
QChar foldedCharacter(QChar c)
{
    switch (c.unicode()) {
    case 0x0141: case 0x0142: return QLatin1Char('l');
    case 0x0110: case 0x0111: return QLatin1Char('d');
    case 0x00D8: case 0x00F8: return QLatin1Char('o');
    case 0x00DF: return QLatin1Char('s');
    default: break;
    }
    if (c.category() == QChar::Mark_NonSpacing)
        return {};
    if (c.unicode() < 128)
        return c.toLower();
    const QString parts = QString(c).normalized(QString::NormalizationForm_D);
    return parts.isEmpty() ? c.toLower() : parts.at(0).toLower();
}

QStringList words(const QString &folded)
{
    QStringList list;
    QString word;
    for (const QChar c : folded) {
        if (c.isLetterOrNumber()) {
            word += c;
        } else if (!word.isEmpty()) {
            list += word;
            word.clear();
        }
    }
    if (!word.isEmpty())
        list += word;
    return list;
}

/// Whether two words are one slip of the finger apart, looking at as much of `word` as was typed.
bool nearly(const QString &typed, const QString &word)
{
    if (typed.size() < 4)
        return false;
    const qsizetype limit = typed.size() >= 8 ? 2 : 1;
    qsizetype best = limit + 1;
    QVarLengthArray<qsizetype, 64> row(word.size() + 1);
    for (qsizetype j = 0; j <= word.size(); ++j)
        row[j] = j;
    for (qsizetype i = 1; i <= typed.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i;
        for (qsizetype j = 1; j <= word.size(); ++j) {
            const qsizetype above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (typed.at(i - 1) != word.at(j - 1))});
            diagonal = above;
        }
    }
    for (qsizetype j = 0; j <= word.size(); ++j)
        best = std::min(best, row[j]);
    return best <= limit;
}

struct Searched {
    QString title, shortcut;
    QStringList titleWords, otherWords;
};

std::optional<int> tierOf(const Searched &answer, const QString &query, const QStringList &queryWords)
{
    if (answer.title.startsWith(query) || answer.shortcut.startsWith(query))
        return 0;
    int worst = 1;
    for (const QString &word : queryWords) {
        const auto begins = [&word](const QString &other) { return other.startsWith(word); };
        const auto holds = [&word](const QString &other) { return other.contains(word); };
        const auto similar = [&word](const QString &other) { return nearly(word, other.left(word.size() + 1)); };
        int tier = 0;
        if (std::any_of(answer.titleWords.begin(), answer.titleWords.end(), begins))
            tier = 1;
        else if (std::any_of(answer.titleWords.begin(), answer.titleWords.end(), holds))
            tier = 2;
        else if (std::any_of(answer.otherWords.begin(), answer.otherWords.end(), begins)
                 || std::any_of(answer.titleWords.begin(), answer.titleWords.end(), similar))
            tier = 3;
        else
            return std::nullopt;
        worst = std::max(worst, tier);
    }
    return worst;
}

} // namespace

QString foldForSearch(const QString &text)
{
    QString folded;
    folded.reserve(text.size());
    for (const QChar c : text) {
        const QChar f = foldedCharacter(c);
        if (!f.isNull())
            folded += f;
    }
    return folded;
}

QList<QPair<qsizetype, qsizetype>> foldedMatches(const QString &text, const QString &query)
{
    QString folded;
    QList<qsizetype> origin;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar f = foldedCharacter(text.at(i));
        if (!f.isNull()) {
            folded += f;
            origin += i;
        }
    }
    origin += text.size();
    QList<QPair<qsizetype, qsizetype>> found;
    const QStringList queryWords = words(foldForSearch(query.left(MaxQuery)));
    for (const QString &word : queryWords) {
        for (qsizetype at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.size()))
            found += {origin.at(at), origin.at(at + word.size()) - origin.at(at)};
    }
    return found;
}

QString offeredLanguage(const CannedAnswer &answer, const QString &wanted)
{
    if (answer.body.contains(wanted))
        return wanted;
    for (const QString &language : {QStringLiteral("pl"), QStringLiteral("hr"), QStringLiteral("en")}) {
        if (answer.body.contains(language))
            return language;
    }
    const QStringList languages = answer.body.keys();
    return languages.isEmpty() ? QString() : *std::min_element(languages.begin(), languages.end());
}

QList<AnswerMatch> matchAnswers(const QList<CannedAnswer> &answers, const QString &query, const QString &language,
                                const QString &folder)
{
    const QString folded = foldForSearch(query.left(MaxQuery)).trimmed();
    const QStringList queryWords = words(folded);
    QList<AnswerMatch> matches;
    for (int i = 0; i < answers.size(); ++i) {
        const CannedAnswer &answer = answers.at(i);
        if (!folder.isEmpty() && answer.folder != folder)
            continue;
        AnswerMatch match;
        match.index = i;
        match.language = offeredLanguage(answer, language);
        if (!queryWords.isEmpty()) {
            Searched searched;
            QStringList titles = {answer.title.value(match.language)};
            for (auto it = answer.title.begin(); it != answer.title.end(); ++it)
                titles += it.value();
            searched.title = foldForSearch(titles.first());
            searched.shortcut = foldForSearch(answer.shortcut);
            searched.titleWords =
                words(foldForSearch(titles.join(QLatin1Char(' '))) + QLatin1Char(' ') + searched.shortcut);
            searched.otherWords =
                words(foldForSearch(answer.folder + QLatin1Char(' ') + answer.body.value(match.language)));
            const std::optional<int> tier = tierOf(searched, folded, queryWords);
            if (!tier)
                continue;
            match.tier = *tier;
        }
        matches += match;
    }
    std::stable_sort(matches.begin(), matches.end(), [&](const AnswerMatch &a, const AnswerMatch &b) {
        if (a.similar() != b.similar())
            return b.similar();
        const bool aWanted = a.language == language, bWanted = b.language == language;
        if (aWanted != bWanted)
            return aWanted;
        if (a.tier != b.tier)
            return a.tier < b.tier;
        return answers.at(a.index).used > answers.at(b.index).used;
    });
    return matches;
}

} // namespace okienko
