// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/secret_place.h"

#include <QMutex>
#include <atomic>

namespace okienko {

/// The desktop's secret store (Secret Service or KWallet) through QtKeychain.
class Keychain : public SecretPlace {
public:
    enum class State {
        Works,
        Absent, ///< nothing answers
        Locked, ///< it is there, and wants a person to unlock it
    };
    /// By writing, reading and deleting a secret: QKeychain::isAvailable() only says that a library was loaded. Asked
    /// again until it works, but not more often than every half minute.
    [[nodiscard]] State state();

    [[nodiscard]] Result<QByteArray> read(const QString &key) override;
    [[nodiscard]] Result<void> write(const QString &key, QByteArrayView secret) override;
    [[nodiscard]] Result<void> remove(const QString &key) override;

    [[nodiscard]] static Failure locked(const QString &log);

    /// Whoever waits for an answer, now or later, gets a failure; for the end of a window.
    void cancelWaits(bool cancelled = true) { m_cancelled = cancelled; }
    /// How long a person may take to unlock it.
    void setPatience(int milliseconds) { m_patience = milliseconds; }

private:
    struct Answer;
    template <class Job, class Prepare>
    Answer ask(const Prepare &prepare);
    [[nodiscard]] State probe();
    [[nodiscard]] static Failure failureOf(const Answer &answer);

    QMutex m_mutex;
    std::atomic_bool m_cancelled = false;
    std::atomic_int m_patience = 60'000;
    State m_state = State::Absent;
    qint64 m_probedAt = -1;
};

} // namespace okienko
