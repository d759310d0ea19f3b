// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/mime/mime_tree.h"
#include "models/domain/automatic_mail.h"

namespace okienko {

/// Whether a person wrote a message, by its headers: automaticMark() on fields as they came.
[[nodiscard]] AutomaticMark automaticMarkOf(const QList<RawHeader> &headers);

/// Fills what the message says of itself and of other mail: whether a machine wrote it, what it reports of a mail that
/// was sent, that it asks for a read receipt. `root` is the message's part, with its content fields in `headers`.
void markAutomatic(Message &message, const QList<RawHeader> &headers, GMimeObject *root);

} // namespace okienko
