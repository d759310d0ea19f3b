// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/canned_answer.h"

#include <QList>
#include <QString>

namespace okienko {

/// A ready answer that fits a query.
struct AnswerMatch {
    int index = -1;          ///< in the list searched
    QString language;        ///< in which it is offered
    int tier = 0;            ///< 0 shortcut or title begins so, 1 a word begins so, 2 inside a word, 3 similar
    [[nodiscard]] bool similar() const { return tier >= 3; }
};

/// Small letters without diacritics (also ł, đ, ø, ß), so that "zamjena ostecene" finds "Zamjena oštećene".
[[nodiscard]] QString foldForSearch(const QString &text);

/// Where the words of a query stand in a text, as (start, length) in the unfolded text; for highlighting.
[[nodiscard]] QList<QPair<qsizetype, qsizetype>> foldedMatches(const QString &text, const QString &query);

/// The language in which an answer is offered: `wanted` if it has it, else the first of pl, hr, en, others.
[[nodiscard]] QString offeredLanguage(const CannedAnswer &answer, const QString &wanted);

/// Best first: words before similar ones, the wanted language before others, then how it matched, then often used.
/// An empty query gives all, `folder` (if not empty) limits.
[[nodiscard]] QList<AnswerMatch> matchAnswers(const QList<CannedAnswer> &answers, const QString &query,
                                              const QString &language, const QString &folder);

} // namespace okienko
