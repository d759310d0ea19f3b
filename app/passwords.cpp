// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/passwords.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QUuid>
#include <qt6keychain/keychain.h>

namespace okienko {

namespace {

const QString serviceName = QStringLiteral("okienko");
constexpr qint64 maxPasswordBytes = 64 * 1024; // OAuth tokens are a few KB

/// Runs a keychain job to its end on this thread. True if it succeeded.
bool runJob(QKeychain::Job &job)
{
    QEventLoop loop;
    job.setAutoDelete(false);
    job.setInsecureFallback(false);
    QObject::connect(&job, &QKeychain::Job::finished, &loop, &QEventLoop::quit);
    job.start();
    loop.exec();
    return job.error() == QKeychain::NoError;
}

/// QKeychain::isAvailable() only says that a library was loaded, so a secret is written, read and deleted.
bool secretStoreAnswers()
{
    static const bool answers = [] {
        const QString key = QStringLiteral("probe-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
        QKeychain::WritePasswordJob write(serviceName);
        write.setKey(key);
        write.setBinaryData(key.toUtf8());
        if (!runJob(write))
            return false;
        QKeychain::ReadPasswordJob read(serviceName);
        read.setKey(key);
        const bool same = runJob(read) && read.binaryData() == key.toUtf8();
        QKeychain::DeletePasswordJob remove(serviceName);
        remove.setKey(key);
        return runJob(remove) && same;
    }();
    return answers;
}

Result<QByteArray> readPasswordFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Failure{FailureKind::Input,
                       QCoreApplication::translate("Passwords",
                                                   "The password file %1 cannot be read: %2. Nothing was changed. "
                                                   "Check that it is there and that you may read it.")
                           .arg(path, file.errorString()),
                       QStringLiteral("password file: ") + file.errorString()};
    }
    QByteArray password = file.read(maxPasswordBytes);
    if (const qsizetype end = password.indexOf('\n'); end >= 0)
        password.truncate(end);
    if (password.endsWith('\r'))
        password.chop(1);
    if (password.isEmpty()) {
        return Failure{FailureKind::Input,
                       QCoreApplication::translate("Passwords", "The password file %1 is empty. Write the password into "
                                                                "its first line and try again.")
                           .arg(path),
                       QStringLiteral("password file empty")};
    }
    return password;
}

} // namespace

Passwords::Passwords(QObject *parent) : QObject(parent) {}

Passwords::~Passwords()
{
    for (QByteArray &password : m_memory)
        password.fill('\0');
}

Result<QByteArray> Passwords::read(const MailAccount &account)
{
    if (!account.passwordFile.isEmpty())
        return readPasswordFile(account.passwordFile);
    {
        const QMutexLocker lock(&m_mutex);
        if (const auto it = m_memory.constFind(account.secretKey()); it != m_memory.constEnd())
            return QByteArray(it->constData(), it->size());
    }
    QKeychain::ReadPasswordJob job(serviceName);
    job.setKey(account.secretKey());
    if (runJob(job))
        return job.binaryData();
    return Failure{FailureKind::Authentication,
                   QCoreApplication::translate("Passwords", "There is no password for the account “%1” in the secret store "
                                                            "(%2). Mail waits on the server; enter the password again in "
                                                            "the account's settings.")
                       .arg(account.name, job.errorString()),
                   QStringLiteral("secret store: ") + job.errorString()};
}

Result<bool> Passwords::keep(const MailAccount &account, const QByteArray &password)
{
    {
        const QMutexLocker lock(&m_mutex);
        m_memory.insert(account.secretKey(), QByteArray(password.constData(), password.size()));
    }
    if (!secretStoreAnswers())
        return false;
    QKeychain::WritePasswordJob job(serviceName);
    job.setKey(account.secretKey());
    job.setBinaryData(password);
    if (runJob(job))
        return true;
    return Failure{FailureKind::Permission,
                   QCoreApplication::translate("Passwords", "The secret store did not take the password (%1). It is known "
                                                            "until Okienko is closed; then it has to be entered again.")
                       .arg(job.errorString()),
                   QStringLiteral("secret store write: ") + job.errorString()};
}

PasswordSource Passwords::source(const MailAccount &account)
{
    return [this, account] { return read(account); };
}

} // namespace okienko
