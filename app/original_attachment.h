// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/store/database.h"

namespace okienko {

/// An attachment's bytes, taken out of the mail that it came with. For a reader thread: a large mail takes a while.
Result<QByteArray> attachmentData(Database &database, AttachmentId id);

} // namespace okienko
