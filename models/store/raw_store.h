// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/message.h"
#include "models/domain/result.h"
#include "models/store/database.h"

namespace okienko {

/// Bytes as they are stored: one zstd frame, with what is needed to check them.
struct PackedBytes {
    qint64 size = 0;
    QString sha256;
    QByteArray frame;
    [[nodiscard]] static PackedBytes of(const QByteArray &bytes);
};

} // namespace okienko


/// Bytes that are kept as they came: compressed, with their hash.
namespace okienko::rawstore {

Result<qint64> addRaw(Database &database, const QByteArray &raw);
/// Fails where the bytes are not what was stored.
Result<QByteArray> raw(Database &database, qint64 rawId);

/// Stores the content where it is not there yet; returns its SHA-256.
Result<QString> addBlob(Database &database, const QByteArray &content);
Result<QByteArray> blob(Database &database, const QString &sha256);

/// Checks and decompresses what stands in a row.
Result<QByteArray> unpack(const QByteArray &frame, qint64 size, const QString &sha256);

} // namespace okienko::rawstore
