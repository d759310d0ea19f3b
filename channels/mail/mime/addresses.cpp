// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/mime/addresses.h"

#include "channels/mail/mime/charset.h"
#include "channels/mail/mime/header_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace okienko {

namespace {

constexpr qsizetype maxAddresses = 10'000;

/// One element of the list, taken apart.
struct Element {
    QByteArray phrase;      ///< words and quoted strings before the angle brackets
    QByteArray spec;        ///< what stands in angle brackets
    QByteArray comment;
    bool hasSpec = false;
};

QString normalisedAddress(const QByteArray &raw, const QByteArray &hint)
{
    QByteArray spec = raw.trimmed();
    // RFC 5322 4.4: an obsolete route before the address.
    if (spec.startsWith('@')) {
        const qsizetype colon = spec.indexOf(':');
        if (colon > 0)
            spec = spec.sliced(colon + 1);
    }
    QString text = spec.contains("=?") ? decodeHeader(spec, hint) : cleanLine(decodeText(spec, hint).text);
    if (text.startsWith(u"mailto:"_s, Qt::CaseInsensitive))
        text.remove(0, 7);
    while (text.startsWith(u'<') || text.startsWith(u'\'') || text.startsWith(u'"')) {
        if (text.startsWith(u'"') && text.indexOf(u"\"@"_s) > 0)
            break;
        text.remove(0, 1);
    }
    while (text.endsWith(u'>') || text.endsWith(u'\'') || text.endsWith(u'"') || text.endsWith(u',')
           || text.endsWith(u';') || text.endsWith(u'.'))
        text.chop(1);
    const qsizetype at = text.lastIndexOf(u'@');
    if (at < 0)
        return text.simplified().remove(u' ');
    QString local = text.left(at);
    QString domain = text.mid(at + 1).toLower();
    domain.remove(u' ');
    // White space around the dots is an obsolete form; elsewhere it is a fault.
    if (!local.startsWith(u'"'))
        local.remove(u' ');
    return local + u'@' + domain;
}

QString displayName(const QByteArray &raw, const QByteArray &hint)
{
    // Quotes go, what they hold stays; encoded words inside quotes are decoded as most readers do.
    QByteArray plain;
    bool quoted = false;
    const QByteArray line = unfold(raw);
    for (qsizetype i = 0; i < line.size(); ++i) {
        const char c = line.at(i);
        if (c == '\\' && quoted && i + 1 < line.size()) {
            plain += line.at(++i);
        } else if (c == '"') {
            quoted = !quoted;
        } else {
            plain += c;
        }
    }
    QString name = decodeHeader(plain, hint).simplified();
    if (name.size() > 1 && ((name.startsWith(u'\'') && name.endsWith(u'\'')) || (name.startsWith(u'"') && name.endsWith(u'"'))))
        name = name.mid(1, name.size() - 2).trimmed();
    return name.left(1'000);
}

/// One "@" with something on both sides, and nothing that an address does not hold.
bool looksLikeAddress(const QByteArray &text)
{
    const QString word = QString::fromUtf8(text.trimmed());
    const qsizetype at = word.indexOf(u'@');
    return at > 0 && at + 1 < word.size() && word.indexOf(u'@', at + 1) < 0
        && std::none_of(word.cbegin(), word.cend(),
                        [](QChar c) { return isAsciiSpace(c) || c == u'<' || c == u'>' || c == u'"'; });
}

/// The first address that stands in a text.
QString addressInside(const QString &text)
{
    const auto belongs = [](QChar c) { return !isAsciiSpace(c) && !u"@<>\"'(),;:"_s.contains(c); };
    for (qsizetype at = text.indexOf(u'@'); at >= 0; at = text.indexOf(u'@', at + 1)) {
        qsizetype start = at;
        while (start > 0 && belongs(text.at(start - 1)))
            --start;
        qsizetype end = at + 1;
        while (end < text.size() && belongs(text.at(end)))
            ++end;
        if (start < at && end > at + 1)
            return text.mid(start, end - start);
    }
    return {};
}

EmailAddress finished(const Element &element, const QByteArray &hint)
{
    EmailAddress result;
    const QByteArray phrase = element.phrase.trimmed();
    if (element.hasSpec) {
        result.address = normalisedAddress(element.spec, hint);
        result.name = displayName(phrase, hint);
        if (result.name.isEmpty())
            result.name = displayName(element.comment, hint);
        // "Name <>" with the address as the phrase.
        if (result.address.isEmpty() && looksLikeAddress(phrase)) {
            result.address = normalisedAddress(phrase, hint);
            result.name.clear();
        }
        if (!result.address.contains(u'@') && result.name.contains(u'@') && looksLikeAddress(result.name.toUtf8())
            && !phrase.startsWith('"'))
            std::swap(result.address, result.name);
        if (result.name.compare(result.address, Qt::CaseInsensitive) == 0)
            result.name.clear();
        return result;
    }
    if (phrase.isEmpty())
        return result;
    const QByteArray decoded = phrase.contains("=?") ? decodeHeader(phrase, hint).toUtf8() : phrase;
    // A bare word is a local mailbox; several words without "@" are a name with no address.
    const QString text = QString::fromUtf8(decoded).simplified();
    if (looksLikeAddress(decoded) || (phrase.startsWith('"') && phrase.indexOf("\"@") > 0)) {
        result.address = normalisedAddress(phrase, hint);
        result.name = displayName(element.comment, hint);
    } else if (const QString inside = addressInside(text); !inside.isEmpty()) {
        result.address = normalisedAddress(inside.toUtf8(), hint);
        QString rest = text;
        result.name = displayName(rest.remove(inside).toUtf8(), hint);
    } else if (text.contains(u'@')) {
        result.address = normalisedAddress(decoded, hint);
    } else {
        result.name = displayName(phrase, hint);
        if (!text.contains(u' ') && !phrase.startsWith('"') && !phrase.contains("=?")) {
            result.address = result.name;
            result.name = displayName(element.comment, hint);
        }
    }
    return result;
}

/// The end of the encoded word that begins at `at`, or `at`: commas inside it separate nothing.
qsizetype encodedWordEnd(const QByteArray &line, qsizetype at)
{
    if (at + 1 >= line.size() || line.at(at) != '=' || line.at(at + 1) != '?')
        return at;
    const qsizetype charsetEnd = line.indexOf('?', at + 2);
    if (charsetEnd < 0 || charsetEnd - at > 60 || charsetEnd + 2 >= line.size() || line.at(charsetEnd + 2) != '?')
        return at;
    const qsizetype end = line.indexOf("?=", charsetEnd + 3);
    return end < 0 || end - at > 1'000 ? at : end + 2;
}

} // namespace

QList<EmailAddress> parseAddresses(QByteArrayView raw, const QByteArray &hint)
{
    QList<EmailAddress> list;
    const QByteArray line = unfold(raw);
    Element element;
    int comments = 0;
    bool quoted = false;
    bool angle = false;
    const auto finish = [&] {
        if (element.hasSpec || !element.phrase.trimmed().isEmpty()) {
            const EmailAddress address = finished(element, hint);
            if (!address.address.isEmpty() || !address.name.isEmpty())
                list.append(address);
        }
        element = Element();
    };
    for (qsizetype i = 0; i < line.size() && list.size() < maxAddresses; ++i) {
        const char c = line.at(i);
        if (quoted) {
            QByteArray &to = angle ? element.spec : element.phrase;
            to += c;
            if (c == '\\' && i + 1 < line.size())
                to += line.at(++i);
            else if (c == '"')
                quoted = false;
        } else if (comments > 0) {
            comments += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == '\\' && i + 1 < line.size())
                element.comment += line.at(++i);
            else if (comments > 0)
                element.comment += c;
            else
                element.comment += ' ';
        } else if (const qsizetype end = encodedWordEnd(line, i); end > i && !angle) {
            element.phrase += QByteArrayView(line).sliced(i, end - i);
            i = end - 1;
        } else if (c == '"' && line.indexOf('"', i + 1) > 0) {
            quoted = true;
            (angle ? element.spec : element.phrase) += c;
        } else if (c == '(' && line.indexOf(')', i + 1) > 0) {
            comments = 1;
        } else if (angle) {
            if (c == '>')
                angle = false;
            else
                element.spec += c;
        } else if (c == '<') {
            // Two pairs of brackets: the comma between was forgotten, or the first held something else.
            if (element.hasSpec && element.spec.contains('@') && line.indexOf('@', i) > 0)
                finish();
            angle = true;
            element.hasSpec = true;
            element.spec.clear();
        } else if (c == ',') {
            // "Smith, John <john@x>": a comma in an unquoted name.
            const QByteArray phrase = element.phrase.trimmed();
            const qsizetype open = line.indexOf('<', i);
            const qsizetype comma = line.indexOf(',', i + 1);
            const bool nameOnly = !element.hasSpec && !phrase.isEmpty() && !phrase.contains('@')
                && !phrase.contains("=?") && open > 0 && (comma < 0 || open < comma)
                && !line.sliced(i, open - i).contains('@') && phrase.count(' ') < 3 && !phrase.startsWith('"');
            if (nameOnly)
                element.phrase += c;
            else
                finish();
        } else if (c == ';') {
            finish();
        } else if (c == ':' && !element.hasSpec && !element.phrase.contains('@')
                   && element.phrase.trimmed().toLower() != "mailto") {
            element = Element(); // a group's name
        } else if (element.hasSpec && c != ' ' && c != '\t') {
            // Text behind the brackets: another mailbox where the comma is missing, else part of nothing.
            if (line.indexOf('<', i) > 0 && line.indexOf(',', i) != i && element.spec.contains('@')) {
                finish();
                element.phrase += c;
            }
        } else {
            element.phrase += c;
        }
    }
    finish();
    return list;
}

} // namespace okienko
