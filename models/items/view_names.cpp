// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/view_names.h"

#include <QCoreApplication>

namespace okienko {

namespace {
struct ViewNames {
    Q_DECLARE_TR_FUNCTIONS(okienko::ViewNames)
};
}

QString viewName(ViewKind kind)
{
    switch (kind) {
    case ViewKind::MyOpen: return ViewNames::tr("My open");
    case ViewKind::Waiting: return ViewNames::tr("Waiting for customer");
    case ViewKind::Snoozed: return ViewNames::tr("Snoozed");
    case ViewKind::Unassigned: return ViewNames::tr("Unassigned");
    case ViewKind::PastTarget: return ViewNames::tr("Past target");
    case ViewKind::AllOpen: return ViewNames::tr("All open");
    case ViewKind::Closed: return ViewNames::tr("Closed");
    case ViewKind::Quarantine: return ViewNames::tr("Quarantine");
    case ViewKind::Outbox: return ViewNames::tr("Outbox");
    case ViewKind::Queue: break;
    }
    return ViewNames::tr("Queue");
}

QString viewIcon(ViewKind kind)
{
    switch (kind) {
    case ViewKind::MyOpen: return QStringLiteral("home");
    case ViewKind::Waiting: return QStringLiteral("clock");
    case ViewKind::Snoozed: return QStringLiteral("moon");
    case ViewKind::Unassigned: return QStringLiteral("circle");
    case ViewKind::PastTarget: return QStringLiteral("warning");
    case ViewKind::AllOpen: return QStringLiteral("list");
    case ViewKind::Closed: return QStringLiteral("check");
    case ViewKind::Quarantine: return QStringLiteral("shield");
    case ViewKind::Outbox: return QStringLiteral("send");
    case ViewKind::Queue: break;
    }
    return {};
}

std::optional<ViewKind> viewFromWord(const QString &word)
{
    static const std::pair<QLatin1String, ViewKind> words[] = {
        {QLatin1String("mine"), ViewKind::MyOpen},         {QLatin1String("waiting"), ViewKind::Waiting},
        {QLatin1String("snoozed"), ViewKind::Snoozed},     {QLatin1String("unassigned"), ViewKind::Unassigned},
        {QLatin1String("late"), ViewKind::PastTarget},     {QLatin1String("open"), ViewKind::AllOpen},
        {QLatin1String("closed"), ViewKind::Closed},       {QLatin1String("quarantine"), ViewKind::Quarantine},
        {QLatin1String("outbox"), ViewKind::Outbox},
    };
    for (const auto &[name, kind] : words) {
        if (word == name)
            return kind;
    }
    return std::nullopt;
}

} // namespace okienko
