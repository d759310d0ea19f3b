// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/message.h"

#include <QDateTime>
#include <QStringList>
#include <QVariant>

/// Between domain values and what stands in a column.
namespace okienko::rows {

/// NULL where the time is invalid.
[[nodiscard]] QVariant fromTime(const QDateTime &time);
/// UTC; invalid where NULL.
[[nodiscard]] QDateTime toTime(const QVariant &value);

/// NULL where the id is invalid.
template <class Tag>
[[nodiscard]] QVariant fromId(Id<Tag> id)
{
    return id.isValid() ? QVariant(id.value) : QVariant(QMetaType(QMetaType::LongLong));
}
template <class SomeId>
[[nodiscard]] SomeId toId(const QVariant &value)
{
    return SomeId(value.toLongLong());
}

/// JSON array texts. Both databases take them: no control characters, no lone surrogates.
[[nodiscard]] QString fromTexts(const QStringList &texts);
[[nodiscard]] QStringList toTexts(const QString &json);
[[nodiscard]] QString fromAddresses(const QList<EmailAddress> &addresses);
[[nodiscard]] QList<EmailAddress> toAddresses(const QString &json);
[[nodiscard]] QString fromNumbers(const QList<qint64> &numbers);
template <class Ids>
[[nodiscard]] QString fromIds(const Ids &ids)
{
    QList<qint64> numbers;
    for (const auto id : ids)
        numbers << id.value;
    return fromNumbers(numbers);
}

} // namespace okienko::rows
