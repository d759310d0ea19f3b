// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QRegularExpression>
#include <QString>

namespace okienko::test {

/// What is wrong with a failure; empty: whole sentences that say what happened and what was kept or is to be done,
/// nothing technical for people, and no secret anywhere.
inline QString faultOf(const Failure &failure, const QString &secret = QStringLiteral("tajne-haslo-1"))
{
    static const QRegularExpression sentences(QStringLiteral("[.;]”?(\\s|$)"));
    static const QRegularExpression technical(QStringLiteral("errno|CURLE|0x[0-9a-f]{4}|std::|[\\x00-\\x1f]"));
    if (!failure.text.endsWith(QLatin1Char('.')) && !failure.text.endsWith(QStringLiteral("”")))
        return QStringLiteral("no whole sentence: ") + failure.text;
    if (failure.text.count(sentences) < 2)
        return QStringLiteral("does not say what to do: ") + failure.text;
    if (failure.text.contains(technical))
        return QStringLiteral("technical: ") + failure.text;
    if ((failure.text + failure.log).contains(secret))
        return QStringLiteral("a secret: ") + failure.text + failure.log;
    return {};
}

} // namespace okienko::test

#define VERIFY_CLEAR(failure) \
    do { \
        const okienko::Failure told = (failure); \
        qInfo().noquote() << told.text << '|' << told.log; \
        QCOMPARE(okienko::test::faultOf(told), QString()); \
    } while (false)
