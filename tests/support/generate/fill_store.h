// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "tests/support/generator.h"

#include <QByteArray>
#include <QString>

namespace okienko::test {

/// Fills a store with generated mail without a mail server: read on all processors, stored in large transactions.
/// Makes the schema and the shop's account where they are missing. A JSON object with totals.
[[nodiscard]] Result<QByteArray> fillStore(const GeneratorOptions &options, const QString &storeText);

} // namespace okienko::test
