// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/secret_file.h"

#include "app/secrets/secret_failures.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QStandardPaths>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace okienko {

namespace {

constexpr int lockMilliseconds = 10'000;
constexpr int tries = 3;

Failure notWritten(const QString &path, int error)
{
    return {error == ENOSPC || error == EDQUOT ? FailureKind::DiskFull : FailureKind::Permission,
            SecretText::tr("The file with the passwords, %1, could not be written: %2. What was in it is kept; the new "
                           "password is known until Okienko is closed.")
                .arg(path, QString::fromLocal8Bit(std::strerror(error))),
            QStringLiteral("secret file: write, errno %1").arg(error)};
}

Failure closed(const QString &path)
{
    return {FailureKind::Permission,
            SecretText::tr("The passwords in %1 are closed until its passphrase is given. Mail waits on the server; start "
                           "Okienko again, or enter the password in the account's settings.")
                .arg(path),
            QStringLiteral("secret file: no passphrase")};
}

bool writeAll(int descriptor, const QByteArray &bytes)
{
    qsizetype at = 0;
    while (at < bytes.size()) {
        const ssize_t wrote = ::write(descriptor, bytes.constData() + at, size_t(bytes.size() - at));
        if (wrote < 0 && errno != EINTR)
            return false;
        at += std::max<ssize_t>(wrote, 0);
    }
    return true;
}

} // namespace

SecretFile::SecretFile(QString path) : m_path(std::move(path)) {}

QString SecretFile::defaultPath()
{
    if (const QString given = qEnvironmentVariable("OKIENKO_SECRETS_FILE"); !given.isEmpty())
        return given;
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation))
        .absoluteFilePath(QStringLiteral("okienko/secrets"));
}

bool SecretFile::exists() const
{
    return QFile::exists(m_path);
}

void SecretFile::setPassphraseSource(PassphraseSource source)
{
    const QMutexLocker lock(&m_mutex);
    m_ask = std::move(source);
    m_refused = false;
}

/// m_key for this file (empty: for a new one).
Result<void> SecretFile::unlock(const QByteArray &file, bool create)
{
    secretfile::Header header = secretfile::newHeader();
    if (!create) {
        auto read = secretfile::readHeader(file);
        if (!read)
            return read.failure();
        header = *read;
        if (!m_key.isEmpty() && header.salt == m_header.salt)
            return {};
    }
    m_key = {};
    if (m_refused || !m_ask)
        return closed(m_path);
    Failure last = closed(m_path);
    for (int attempt = 0; attempt < tries; ++attempt) {
        const std::optional<ProtectedBytes> passphrase = m_ask({m_path, create, attempt > 0});
        if (!passphrase)
            break;
        auto key = secretfile::deriveKey(header, passphrase->view());
        if (!key)
            return key.failure();
        if (create) {
            m_header = header;
            m_key = std::move(*key);
            return {};
        }
        const auto opened = secretfile::decrypt(file, *key);
        if (opened) {
            m_header = header;
            m_key = std::move(*key);
            return {};
        }
        last = opened.failure();
        if (last.kind != FailureKind::Authentication)
            return last;
    }
    m_refused = true;
    return last;
}

Result<SecretMap> SecretFile::open()
{
    QFile file(m_path);
    if (!file.exists())
        return SecretMap();
    if (!file.open(QIODevice::ReadOnly)) {
        return Failure{FailureKind::Permission,
                       SecretText::tr("The file with the passwords, %1, cannot be read: %2. Nothing was changed; look who "
                                      "may read it.")
                           .arg(m_path, file.errorString()),
                       QStringLiteral("secret file: ") + file.errorString()};
    }
    const QByteArray bytes = file.read(secretfile::largestFile + 1);
    if (const auto unlocked = unlock(bytes, false); !unlocked)
        return unlocked.failure();
    return secretfile::decrypt(bytes, m_key);
}

Result<QByteArray> SecretFile::read(const QString &key)
{
    const QMutexLocker lock(&m_mutex);
    const auto secrets = open();
    if (!secrets)
        return secrets.failure();
    const auto found = secrets->find(key);
    if (found == secrets->end())
        return noSuchSecret();
    return found->second.copy();
}

Result<void> SecretFile::change(const std::function<void(SecretMap &)> &change)
{
    const QMutexLocker lock(&m_mutex);
    const QString folder = QFileInfo(m_path).absolutePath();
    if (!QDir().exists(folder) && !QDir().mkpath(folder))
        return notWritten(m_path, EACCES);
    // Two programs that keep a password at the same time: the second one reads what the first has written. The
    // passphrase is asked for before, so that nobody waits for a person.
    if (const auto opened = open(); !opened)
        return opened.failure();
    if (!exists()) {
        if (const auto unlocked = unlock({}, true); !unlocked)
            return unlocked;
    }
    QLockFile others(m_path + QStringLiteral(".lock"));
    if (!others.tryLock(lockMilliseconds))
        return notWritten(m_path, EBUSY);
    auto secrets = open();
    if (!secrets)
        return secrets.failure();
    change(*secrets);
    const auto bytes = secretfile::encrypt(*secrets, m_header, m_key);
    if (!bytes)
        return bytes.failure();
    return replace(*bytes);
}

Result<void> SecretFile::replace(const QByteArray &bytes) const
{
    const QByteArray path = QFile::encodeName(m_path);
    const QByteArray part = path + ".new";
    ::unlink(part.constData());
    const int file = ::open(part.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (file < 0)
        return notWritten(m_path, errno);
    const bool written = writeAll(file, bytes) && ::fsync(file) == 0;
    int error = errno;
    ::close(file);
    if (!written || ::rename(part.constData(), path.constData()) != 0) {
        if (written)
            error = errno;
        ::unlink(part.constData());
        return notWritten(m_path, error);
    }
    const QByteArray folder = QFile::encodeName(QFileInfo(m_path).absolutePath());
    const int directory = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directory >= 0) {
        ::fsync(directory);
        ::close(directory);
    }
    return {};
}

Result<void> SecretFile::write(const QString &key, QByteArrayView secret)
{
    return change([&](SecretMap &secrets) { secrets.insert_or_assign(key, ProtectedBytes(secret)); });
}

Result<void> SecretFile::remove(const QString &key)
{
    if (!exists())
        return {};
    return change([&](SecretMap &secrets) { secrets.erase(key); });
}

} // namespace okienko
