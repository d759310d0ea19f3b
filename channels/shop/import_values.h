// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/customer.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <optional>

namespace okienko {

/// "1 234,50", "1.234,50 zł", "1,234.50", "129" in cents. Nothing where it is not a number or is negative.
[[nodiscard]] std::optional<qint64> parsePrice(const QString &text);

/// A quantity: digits with an optional decimal part; may be negative or zero.
[[nodiscard]] std::optional<double> parseQuantity(const QString &text);

/// The one way in which a column writes its dates. 12/10/25 alone cannot be told; a column of dates can.
class DateColumn {
public:
    /// Chooses the way that reads most of `values`.
    explicit DateColumn(const QStringList &values);
    /// Nothing where the text is not in the column's way, or is not a date of the calendar.
    [[nodiscard]] std::optional<QDate> read(const QString &text) const;
    /// It has the column's shape, though there is no such day (31.02.).
    [[nodiscard]] bool hasShape(const QString &text) const;

private:
    int m_way = 0;
};

/// Good enough to write to; lower-cased. Nothing otherwise.
[[nodiscard]] std::optional<QString> parseEmail(const QString &text);

[[nodiscard]] bool isCurrency(const QString &code); ///< ISO 4217, upper case
[[nodiscard]] Gender parseGender(const QString &text);
/// "pl", "hr", "en", from codes, locales and names of languages and countries; empty otherwise.
[[nodiscard]] QString parseLanguage(const QString &text);
/// "PL", "HR" or empty.
[[nodiscard]] QString parseCountry(const QString &text);

/// Lower case, without diacritics, words joined by "_": names of columns, states, months.
[[nodiscard]] QString simpleName(const QString &text);

/// Text as the store holds it: NFC, trimmed, without control characters.
[[nodiscard]] QString cleanCell(const QString &text);

} // namespace okienko
