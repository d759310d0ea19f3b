// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/composer/mailto.h"

#include "widgets/composer/address_parser.h"

namespace okienko {

namespace {

QString decoded(const QString &part)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(part.toUtf8())).normalized(QString::NormalizationForm_C);
}

QString oneLine(const QString &text)
{
    QString line;
    for (const QChar c : text)
        line += c.category() == QChar::Other_Control || c == QChar(0x2028) || c == QChar(0x2029) ? QLatin1Char(' ') : c;
    return line.simplified().left(500);
}

QString manyLines(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(QLatin1Char('\r'), QLatin1Char('\n'));
    QString clean;
    for (const QChar c : std::as_const(text)) {
        if (c == QLatin1Char('\n') || c == QLatin1Char('\t') || c.category() != QChar::Other_Control)
            clean += c;
    }
    return clean.left(50'000);
}

void addUnique(QList<EmailAddress> &list, const QString &text)
{
    const ParsedAddresses parsed = parseAddresses(text);
    for (const EmailAddress &address : parsed.addresses) {
        if (!list.contains(address))
            list += address;
    }
}

} // namespace

Draft draftFromMailto(const QUrl &url)
{
    Draft draft;
    draft.kind = DraftKind::New;
    if (url.scheme().compare(QLatin1String("mailto"), Qt::CaseInsensitive) != 0)
        return draft;
    const QString encoded = url.toString(QUrl::FullyEncoded);
    const QString rest = encoded.mid(encoded.indexOf(QLatin1Char(':')) + 1);
    const qsizetype question = rest.indexOf(QLatin1Char('?'));
    // Addresses are split at commas before they are decoded: an encoded comma belongs to the address (RFC 6068 2).
    const QStringList recipients = rest.left(question).split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &recipient : recipients)
        addUnique(draft.to, decoded(recipient));
    const QStringList fields =
        question < 0 ? QStringList() : rest.mid(question + 1).split(QLatin1Char('&'), Qt::SkipEmptyParts);
    for (const QString &field : fields) {
        const QString name = decoded(field.section(QLatin1Char('='), 0, 0)).toLower();
        const QString value = decoded(field.section(QLatin1Char('='), 1));
        if (name == QLatin1String("to"))
            addUnique(draft.to, value);
        else if (name == QLatin1String("cc"))
            addUnique(draft.cc, value);
        else if (name == QLatin1String("subject"))
            draft.subject = oneLine(value);
        else if (name == QLatin1String("body"))
            draft.body = manyLines(value);
    }
    return draft;
}

} // namespace okienko
