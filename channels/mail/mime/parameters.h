// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QString>
#include <QStringList>

namespace okienko {

/// A header with parameters (Content-Type, Content-Disposition) as it was meant: RFC 2231 continuations and
/// charsets, encoded words inside parameters as Outlook writes them, values that should have been quoted.
struct ParameterisedHeader {
    QByteArray value;                       ///< lower case, e.g. "text/plain"
    QHash<QByteArray, QString> parameters;  ///< names in lower case
    QStringList warnings;
};

[[nodiscard]] ParameterisedHeader parseParameters(QByteArrayView raw, const QByteArray &hint = {});

} // namespace okienko
