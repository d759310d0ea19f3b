// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/passwords.h"

#include <QCoreApplication>
#include <QFile>
#include <QSemaphore>
#include <QThread>
#include <QUuid>
#include <memory>
#include <qt6keychain/keychain.h>
#include <type_traits>

namespace okienko {

namespace {

const QString serviceName = QStringLiteral("okienko");
constexpr int answerLimitMilliseconds = 60'000; // somebody may have to unlock it
constexpr qint64 maxPasswordBytes = 64 * 1024; // OAuth tokens are a few KB

/// What came of a question to the secret store.
struct Answer {
    bool good = false;
    QByteArray secret;
    QString error;
};

/// The thread on which the secret store is spoken to, for the life of the program. QtKeychain keeps all its jobs in one
/// queue that is not thread-safe, and a job whose thread has ended blocks that queue for ever.
QObject *secretThread()
{
    static QObject *const place = [] {
        auto *thread = new QThread;
        thread->setObjectName(QStringLiteral("secrets"));
        auto *object = new QObject;
        object->moveToThread(thread);
        thread->start();
        qAddPostRoutine([] {
            secretThread()->thread()->quit();
            secretThread()->thread()->wait();
        });
        return object;
    }();
    return place;
}

/// Asks the secret store and waits for the answer, which may need a person to unlock it.
template <class Job, class Prepare>
Answer ask(const Prepare &prepare)
{
    struct Shared {
        QSemaphore done;
        Answer answer;
    };
    auto shared = std::make_shared<Shared>(); // the answer may come after nobody waits for it any more
    QMetaObject::invokeMethod(
        secretThread(),
        [shared, prepare] {
            auto *job = new Job(serviceName);
            job->setInsecureFallback(false);
            prepare(*job);
            QObject::connect(job, &QKeychain::Job::finished, job, [shared, job] {
                shared->answer.good = job->error() == QKeychain::NoError;
                shared->answer.error = job->errorString();
                if constexpr (std::is_same_v<Job, QKeychain::ReadPasswordJob>)
                    shared->answer.secret = job->binaryData();
                shared->done.release();
            });
            job->start();
        },
        Qt::QueuedConnection);
    if (!shared->done.tryAcquire(1, answerLimitMilliseconds))
        return {false, {}, QCoreApplication::translate("Passwords", "it does not answer")};
    return shared->answer;
}

Answer readSecret(const QString &key)
{
    return ask<QKeychain::ReadPasswordJob>([key](QKeychain::Job &job) { job.setKey(key); });
}

Answer writeSecret(const QString &key, const QByteArray &secret)
{
    return ask<QKeychain::WritePasswordJob>([key, secret](QKeychain::WritePasswordJob &job) {
        job.setKey(key);
        job.setBinaryData(secret);
    });
}

/// QKeychain::isAvailable() only says that a library was loaded, so a secret is written, read and deleted.
bool secretStoreAnswers()
{
    static const bool answers = [] {
        const QString key = QStringLiteral("probe-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
        if (!writeSecret(key, key.toUtf8()).good)
            return false;
        const Answer back = readSecret(key);
        return ask<QKeychain::DeletePasswordJob>([key](QKeychain::Job &job) { job.setKey(key); }).good && back.good
            && back.secret == key.toUtf8();
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
    const Answer answer = readSecret(account.secretKey());
    if (answer.good)
        return answer.secret;
    return Failure{FailureKind::Authentication,
                   QCoreApplication::translate("Passwords", "There is no password for the account “%1” in the secret store "
                                                            "(%2). Mail waits on the server; enter the password again in "
                                                            "the account's settings.")
                       .arg(account.name, answer.error),
                   QStringLiteral("secret store: ") + answer.error};
}

Result<bool> Passwords::keep(const MailAccount &account, const QByteArray &password)
{
    {
        const QMutexLocker lock(&m_mutex);
        m_memory.insert(account.secretKey(), QByteArray(password.constData(), password.size()));
    }
    if (!secretStoreAnswers())
        return false;
    const Answer answer = writeSecret(account.secretKey(), password);
    if (answer.good)
        return true;
    return Failure{FailureKind::Permission,
                   QCoreApplication::translate("Passwords", "The secret store did not take the password (%1). It is known "
                                                            "until Okienko is closed; then it has to be entered again.")
                       .arg(answer.error),
                   QStringLiteral("secret store write: ") + answer.error};
}

PasswordSource Passwords::source(const MailAccount &account)
{
    return [this, account] { return read(account); };
}

} // namespace okienko
