// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/canned_answer.h"
#include "models/domain/customer.h"

#include <QDate>
#include <QList>
#include <QString>

namespace okienko {

/// A stretch of a filled-in ready answer.
struct FilledSpan {
    qsizetype start = 0;    ///< UTF-16 index in the text
    qsizetype length = 0;
    bool missing = false;   ///< nobody knew the value: the text shows its label in brackets
    QString label;          ///< what is asked, e.g. "termin wysyłki"
};

struct FilledText {
    QString text;
    QList<FilledSpan> spans;
    [[nodiscard]] int missingCount() const
    {
        int n = 0;
        for (const FilledSpan &span : spans)
            n += span.missing;
        return n;
    }
};

struct FillContext {
    CustomerOverview customer;
    QString orderNumber;        ///< the order the conversation names, else the customer's newest
    QString consultantName;
    QString language;           ///< "pl", "hr", "en"
    QDate today;
};

/// Fills {{customer.greeting}}, {{customer.vocative}}, {{order.number}}, {{order.status}}, {{shipment.carrier}},
/// {{shipment.tracking}}, {{product.name}}, {{product.price}}, {{product.stock}}, {{consultant.name}},
/// {{date +N working days}}, {{ask:label}}. Values are text: markup in them is never read again.
[[nodiscard]] FilledText fillCannedAnswer(const QString &body, const FillContext &context);

} // namespace okienko
