// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/shop/import_values.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace okienko {

namespace {

struct DateWay {
    const char *pattern; ///< named groups y, m, d
};

// Times after the date are passed over.
#define OKIENKO_TIME "(?:[T ,]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?: ?(?:[AaPp][Mm]|Z|[+-]\\d{2}:?\\d{2}))?)?$"
constexpr std::array<DateWay, 8> dateWays{{
    {"^(?<y>\\d{4})-(?<m>\\d{1,2})-(?<d>\\d{1,2})" OKIENKO_TIME},
    {"^(?<d>\\d{1,2})\\. ?(?<m>\\d{1,2})\\. ?(?<y>\\d{4})\\.?" OKIENKO_TIME},
    {"^(?<d>\\d{1,2})/(?<m>\\d{1,2})/(?<y>\\d{4})" OKIENKO_TIME},
    {"^(?<m>\\d{1,2})/(?<d>\\d{1,2})/(?<y>\\d{4})" OKIENKO_TIME},
    {"^(?<d>\\d{1,2})-(?<m>\\d{1,2})-(?<y>\\d{4})" OKIENKO_TIME},
    {"^(?<y>\\d{4})/(?<m>\\d{1,2})/(?<d>\\d{1,2})" OKIENKO_TIME},
    {"^(?<y>\\d{4})\\.(?<m>\\d{1,2})\\.(?<d>\\d{1,2})\\.?" OKIENKO_TIME},
    {"^(?<y>\\d{4})(?<m>\\d{2})(?<d>\\d{2})$"},
}};
#undef OKIENKO_TIME

const QRegularExpression &expression(int way)
{
    static const auto compiled = [] {
        std::array<QRegularExpression, dateWays.size()> out;
        for (size_t i = 0; i < out.size(); ++i)
            out.at(i).setPattern(QLatin1String(dateWays.at(i).pattern));
        return out;
    }();
    return compiled.at(size_t(way));
}

std::optional<QDate> readDate(int way, const QString &text)
{
    const QRegularExpressionMatch match = expression(way).match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const QDate date(match.captured(QStringLiteral("y")).toInt(), match.captured(QStringLiteral("m")).toInt(),
                     match.captured(QStringLiteral("d")).toInt());
    return date.isValid() ? std::optional(date) : std::nullopt;
}

bool anyOf(const QString &word, const char *words)
{
    return QString::fromUtf8(words).split(QLatin1Char(' ')).contains(word);
}

/// Plain digits with a decimal point, from whatever separators people use; empty where it is no number.
QString plainNumber(const QString &text)
{
    QString number;
    for (const QChar c : text) {
        // Spaces and apostrophes part thousands.
        if (c.isSpace() || c == QLatin1Char('\'') || c == QChar(0x2019))
            continue;
        number += c;
    }
    static const QRegularExpression shape(QStringLiteral("^\\d+([.,]\\d+)*$"));
    if (number.size() > 18 || !shape.match(number).hasMatch())
        return {};
    const qsizetype lastPoint = number.lastIndexOf(QLatin1Char('.'));
    const qsizetype lastComma = number.lastIndexOf(QLatin1Char(','));
    const qsizetype last = std::max(lastPoint, lastComma);
    if (last < 0)
        return number;
    const QChar mark = number.at(last);
    const QChar other = mark == QLatin1Char('.') ? QLatin1Char(',') : QLatin1Char('.');
    // One mark with three digits after it parts thousands ("1.234"), unless a zero stands before it.
    const bool thousands = !number.contains(other) && number.size() - last - 1 == 3 && !number.startsWith(u'0');
    const auto inThousands = [](const QString &whole, QChar divider) {
        const QStringList groups = whole.split(divider);
        return groups.first().size() <= 3
               && std::all_of(groups.begin() + 1, groups.end(), [](const QString &group) { return group.size() == 3; });
    };
    if (number.count(mark) > 1 || thousands)
        return !number.contains(other) && inThousands(number, mark) ? number.remove(mark) : QString();
    if (number.contains(other) && !inThousands(number.left(last), other))
        return {};
    number.remove(other);
    return number.replace(mark, QLatin1Char('.'));
}

} // namespace

std::optional<qint64> parsePrice(const QString &text)
{
    static const QRegularExpression currency(
        QStringLiteral("^\\s*(?:[A-Z]{3}|zł|kn|[€$£])?\\s*([\\d\\s.,'\u2019]+?)\\s*(?:[A-Z]{3}|zł|kn|[€$£])?\\s*$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = currency.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    bool ok = false;
    const double value = plainNumber(match.captured(1)).toDouble(&ok);
    if (!ok || value > 1e12)
        return std::nullopt;
    return std::llround(value * 100);
}

std::optional<double> parseQuantity(const QString &text)
{
    QString number = text.trimmed();
    const bool negative = number.startsWith(QLatin1Char('-')) || number.startsWith(QChar(0x2212));
    if (negative)
        number.remove(0, 1);
    static const QRegularExpression shape(QStringLiteral("^\\d{1,9}(?:[.,]\\d{1,4})?$"));
    if (!shape.match(number).hasMatch())
        return std::nullopt;
    const double value = number.replace(QLatin1Char(','), QLatin1Char('.')).toDouble();
    return negative ? -value : value;
}

DateColumn::DateColumn(const QStringList &values)
{
    qsizetype most = -1;
    for (int way = 0; way < int(dateWays.size()); ++way) {
        qsizetype read = 0;
        for (const QString &value : values)
            read += readDate(way, value).has_value();
        if (read > most) {
            most = read;
            m_way = way;
        }
    }
}

std::optional<QDate> DateColumn::read(const QString &text) const
{
    return readDate(m_way, text);
}

bool DateColumn::hasShape(const QString &text) const
{
    return expression(m_way).match(text.trimmed()).hasMatch();
}

std::optional<QString> parseEmail(const QString &text)
{
    static const QRegularExpression shape(
        QStringLiteral(
            "^[^\\s@<>()\\[\\],;:\"\\\\\\p{C}]{1,64}@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?"
            "\\.)+[\\p{L}\\p{N}-]{2,63}$"),
        QRegularExpression::UseUnicodePropertiesOption);
    const QString email = text.trimmed().toLower();
    if (email.size() > 254 || !shape.match(email).hasMatch())
        return std::nullopt;
    return email;
}

bool isCurrency(const QString &code)
{
    return code.size() == 3
           && anyOf(code, "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP "
                          "BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP "
                          "GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS "
                          "KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR "
                          "MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF "
                          "SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD "
                          "TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL");
}

Gender parseGender(const QString &text)
{
    const QString word = simpleName(text);
    if (anyOf(word, "f k z female woman kobieta zena zensko pani gospoda mrs ms frau w"))
        return Gender::Female;
    if (anyOf(word, "m male man mezczyzna muskarac musko pan gospodin mr herr"))
        return Gender::Male;
    return Gender::Unknown;
}

QString parseLanguage(const QString &text)
{
    const QString word = simpleName(text);
    if (anyOf(word, "pl pol polski polish poljski pl_pl polska"))
        return QStringLiteral("pl");
    if (anyOf(word, "hr hrv hrvatski croatian chorwacki hr_hr hr_ba"))
        return QStringLiteral("hr");
    if (anyOf(word, "en eng english angielski engleski gb") || word.startsWith(QLatin1String("en_")))
        return QStringLiteral("en");
    return {};
}

QString parseCountry(const QString &text)
{
    const QString word = simpleName(text);
    if (anyOf(word, "pl pol poland polska poljska"))
        return QStringLiteral("PL");
    if (anyOf(word, "hr hrv croatia hrvatska chorwacja"))
        return QStringLiteral("HR");
    return {};
}

QString simpleName(const QString &text)
{
    QString lower = text.left(200).toLower();
    lower.replace(QChar(u'ł'), QLatin1Char('l')).replace(QChar(u'đ'), QLatin1Char('d'));
    const QString apart = lower.normalized(QString::NormalizationForm_KD);
    QString out;
    for (const QChar c : apart) {
        if (c.isLetterOrNumber())
            out += c;
        else if (!c.isMark() && !out.isEmpty() && !out.endsWith(QLatin1Char('_')))
            out += QLatin1Char('_');
    }
    if (out.endsWith(QLatin1Char('_')))
        out.chop(1);
    return out;
}

QString cleanCell(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (c == QLatin1Char('\r'))
            continue;
        if (c.unicode() >= 0x20 || c == QLatin1Char('\n') || c == QLatin1Char('\t'))
            out += c;
    }
    return out.normalized(QString::NormalizationForm_C).trimmed();
}

} // namespace okienko
