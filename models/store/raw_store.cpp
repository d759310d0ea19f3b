// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/raw_store.h"

#include "models/domain/sha256.h"
#include "models/store/zstd_codec.h"

#include <QCoreApplication>
#include <QSqlQuery>

namespace okienko {

PackedBytes PackedBytes::of(const QByteArray &bytes)
{
    return {bytes.size(), sha256Hex(bytes), zstd::compress(bytes)};
}

} // namespace okienko

namespace okienko::rawstore {

namespace {

Result<QByteArray> read(Database &database, const QString &sql, const QVariant &key)
{
    QByteArray frame;
    qint64 size = -1;
    QString sha256;
    const auto done = database.run(sql, {key}, [&](const QSqlQuery &row) {
        size = row.value(0).toLongLong();
        sha256 = row.value(1).toString();
        frame = row.value(2).toByteArray();
    });
    if (!done)
        return done.failure();
    if (size < 0)
        return Failure{FailureKind::NotFound,
                       QCoreApplication::translate("Store", "The stored original is not there any more."),
                       QStringLiteral("no raw bytes under this key")};
    return unpack(frame, size, sha256);
}

} // namespace

Result<qint64> addRaw(Database &database, const QByteArray &raw)
{
    return database.insert(QStringLiteral("INSERT INTO raw_messages (size, sha256, data) VALUES (?, ?, ?) RETURNING id"),
                           {raw.size(), sha256Hex(raw), zstd::compress(raw)});
}

Result<QByteArray> raw(Database &database, qint64 rawId)
{
    return read(database, QStringLiteral("SELECT size, sha256, data FROM raw_messages WHERE id = ?"), rawId);
}

Result<QString> addBlob(Database &database, const QByteArray &content)
{
    const QString sha256 = sha256Hex(content);
    const auto there = database.value(QStringLiteral("SELECT 1 FROM blobs WHERE sha256 = ?"), {sha256});
    if (!there)
        return there.failure();
    if (!there->isNull())
        return sha256;
    const auto added = database.run(QStringLiteral("INSERT INTO blobs (sha256, size, data) VALUES (?, ?, ?) "
                                                   "ON CONFLICT (sha256) DO NOTHING"),
                                    {sha256, content.size(), zstd::compress(content)});
    if (!added)
        return added.failure();
    return sha256;
}

Result<QByteArray> blob(Database &database, const QString &sha256)
{
    return read(database, QStringLiteral("SELECT size, sha256, data FROM blobs WHERE sha256 = ?"), sha256);
}

Result<QByteArray> unpack(const QByteArray &frame, qint64 size, const QString &sha256)
{
    const auto bytes = zstd::decompress(frame, size);
    if (bytes && sha256Hex(*bytes) == sha256)
        return *bytes;
    return Failure{FailureKind::Database,
                   QCoreApplication::translate("Store", "The stored original is damaged and cannot be shown. Run "
                                                        "\"okienkoctl verify\", and restore a backup."),
                   QStringLiteral("stored bytes do not match their hash %1").arg(sha256)};
}

} // namespace okienko::rawstore
