// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/composer/address_parser.h"

#include <QSet>
#include <QUrl>

namespace okienko {

namespace {

constexpr qsizetype MaxInput = 100'000;   // a pasted novel is not an address field

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
        || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
}

QString withoutControls(const QString &text)
{
    QString clean = text;
    for (QChar &c : clean) {
        if (isControl(c))
            c = QLatin1Char(' ');
    }
    return clean.simplified();
}

bool isAtomText(QChar c)
{
    // RFC 5322 3.2.3 atext
    static const QString specials = QStringLiteral("!#$%&'*+-/=?^_`{|}~");
    return c.unicode() < 128 && (c.isLetterOrNumber() || specials.contains(c));
}

bool isValidLocalPart(const QString &local)
{
    if (local.isEmpty() || local.size() > 64)
        return false;
    if (local.size() >= 2 && local.startsWith(QLatin1Char('"')) && local.endsWith(QLatin1Char('"'))) {
        for (qsizetype i = 1; i + 1 < local.size(); ++i) {
            const QChar c = local.at(i);
            if (c.unicode() < 32 || c.unicode() > 126 || c == QLatin1Char('"'))
                return false;
            if (c == QLatin1Char('\\') && ++i + 1 >= local.size())
                return false;
        }
        return local.size() > 2;
    }
    if (local.startsWith(QLatin1Char('.')) || local.endsWith(QLatin1Char('.')) || local.contains(QLatin1String("..")))
        return false;
    for (const QChar c : local) {
        if (c != QLatin1Char('.') && !isAtomText(c))
            return false;
    }
    return true;
}

bool isValidDomain(const QString &domain)
{
    for (const QChar c : domain) {
        if (isControl(c) || c.isSpace())
            return false;
    }
    // toAce() applies IDNA and answers an empty array where the name is not one.
    const QByteArray ace = QUrl::toAce(domain);
    if (ace.isEmpty() || ace.size() > 253)
        return false;
    if (ace == "localhost")
        return true;
    const QList<QByteArray> labels = ace.split('.');
    if (labels.size() < 2)
        return false;
    for (const QByteArray &label : labels) {
        if (label.isEmpty() || label.size() > 63 || label.startsWith('-') || label.endsWith('-'))
            return false;
        for (const char c : label) {
            if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'))
                return false;
        }
    }
    return true;
}

QStringList splitList(const QString &text)
{
    QStringList parts;
    QString part;
    bool quoted = false, angle = false;
    const QString input = text.left(MaxInput);
    for (qsizetype i = 0; i < input.size(); ++i) {
        const QChar c = input.at(i);
        if (quoted && c == QLatin1Char('\\') && i + 1 < input.size()) {
            part += c;
            part += input.at(++i);
            continue;
        }
        const bool lineEnd = c == QLatin1Char('\n') || c == QLatin1Char('\r') || c == QChar(0x2028)
            || c == QChar(0x2029);
        if (c == QLatin1Char('"'))
            quoted = !quoted;
        else if (c == QLatin1Char('<') && !quoted)
            angle = true;
        else if (c == QLatin1Char('>') && !quoted)
            angle = false;
        if (lineEnd || ((c == QLatin1Char(',') || c == QLatin1Char(';')) && !quoted && !angle)) {
            parts += part;
            part.clear();
            quoted = angle = false;   // a quotation that never ends must not swallow the next line's address
        } else {
            part += c;
        }
    }
    parts += part;
    return parts;
}

QString unquoted(QString name)
{
    name = name.trimmed();
    if (name.size() < 2 || !name.startsWith(QLatin1Char('"')) || !name.endsWith(QLatin1Char('"')))
        return withoutControls(name);
    QString plain;
    for (qsizetype i = 1; i + 1 < name.size(); ++i) {
        if (name.at(i) == QLatin1Char('\\') && i + 2 < name.size())
            ++i;
        plain += name.at(i);
    }
    return withoutControls(plain);
}

} // namespace

bool isValidAddress(const QString &address)
{
    if (address.size() > 254)
        return false;
    const qsizetype at = address.lastIndexOf(QLatin1Char('@'));
    return at > 0 && isValidLocalPart(address.left(at)) && isValidDomain(address.mid(at + 1));
}

ParsedAddresses parseAddresses(const QString &text)
{
    ParsedAddresses result;
    QSet<QString> seen;
    const QStringList parts = splitList(text);
    for (const QString &raw : parts) {
        const QString part = raw.trimmed();
        if (part.isEmpty())
            continue;
        EmailAddress address;
        const qsizetype open = part.lastIndexOf(QLatin1Char('<'));
        if (open >= 0 && part.endsWith(QLatin1Char('>'))) {
            address.name = unquoted(part.left(open));
            address.address = part.mid(open + 1, part.size() - open - 2).trimmed();
        } else {
            address.address = part;
        }
        if (!isValidAddress(address.address)) {
            result.invalid += withoutControls(part).left(200);
            continue;
        }
        const qsizetype at = address.address.lastIndexOf(QLatin1Char('@'));
        address.address = address.address.left(at + 1) + address.address.mid(at + 1).toLower();
        const QString key = address.address.toLower();
        if (!seen.contains(key)) {
            seen.insert(key);
            result.addresses += address;
        }
    }
    return result;
}

QString formatAddress(const EmailAddress &address)
{
    const QString name = withoutControls(address.name);
    if (name.isEmpty() || name == address.address)
        return address.address;
    static const QString specials = QStringLiteral("()<>[]:;@\\,.\"");
    bool quote = false;
    QString escaped;
    for (const QChar c : name) {
        quote = quote || specials.contains(c);
        if (c == QLatin1Char('"') || c == QLatin1Char('\\'))
            escaped += QLatin1Char('\\');
        escaped += c;
    }
    return (quote ? QLatin1Char('"') + escaped + QLatin1Char('"') : name) + QLatin1String(" <") + address.address
        + QLatin1Char('>');
}

QString formatAddresses(const QList<EmailAddress> &addresses)
{
    QStringList parts;
    for (const EmailAddress &address : addresses)
        parts += formatAddress(address);
    return parts.join(QLatin1String(", "));
}

} // namespace okienko
