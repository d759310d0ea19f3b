// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/person_name.h"

#include <array>
#include <pwd.h>

namespace okienko {

QString personName(const QString &login)
{
    std::array<char, 16'384> memory{};
    passwd entry{};
    passwd *found = nullptr;
    if (getpwnam_r(login.toLocal8Bit().constData(), &entry, memory.data(), memory.size(), &found) != 0 || !found
        || !found->pw_gecos)
        return login;
    // passwd(5): the full name comes first, room and phones after commas.
    const QString name = QString::fromLocal8Bit(found->pw_gecos).section(QLatin1Char(','), 0, 0).simplified();
    const bool account = name.isEmpty() || name.compare(login, Qt::CaseInsensitive) == 0;
    return account ? login : name;
}

} // namespace okienko
