// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/row_values.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

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

QString compact(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
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
    QJsonArray array;
    for (const QString &text : texts)
        array.append(clean(text));
    return compact(array);
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
    QJsonArray array;
    for (const EmailAddress &address : addresses) {
        QJsonObject object;
        if (!address.name.isEmpty())
            object.insert(QStringLiteral("n"), clean(address.name));
        object.insert(QStringLiteral("a"), clean(address.address));
        array.append(object);
    }
    return compact(array);
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
