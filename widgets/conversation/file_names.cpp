// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/conversation/file_names.h"

#include "widgets/common/format.h"

namespace okienko {

QStringList distinctFileNames(const QStringList &names)
{
    QStringList distinct;
    for (const QString &given : names) {
        QString name = oneLine(given);
        name.replace(QLatin1Char('/'), QLatin1Char('_')).replace(QLatin1Char('\\'), QLatin1Char('_'));
        if (name.isEmpty() || name == QLatin1String(".") || name == QLatin1String(".."))
            name = QStringLiteral("attachment");
        const qsizetype dot = name.lastIndexOf(QLatin1Char('.'));
        const qsizetype stem = dot > 0 ? dot : name.size();
        QString unique = name;
        for (int n = 2; distinct.contains(unique, Qt::CaseInsensitive); ++n)
            unique = QStringLiteral("%1 (%2)").arg(name.left(stem)).arg(n) + name.mid(stem);
        distinct += unique;
    }
    return distinct;
}

} // namespace okienko
