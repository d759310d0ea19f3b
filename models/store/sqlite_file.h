// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <memory>

namespace okienko {

/// The right to write to a SQLite store: a lock of the operating system on "<store>.lock", which goes with the
/// process however it ends, so that a crash never blocks the next start.
class SqliteFileLock {
public:
    [[nodiscard]] static Result<std::unique_ptr<SqliteFileLock>> acquire(const QString &storeFile);
    ~SqliteFileLock();
    SqliteFileLock(const SqliteFileLock &) = delete;
    SqliteFileLock &operator=(const SqliteFileLock &) = delete;

private:
    explicit SqliteFileLock(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor;
};

/// Makes the folder (create) and refuses network file systems, whose locks SQLite cannot trust.
Result<void> prepareSqliteFile(const QString &storeFile, bool create);

/// By statfs(2)'s f_type and the name of the file system as the kernel lists it.
[[nodiscard]] bool isNetworkFileSystem(quint32 type, const QByteArray &name);

} // namespace okienko
