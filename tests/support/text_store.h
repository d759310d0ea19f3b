// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"
#include "tests/support/generator.h"

#include <functional>

namespace okienko::test {

/// Fills an empty store of the newest schema with the texts of generated mail: conversations, messages with subject,
/// people and text, and the product's own index of words, but no originals, attachments or places on a server. Ids
/// ascend as the mail was written, by `idStep`. `each` sees every mail.
Result<void> fillTexts(Database &database, GeneratorOptions options,
                       const std::function<void(const GeneratedMail &)> &each = {}, qint64 idStep = 1);

} // namespace okienko::test
