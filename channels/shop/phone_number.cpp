// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/shop/phone_number.h"

#include <QRegularExpression>

namespace okienko {

namespace {

/// Digits with a leading + where a country's code is there; remarks and extensions left out.
QString digitsOf(const QString &text)
{
    QString rest = text.left(200);
    // "(po 16)", "(dom)": a remark. "(+48)" and "(0)" are not.
    static const QRegularExpression remark(QStringLiteral("\\([^()]*\\p{L}[^()]*\\)"));
    rest.remove(remark);
    // An extension is not dialled from outside.
    static const QRegularExpression extension(QStringLiteral("(?<=\\d)[\\s,;.]*(wew|ext|int|lok|x|#)\\W*\\d+\\W*$"),
                                              QRegularExpression::CaseInsensitiveOption);
    rest.remove(extension);
    static const QRegularExpression first(QStringLiteral("\\+|\\d"));
    const qsizetype begin = rest.indexOf(first);
    if (begin < 0)
        return {};
    rest = rest.mid(begin);
    // Two numbers in one cell: the first.
    static const QRegularExpression second(QStringLiteral("[;|]|,\\s*(?=[+0-9])|\\s+(?:lub|ili|or)\\s+|\\p{L}"));
    const qsizetype end = rest.indexOf(second);
    if (end >= 7)
        rest.truncate(end);

    const bool international = rest.startsWith(QLatin1Char('+')) || rest.startsWith(QLatin1String("00"));
    if (international)
        rest.remove(QStringLiteral("(0)"));
    QString digits;
    for (const QChar c : std::as_const(rest)) {
        if (c.isDigit())
            digits += QChar(u'0' + c.digitValue());
        else if (c.isLetter())
            return {};
    }
    if (rest.startsWith(QLatin1Char('+')))
        return QLatin1Char('+') + digits;
    if (digits.startsWith(QLatin1String("00")))
        return QLatin1Char('+') + digits.mid(2);
    return digits;
}

QString polish(const QString &national)
{
    const QString number = national.startsWith(QLatin1Char('0')) ? national.mid(1) : national;
    return number.size() == 9 && !number.startsWith(QLatin1Char('0')) ? QStringLiteral("+48") + number : QString();
}

QString croatian(const QString &national)
{
    const QString number = national.startsWith(QLatin1Char('0')) ? national.mid(1) : national;
    // 1 + 6 to 7 digits in Zagreb, else two of the area and 6 to 7.
    const bool fits = number.size() >= 7 && number.size() <= 9 && !number.startsWith(QLatin1Char('0'));
    return fits ? QStringLiteral("+385") + number : QString();
}

} // namespace

QString normalizePhone(const QString &text, const QString &country)
{
    QString digits = digitsOf(text);
    if (digits.startsWith(QLatin1Char('+'))) {
        digits.remove(0, 1);
        if (digits.startsWith(QLatin1String("48")))
            return polish(digits.mid(2));
        if (digits.startsWith(QLatin1String("385")))
            return croatian(digits.mid(3));
        const bool fits = digits.size() >= 7 && digits.size() <= 15 && !digits.startsWith(QLatin1Char('0'));
        return fits ? QLatin1Char('+') + digits : QString();
    }
    if (digits.size() == 11 && digits.startsWith(QLatin1String("48")))
        return polish(digits.mid(2));
    if (digits.size() >= 11 && digits.size() <= 12 && digits.startsWith(QLatin1String("385")))
        return croatian(digits.mid(3));
    const bool trunk = digits.startsWith(QLatin1Char('0'));
    if (country == QLatin1String("HR"))
        return croatian(digits);
    // With its 0 a Polish number has ten digits; Croatian ones of nine or ten begin with 0 as well.
    if (trunk && (digits.size() != 10 || (country.isEmpty() && digits.startsWith(QLatin1String("09")))))
        return croatian(digits);
    return polish(digits);
}

} // namespace okienko
