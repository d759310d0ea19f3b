// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/message.h"
#include "models/domain/result.h"
#include "models/store/database.h"

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
