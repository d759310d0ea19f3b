// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/passwords.h"

namespace okienko::ctl {

/// Asks for an account's password (at the terminal; from a pipe one line) and keeps it. Empty: it is kept; else why not.
[[nodiscard]] QString keepPassword(Passwords &passwords, const MailAccount &account);

} // namespace okienko::ctl
