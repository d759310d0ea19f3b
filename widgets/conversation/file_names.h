// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace okienko {

/// Names under which attachments can be saved in one folder: no path in them, none twice (also not by case).
[[nodiscard]] QStringList distinctFileNames(const QStringList &names);

} // namespace okienko
