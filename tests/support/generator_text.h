// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/generator_random.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace okienko::test {

/// What people of one language write about one matter. Texts hold {order}, {product}, {date}, {price}, {carrier},
/// {tracking}, {city}, {days} and, where the writer's gender shows, "zamówił(em|am)".
struct Matter {
    QString name;
    QStringList subjects;
    QStringList openings;
    QStringList details;
    QStringList questions;
    QStringList answers;     ///< by the shop
    QStringList replies;     ///< by the customer, later
    QStringList lastAnswers; ///< by the shop, later
    QString attachment;      ///< photo, pdf or nothing
};

/// All matters of a language, and the phrases that every mail shares.
struct Phrases {
    QList<Matter> matters;
    QStringList greetings;
    QStringList closings;
    QStringList asides;         ///< sentences that fit anywhere
    QStringList shopGreetings;  ///< with {name}
    QStringList shopClosings;   ///< with {consultant}
    QStringList thanks;
    QStringList welcomes;       ///< the shop's answer to thanks
};

[[nodiscard]] const Phrases &phrasesOf(const QString &language);
/// Replaces {slots} and picks the form for the writer's gender.
[[nodiscard]] QString fillText(QString text, const QHash<QString, QString> &slotValues, bool female);

// The sources, one a language: a line a text, its first letter says what it is (see generator_text.cpp);
// a line that begins with two spaces goes on with the one before.
extern const char *const polishTexts;
extern const char *const croatianTexts;
extern const char *const englishTexts;

} // namespace okienko::test
