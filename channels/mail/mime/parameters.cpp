// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/mime/parameters.h"

#include "channels/mail/mime/charset.h"
#include "channels/mail/mime/header_words.h"

#include <QList>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace okienko {

namespace {

struct RawParameter {
    QByteArray name;     ///< lower case, without the stars
    QByteArray value;
    int section = -1;    ///< RFC 2231 section 3; -1: not continued
    bool extended = false;
};

QList<QByteArray> pieces(const QByteArray &line)
{
    QList<QByteArray> list;
    qsizetype start = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const char c = line.at(i);
        if (quoted && c == '\\' && i + 1 < line.size()) {
            ++i;
        } else if (c == '"' && (quoted || line.indexOf('"', i + 1) >= 0)) {
            quoted = !quoted;
        } else if (c == ';' && !quoted) {
            list.append(line.sliced(start, i - start).trimmed());
            start = i + 1;
        }
    }
    list.append(line.sliced(start).trimmed());
    return list;
}

QByteArray unquoted(const QByteArray &value)
{
    if (!value.startsWith('"'))
        return value;
    QByteArray out;
    for (qsizetype i = 1; i < value.size(); ++i) {
        const char c = value.at(i);
        if (c == '\\' && i + 1 < value.size() && (value.at(i + 1) == '"' || value.at(i + 1) == '\\'))
            out += value.at(++i);
        else if (c == '"')
            break;
        else
            out += c;
    }
    return out;
}

RawParameter rawParameter(const QByteArray &piece)
{
    RawParameter parameter;
    const qsizetype equals = piece.indexOf('=');
    QByteArray name = piece.first(equals).trimmed().toLower();
    parameter.value = unquoted(piece.sliced(equals + 1).trimmed());
    if (name.endsWith('*')) {
        parameter.extended = true;
        name.chop(1);
    }
    const qsizetype star = name.indexOf('*');
    if (star > 0) {
        bool isNumber = false;
        const int section = name.sliced(star + 1).toInt(&isNumber);
        if (isNumber && section >= 0 && section < 100'000) {
            parameter.section = section;
            name.truncate(star);
        }
    }
    parameter.name = name;
    return parameter;
}

QString extendedText(QList<RawParameter> parts, QStringList &warnings, const QByteArray &hint)
{
    std::stable_sort(parts.begin(), parts.end(),
                     [](const RawParameter &a, const RawParameter &b) { return a.section < b.section; });
    QByteArray charset;
    QByteArray bytes;
    int expected = 0;
    bool first = true;
    for (const RawParameter &part : parts) {
        if (!first && part.section < expected) {
            warnings.append(u"a parameter section is given twice; the first was used"_s);
            continue;
        }
        if (part.section > expected)
            warnings.append(u"a parameter section is missing"_s);
        expected = qMax(0, part.section) + 1;
        QByteArray value = part.value;
        if (part.extended) {
            if (first && value.count('\'') >= 2) {
                charset = value.first(value.indexOf('\''));
                value = value.sliced(value.indexOf('\'', value.indexOf('\'') + 1) + 1);
            }
            value = QByteArray::fromPercentEncoding(value);
        }
        bytes += value;
        first = false;
    }
    if (bytes.contains("=?"))
        return decodeHeader(bytes, hint);
    return cleanLine(decodeText(bytes, charset.isEmpty() ? hint : charset).text);
}

} // namespace

ParameterisedHeader parseParameters(QByteArrayView raw, const QByteArray &hint)
{
    ParameterisedHeader header;
    const QList<QByteArray> list = pieces(unfold(raw.first(qMin<qsizetype>(raw.size(), 1'000'000))));
    QByteArray value = list.first();
    if (const qsizetype comment = value.indexOf('('); comment >= 0)
        value.truncate(comment);
    header.value = value.simplified().replace(" ", "").toLower();
    QHash<QByteArray, QList<RawParameter>> continued;
    for (qsizetype i = 1; i < list.size(); ++i) {
        if (list.at(i).indexOf('=') <= 0)
            continue;
        const RawParameter parameter = rawParameter(list.at(i));
        if (parameter.extended || parameter.section >= 0) {
            continued[parameter.name].append(parameter);
        } else if (header.parameters.contains(parameter.name)) {
            header.warnings.append(u"parameter %1 is given twice; the first was used"_s.arg(
                QString::fromLatin1(parameter.name.left(40))));
        } else {
            header.parameters.insert(parameter.name, decodeHeader(parameter.value, hint));
        }
    }
    // RFC 2231 wins over the plain form that is sent for old readers.
    for (auto it = continued.cbegin(); it != continued.cend(); ++it) {
        const QString text = extendedText(it.value(), header.warnings, hint);
        if (!text.isEmpty())
            header.parameters.insert(it.key(), text);
    }
    return header;
}

} // namespace okienko
