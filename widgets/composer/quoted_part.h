// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace okienko {

/// A draft's text split into what is written now and the earlier mail quoted below it.
struct SplitBody {
    QString text;
    QString quote;   ///< attribution line and the lines that begin with '>'; empty if the text does not end in one
};

/// Only a quotation at the very end is split off: text below or between quoted lines is somebody's answer.
[[nodiscard]] SplitBody splitQuote(const QString &body);
[[nodiscard]] QString joinQuote(const QString &text, const QString &quote);

} // namespace okienko
