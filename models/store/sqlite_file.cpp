// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlite_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>
#include <thread>
#include <tuple>
#include <unistd.h>

namespace okienko {

namespace {

struct StoreText {
    Q_DECLARE_TR_FUNCTIONS(Store)
};

/// The name of the file system that holds `path`, by its device number in the kernel's list.
QByteArray fileSystemName(const QByteArray &path)
{
    struct stat status = {};
    if (stat(path.constData(), &status) != 0)
        return {};
    const QByteArray device = QByteArray::number(major(status.st_dev)) + ':' + QByteArray::number(minor(status.st_dev));
    QFile mounts(QStringLiteral("/proc/self/mountinfo"));
    if (!mounts.open(QIODevice::ReadOnly))
        return {};
    const QList<QByteArray> lines = mounts.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> fields = line.split(' ');
        const qsizetype dash = fields.indexOf("-");
        if (fields.size() > 3 && fields[2] == device && dash > 0 && dash + 1 < fields.size())
            return fields[dash + 1];
    }
    return {};
}

} // namespace

bool isNetworkFileSystem(quint32 type, const QByteArray &name)
{
    switch (type) {
    case 0x6969:     // NFS
    case 0x517B:     // SMB
    case 0xFF534D42: // CIFS
    case 0xFE534D42: // SMB2
    case 0x5346414F: // AFS
    case 0x6B414653: // AFS in the kernel
    case 0x00C36400: // Ceph
        return true;
    case 0x65735546: // FUSE: its name says what stands behind it
        return name.contains("sshfs") || name.contains("davfs") || name.contains("smb") || name.contains("nfs")
               || name.contains("rclone") || name.contains("s3fs") || name.contains("gvfs");
    default:
        return name.startsWith("nfs") || name.startsWith("cifs") || name.startsWith("smb");
    }
}

Result<void> prepareSqliteFile(const QString &storeFile, bool create)
{
    const QFileInfo info(storeFile);
    if (!info.exists() && !create) {
        return Failure{FailureKind::NotFound,
                       StoreText::tr("There is no Okienko store here yet. Make one with \"okienkoctl init\"."),
                       QStringLiteral("no such file: ") + storeFile};
    }
    if (info.exists() && !info.isFile()) {
        return Failure{FailureKind::Input,
                       StoreText::tr("This names a folder and not a file. Choose a file for the store."),
                       QStringLiteral("not a file: ") + storeFile};
    }
    if (create && !QDir().mkpath(info.absolutePath())) {
        return Failure{
            FailureKind::Permission,
            StoreText::tr("The folder for the store could not be made. Choose a folder that you may write to."),
            QStringLiteral("mkpath failed: ") + info.absolutePath()};
    }
    const QByteArray folder = QFile::encodeName(info.absolutePath());
    struct statfs status = {};
    if (statfs(folder.constData(), &status) == 0
        && isNetworkFileSystem(static_cast<quint32>(status.f_type), fileSystemName(folder))) {
        return Failure{
            FailureKind::Input,
            StoreText::tr("A store in a single file must be on a disk of this computer, not on a network folder, where "
                          "it would be damaged. Nothing was changed. Choose a local folder, or use PostgreSQL for "
                          "several computers."),
            QStringLiteral("network file system: ") + storeFile};
    }
    return {};
}

Result<std::unique_ptr<SqliteFileLock>> SqliteFileLock::acquire(const QString &storeFile)
{
    const QString lockFile = storeFile + QStringLiteral(".lock");
    const int descriptor = open(QFile::encodeName(lockFile).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        const int error = errno;
        const QString log = QStringLiteral("open %1: %2").arg(lockFile, QString::fromLocal8Bit(strerror(error)));
        if (error == ENOSPC || error == EDQUOT)
            return Failure{
                FailureKind::DiskFull,
                StoreText::tr(
                    "The disk is full, so the store could not be opened for writing. Everything in it is kept. "
                    "Free some space and try again."),
                log};
        return Failure{
            FailureKind::Permission,
            StoreText::tr("The store may not be written to. Nothing was changed. Check who owns the file and its "
                          "folder."),
            log};
    }
    std::unique_ptr<SqliteFileLock> lock(new SqliteFileLock(descriptor));
    // A store that is just being closed finishes what is queued first; that is waited for, for a moment.
    const auto giveUpAt = std::chrono::steady_clock::now() + std::chrono::seconds(2);
    bool locked = flock(descriptor, LOCK_EX | LOCK_NB) == 0;
    while (!locked && std::chrono::steady_clock::now() < giveUpAt) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        locked = flock(descriptor, LOCK_EX | LOCK_NB) == 0;
    }
    if (locked) {
        const QByteArray pid = QByteArray::number(getpid()) + '\n';
        // For people only: the lock itself does not depend on what is written here.
        if (ftruncate(descriptor, 0) == 0)
            std::ignore = write(descriptor, pid.constData(), static_cast<size_t>(pid.size()));
        return lock;
    }
    char buffer[32] = {};
    const ssize_t length = pread(descriptor, buffer, sizeof buffer - 1, 0);
    const QString pid = QString::fromLatin1(buffer, static_cast<int>(std::max<ssize_t>(length, 0))).trimmed();
    return Failure{
        FailureKind::StoreInUse,
        StoreText::tr("Another Okienko has this store open for writing (process %1). Nothing was changed. Use that "
                      "window, or close it and try again; several people work together on PostgreSQL.")
            .arg(pid.isEmpty() ? QStringLiteral("?") : pid),
        QStringLiteral("lock held: ") + lockFile};
}

SqliteFileLock::~SqliteFileLock()
{
    close(m_descriptor);
}

} // namespace okienko
