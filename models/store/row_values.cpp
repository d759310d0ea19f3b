// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/row_values.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace okienko::rows {

namespace {

/// PostgreSQL's json refuses \u0000 and lone surrogates, which a stranger's header can lead to.
QString clean(const QString &text)
{
    bool fine = true;
    for (const QChar c : text)
        fine = fine && c.unicode() >= 0x20 && !c.isSurrogate();
    if (fine)
        return text;
    QString cleaned = QString::fromUtf8(text.toUtf8());
    for (QChar &c : cleaned) {
        if (c.unicode() < 0x20)
            c = QLatin1Char(' ');
    }
    return cleaned;
}

/// A JSON string (RFC 8259 section 7). Written by hand: a mail has a dozen lists, and a document apiece costs more than
/// reading the mail.
void appendQuoted(QString &json, const QString &text)
{
    json += QLatin1Char('"');
    for (const QChar c : clean(text)) {
        if (c == QLatin1Char('"') || c == QLatin1Char('\\'))
            json += QLatin1Char('\\');
        json += c;
    }
    json += QLatin1Char('"');
}

} // namespace

QVariant fromTime(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant(QMetaType(QMetaType::LongLong));
}

QDateTime toTime(const QVariant &value)
{
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

QString fromTexts(const QStringList &texts)
{
    QString json(QLatin1Char('['));
    for (const QString &text : texts) {
        if (json.size() > 1)
            json += QLatin1Char(',');
        appendQuoted(json, text);
    }
    return json + QLatin1Char(']');
}

QStringList toTexts(const QString &json)
{
    QStringList texts;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue &value : array)
        texts << value.toString();
    return texts;
}

QString fromAddresses(const QList<EmailAddress> &addresses)
{
    QString json(QLatin1Char('['));
    for (const EmailAddress &address : addresses) {
        json += json.size() > 1 ? QStringLiteral(",{\"a\":") : QStringLiteral("{\"a\":");
        appendQuoted(json, address.address);
        if (!address.name.isEmpty()) {
            json += QStringLiteral(",\"n\":");
            appendQuoted(json, address.name);
        }
        json += QLatin1Char('}');
    }
    return json + QLatin1Char(']');
}

QList<EmailAddress> toAddresses(const QString &json)
{
    QList<EmailAddress> addresses;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue &value : array)
        addresses << EmailAddress{value[QStringLiteral("n")].toString(), value[QStringLiteral("a")].toString()};
    return addresses;
}

QString fromNumbers(const QList<qint64> &numbers)
{
    QStringList texts;
    texts.reserve(numbers.size());
    for (const qint64 number : numbers)
        texts << QString::number(number);
    return QLatin1Char('[') + texts.join(QLatin1Char(',')) + QLatin1Char(']');
}

} // namespace okienko::rows
