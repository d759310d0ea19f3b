// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace okienko {

/// Where the older mail that an answer quotes begins in its text: an attribution line with the ">" block below it, a
/// separator ("-----Original Message-----"), or a block of header lines as Outlook writes it, in the languages that
/// customers write. Only where everything behind it is quoted or a signature, so that answers between the lines
/// stay visible. -1: nothing is quoted.
[[nodiscard]] qsizetype findQuotedText(const QString &text);

} // namespace okienko
