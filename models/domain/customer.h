// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/conversation.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <optional>

namespace okienko {

enum class Gender { Unknown, Female, Male };

struct Customer {
    CustomerId id;
    QString number;        ///< the shop's customer number; empty if none
    QString givenName;
    QString familyName;
    QString displayName;   ///< what mail calls them, where given and family name are not known
    Gender gender = Gender::Unknown;
    QString language;      ///< "pl", "hr", "en" or empty
    QString city;
    QDate registered;
    int birthMonth = 0;    ///< 1-12, 0 unknown
    int birthDay = 0;
    int birthYear = 0;     ///< 0 unknown

    [[nodiscard]] QString name() const
    {
        const QString full = (givenName + QLatin1Char(' ') + familyName).trimmed();
        return full.isEmpty() ? displayName : full;
    }
};

/// An address by which a customer is known. Values are normalised: mail lower-cased, phone digits with +.
struct CustomerIdentity {
    QString kind;          ///< "email", "phone"
    QString value;
};

struct OrderLine {
    QString sku;
    QString name;
    QString quantity;
    qint64 unitPriceCents = 0;
};

struct Order {
    QString number;
    CustomerId customer;
    QDate date;
    QString status;        ///< new, paid, packed, sent, delivered, returned, cancelled
    QString currency;      ///< ISO 4217
    qint64 totalCents = 0;
    QString carrier;
    QString tracking;
    QList<OrderLine> lines;
};

struct PastContact {
    ConversationId conversation;
    Channel channel = Channel::Email;
    QString subject;
    QDateTime at;          ///< UTC
};

/// Everything the panel beside a conversation shows.
struct CustomerOverview {
    Customer customer;
    QList<CustomerIdentity> identities;
    int contactsInYear = 0;           ///< conversations in the last 365 days
    std::optional<QDateTime> lastContact; ///< UTC, before the one that is open
    std::optional<Channel> preferredChannel;
    int preferredFromHour = -1;       ///< local hour 0-23; -1 unknown
    int preferredToHour = -1;
    QList<PastContact> pastContacts;  ///< newest first, at most 20
    int pastContactCount = 0;
    QList<Order> orders;              ///< newest first, at most 20
    int orderCount = 0;
    qint64 ordersTotalCents = 0;      ///< in `ordersCurrency`, cancelled and returned left out
    QString ordersCurrency;
};

} // namespace okienko
