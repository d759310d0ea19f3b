// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/message.h"
#include "models/domain/result.h"

#include <QByteArrayView>

namespace okienko {

/// A message with the bytes of its attachments, in the order of message.attachments; without them if it was read for
/// filing.
struct ReadMessage {
    Message message;
    QList<AttachmentContent> contents;
};

/// Sanitising HTML costs about as much as everything else in a mail, and most mail that is filed is never opened: its
/// HTML is left for later, and its attachments are hashed but not kept.
enum class ReadFor { Showing, Filing };

/// Reads one RFC 5322 / MIME message. Hostile input: bounded in depth (100), parts (10,000), header size and
/// expansion. Broken mail is read as far as it can be, with warnings; a failure means that it belongs into
/// quarantine (nothing that could be shown as mail: empty, no header and no text, over a limit). Thread-safe.
[[nodiscard]] Result<ReadMessage> readMessage(QByteArrayView raw, ReadFor use = ReadFor::Showing);

} // namespace okienko
