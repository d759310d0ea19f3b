// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/customer.h"
#include "widgets/common/format.h"

#include <QCoreApplication>
#include <QDate>
#include <QString>
#include <optional>

namespace okienko {

/// The sentences and figures of the customer panel.
class CustomerTexts {
    Q_DECLARE_TR_FUNCTIONS(CustomerTexts)
public:
    /// "customer since March 2021 · Rzeszów"; empty if nothing is known.
    [[nodiscard]] static QString since(const Customer &customer);
    /// Within seven days of the birthday, before or after: a sentence. 29 February is kept on 28 in other years.
    [[nodiscard]] static QString birthday(const Customer &customer, const QDate &today);
    /// Days to the nearest birthday (negative: it was so many days ago); nullopt where it is not known.
    [[nodiscard]] static std::optional<int> daysToBirthday(const Customer &customer, const QDate &today);
    /// "+48 600 100 200" for "+48600100200"; anything else as it is.
    [[nodiscard]] static QString phone(const QString &number);
    /// "17–20 h"; empty if not known.
    [[nodiscard]] static QString hours(int from, int to);
    [[nodiscard]] static QString contacts(const CustomerOverview &overview, const QDate &today);
    /// "4 812 zł", "899 zł", "12,50 €"; the code where there is no sign.
    [[nodiscard]] static QString money(qint64 cents, const QString &currency);
    [[nodiscard]] static QString orderStatus(const QString &status);
    [[nodiscard]] static Tone orderTone(const QString &status);
    /// What was bought: the first line's name (or its stock number) and how many more there are.
    [[nodiscard]] static QString goods(const Order &order);
};

} // namespace okienko
