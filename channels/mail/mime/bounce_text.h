// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/delivery_report.h"

#include <QString>
#include <QStringList>

namespace okienko {

/// What the text of a mail server says where there is no machine-readable part: qmail (QSBMF), Exim, Exchange 5.5 and
/// 2003, sendmail, Postfix, Gmail and their relatives. Only after a sentence that such servers use, and only recipients
/// that stand behind it; no recipients: nothing could be told safely.
struct BounceText {
    QList<DeliveryStatus> recipients;
    QStringList originalIds;    ///< of the returned mail below
};

/// `failed`: addresses of an X-Failed-Recipients field, which need no sentence.
[[nodiscard]] BounceText readBounceText(const QString &text, const QStringList &failed);

/// Whether the text says that a mail server goes on trying.
[[nodiscard]] bool saysDelayed(const QString &text);

} // namespace okienko
