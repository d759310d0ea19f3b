// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/loopback.h"

#include <QRegularExpression>

namespace okienko {

bool isLoopbackHost(const QString &host)
{
    static const QRegularExpression loopback4(QStringLiteral("\\A127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\z"));
    const QString name = host.trimmed().toLower();
    return name == QLatin1String("localhost") || name == QLatin1String("::1") || name == QLatin1String("[::1]")
        || loopback4.match(name).hasMatch();
}

} // namespace okienko
