// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace okienko {

/// Recognises a mail that is met again. With a Message-ID: a hash of the body and of the fields that its author
/// wrote, so that what servers add on the way (Received, Delivered-To, Return-Path …) does not matter. Without
/// one: a hash of every byte, so that two equal notices without an id stay two. Line ends do not matter.
[[nodiscard]] QString contentHash(const QByteArray &raw, bool hasMessageId);

/// A header field's first line as far as it can be read, for mail that could not be understood. Valid UTF-8 text.
[[nodiscard]] QString rawHeaderField(const QByteArray &raw, const QByteArray &name);

} // namespace okienko
