// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <functional>

namespace okienko {

/// Gives the password (or OAuth access token) at each connection; called on the channel's thread and may
/// block (a file, the secret store). The caller overwrites the bytes after use.
using PasswordSource = std::function<Result<QByteArray>()>;

} // namespace okienko
