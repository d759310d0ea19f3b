// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/keychain.h"

#include "app/secrets/secret_failures.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QSemaphore>
#include <QThread>
#include <QUuid>
#include <memory>
#include <mutex>
#include <qt6keychain/keychain.h>
#include <type_traits>

namespace okienko {

namespace {

const QString serviceName = QStringLiteral("okienko");
constexpr int sliceMilliseconds = 50;
constexpr int endMilliseconds = 1000;
constexpr qint64 probeAgainMilliseconds = 30'000;

/// One question after another, as QtKeychain works on them: behind one that nobody answered, a new one would wait as
/// well and is not asked.
std::timed_mutex turn;
std::atomic_bool unanswered = false;

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
            secretThread()->thread()->wait(endMilliseconds); // an unlock prompt may stand there for ever
        });
        return object;
    }();
    return place;
}

qint64 now()
{
    static const QElapsedTimer clock = [] {
        QElapsedTimer started;
        started.start();
        return started;
    }();
    return clock.elapsed();
}

} // namespace

struct Keychain::Answer {
    QKeychain::Error error = QKeychain::OtherError;
    QString text;
    QByteArray secret;
    bool silent = false; ///< nothing came in time
    [[nodiscard]] bool good() const { return error == QKeychain::NoError; }
};

template <class Job, class Prepare>
Keychain::Answer Keychain::ask(const Prepare &prepare)
{
    struct Shared {
        QSemaphore done;
        Answer answer;
    };
    Answer silence;
    silence.silent = true;
    silence.text = QStringLiteral("no answer");
    QDeadlineTimer deadline(m_patience);
    std::unique_lock ours(turn, std::defer_lock);
    while (!ours.try_lock_for(std::chrono::milliseconds(sliceMilliseconds))) {
        if (deadline.hasExpired() || m_cancelled)
            return silence;
    }
    if (unanswered || m_cancelled)
        return silence;
    unanswered = true;
    auto shared = std::make_shared<Shared>(); // the answer may come after nobody waits for it any more
    QMetaObject::invokeMethod(
        secretThread(),
        [shared, prepare] {
            auto *job = new Job(serviceName);
            job->setInsecureFallback(false);
            prepare(*job);
            QObject::connect(job, &QKeychain::Job::finished, job, [shared, job] {
                shared->answer.error = job->error();
                shared->answer.text = job->errorString();
                if constexpr (std::is_same_v<Job, QKeychain::ReadPasswordJob>)
                    shared->answer.secret = job->binaryData();
                unanswered = false;
                shared->done.release();
            });
            job->start();
        },
        Qt::QueuedConnection);
    while (!shared->done.tryAcquire(1, sliceMilliseconds)) {
        if (deadline.hasExpired() || m_cancelled)
            return silence;
    }
    return std::move(shared->answer);
}

Failure Keychain::locked(const QString &log)
{
    return {FailureKind::Permission,
            SecretText::tr("The secret store of this desktop is locked, so the passwords in it cannot be used. Mail waits on "
                           "the server; unlock the secret store, and Okienko tries again by itself."),
            log};
}

Failure Keychain::failureOf(const Answer &answer)
{
    if (answer.error == QKeychain::EntryNotFound)
        return noSuchSecret();
    const QString log = QStringLiteral("secret store: error %1, %2").arg(int(answer.error)).arg(answer.text);
    if (answer.silent || answer.error == QKeychain::AccessDeniedByUser || answer.error == QKeychain::AccessDenied)
        return locked(log);
    return {FailureKind::Permission,
            SecretText::tr("The secret store of this desktop did not answer as it should (%1). Nothing was lost; look "
                           "whether it is running.")
                .arg(answer.text),
            log};
}

Keychain::State Keychain::probe()
{
    const QString key = QStringLiteral("probe-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    const Answer written = ask<QKeychain::WritePasswordJob>([key](QKeychain::WritePasswordJob &job) {
        job.setKey(key);
        job.setBinaryData(key.toUtf8());
    });
    if (written.silent || written.error == QKeychain::AccessDeniedByUser || written.error == QKeychain::AccessDenied)
        return State::Locked;
    if (!written.good())
        return State::Absent;
    const Answer back = ask<QKeychain::ReadPasswordJob>([key](QKeychain::Job &job) { job.setKey(key); });
    const Answer gone = ask<QKeychain::DeletePasswordJob>([key](QKeychain::Job &job) { job.setKey(key); });
    return back.good() && back.secret == key.toUtf8() && gone.good() ? State::Works : State::Absent;
}

Keychain::State Keychain::state()
{
    const QMutexLocker lock(&m_mutex);
    if (m_probedAt < 0 || (m_state != State::Works && now() - m_probedAt > probeAgainMilliseconds)) {
        m_state = probe();
        m_probedAt = now();
    }
    return m_state;
}

Result<QByteArray> Keychain::read(const QString &key)
{
    Answer answer = ask<QKeychain::ReadPasswordJob>([key](QKeychain::Job &job) { job.setKey(key); });
    if (!answer.good())
        return failureOf(answer);
    return std::move(answer.secret);
}

Result<void> Keychain::write(const QString &key, QByteArrayView secret)
{
    // The job may outlive this call: it has its own copy, whose end is QtKeychain's.
    const Answer answer =
        ask<QKeychain::WritePasswordJob>([key, copy = secret.toByteArray()](QKeychain::WritePasswordJob &job) {
            job.setKey(key);
            job.setBinaryData(copy);
        });
    return answer.good() ? Result<void>() : failureOf(answer);
}

Result<void> Keychain::remove(const QString &key)
{
    const Answer answer = ask<QKeychain::DeletePasswordJob>([key](QKeychain::Job &job) { job.setKey(key); });
    return answer.good() || answer.error == QKeychain::EntryNotFound ? Result<void>() : failureOf(answer);
}

} // namespace okienko
