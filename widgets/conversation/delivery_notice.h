// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/delivery_report.h"

#include <QWidget>

namespace okienko {

/// What mail servers reported of an answer, a line a recipient: not delivered, not yet delivered, delivered, read.
class DeliveryNotice : public QWidget {
    Q_OBJECT
public:
    explicit DeliveryNotice(const QList<DeliveryStatus> &deliveries, QWidget *parent = nullptr);
};

/// The quiet mark of a machine's mail, with the reason that the rule left (models/domain/automatic_mail.h).
[[nodiscard]] QWidget *makeAutomaticMark(const QString &reason);

} // namespace okienko
