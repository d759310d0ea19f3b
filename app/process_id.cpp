// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/process_id.h"

#include <QCoreApplication>
#include <QSysInfo>
#include <QUuid>

namespace okienko {

QString processId()
{
    static const QString id = QStringLiteral("%1:%2:%3")
                                  .arg(QSysInfo::machineHostName())
                                  .arg(QCoreApplication::applicationPid())
                                  .arg(QUuid::createUuid().toString(QUuid::WithoutBraces));
    return id;
}

} // namespace okienko
