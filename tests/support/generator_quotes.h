// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/generator_people.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace okienko::test {

/// One mail of a conversation before it is written out.
struct Turn {
    bool outgoing = false;
    QString text;             ///< what is new in it; paragraphs
    QDateTime at;             ///< UTC
    QByteArray messageId;     ///< without angle brackets
    QString fromName;
    QString fromAddress;
    QString subject;
};

/// How a mail program shows what is answered: text and HTML with the earlier turns quoted below.
struct Writer {
    MailClient client = MailClient::Gmail;
    QString language;
    QString logoContentId;    ///< a picture in the signature; empty: none
};

/// The whole plain text: new text, attribution, quotation. At most three earlier turns are quoted.
[[nodiscard]] QString plainBody(const QList<Turn> &turns, qsizetype index, const Writer &writer);
/// The same as this program's HTML.
[[nodiscard]] QString htmlBody(const QList<Turn> &turns, qsizetype index, const Writer &writer);
/// "W dniu 20.11.2026 o 14:05, Anna Nowak pisze:" as this program says it in this language.
[[nodiscard]] QString attribution(const Turn &turn, const Writer &writer);
/// A shop's or supplier's newsletter: tables, styles, pictures from elsewhere.
[[nodiscard]] QString newsletterHtml(const QString &language, const QString &title, const QStringList &items);

/// Local time of the shop (Europe/Warsaw).
[[nodiscard]] QDateTime shopTime(const QDateTime &utc);

} // namespace okienko::test
