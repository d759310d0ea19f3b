// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace okienko {

/// Translation context of what the mail channel says to people.
class MailText {
    Q_DECLARE_TR_FUNCTIONS(MailText)
};

} // namespace okienko
