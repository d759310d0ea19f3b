// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace okienko {

enum class MailProtocol { Imap, Smtp };

} // namespace okienko
