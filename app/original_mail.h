// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/store/database.h"

namespace okienko {

/// Lets the store show the HTML of mails; once, before one is opened.
void readHtmlOfOriginals();

/// An attachment's bytes, taken out of the mail that it came with. For a reader thread: a large mail takes a while.
Result<QByteArray> attachmentData(Database &database, AttachmentId id);

} // namespace okienko
