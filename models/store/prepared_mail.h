// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/mail_sync.h"
#include "models/store/full_text.h"
#include "models/store/raw_store.h"

namespace okienko {

/// What the store writes of a mail and what costs time to work out; made on any thread, before the database's thread
/// gets the mail, so that this one only writes.
struct PreparedMail {
    QString contentHash;
    PackedBytes raw;
    fulltext::MessageDocument document;
    QString snippet;
    QVariantList lists;      ///< addresses and ids as the rows hold them, in the order of messagerows' columns

    /// Of a mail that was read.
    [[nodiscard]] static std::shared_ptr<const PreparedMail> of(const IncomingMail &mail);
    /// Without the original.
    [[nodiscard]] static PreparedMail of(const Message &message, const QString &contentHash);
};

} // namespace okienko
