// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/secrets.h"

#include "app/secrets/secret_failures.h"

namespace okienko {

Secrets::Secrets(PassphraseSource ask, QString file) : m_file(std::move(file))
{
    m_file.setPassphraseSource(std::move(ask));
}

Secrets::~Secrets()
{
    m_keychain.cancelWaits();
}

void Secrets::remember(const QString &key, QByteArrayView secret)
{
    const QMutexLocker lock(&m_mutex);
    m_memory.insert_or_assign(key, ProtectedBytes(secret));
}

void Secrets::forget(const QString &key)
{
    const QMutexLocker lock(&m_mutex);
    m_memory.erase(key);
}

Result<QByteArray> Secrets::read(const QString &key)
{
    {
        const QMutexLocker lock(&m_mutex);
        if (const auto known = m_memory.find(key); known != m_memory.end())
            return known->second.copy();
    }
    Result<QByteArray> found = noSuchSecret();
    // Both are looked into: a computer may have got its secret store later, or lost it.
    const Keychain::State state = m_keychain.state();
    if (state != Keychain::State::Absent)
        found = m_keychain.read(key);
    // What is in a locked one looks as if it were not there.
    if (state == Keychain::State::Locked && !found && found.failure().kind == FailureKind::NotFound)
        found = Keychain::locked(QStringLiteral("secret store is locked"));
    if (!found && m_file.exists()) {
        Result<QByteArray> inFile = m_file.read(key);
        if (inFile || found.failure().kind == FailureKind::NotFound)
            found = std::move(inFile);
    }
    return found;
}

Result<Secrets::Kept> Secrets::write(const QString &key, QByteArrayView secret)
{
    remember(key, secret);
    const Keychain::State state = m_keychain.state();
    if (state == Keychain::State::Works) {
        if (const auto written = m_keychain.write(key, secret); !written)
            return written.failure();
        forget(key);
        return Kept::InKeychain;
    }
    if (state == Keychain::State::Locked) {
        return Failure{FailureKind::Permission,
                       SecretText::tr("The secret store of this desktop is locked, so the password is known until Okienko is "
                                      "closed. Unlock the secret store and enter the password again."),
                       QStringLiteral("secret store is locked")};
    }
    const auto written = m_file.write(key, secret);
    if (written) {
        forget(key);
        return Kept::InFile;
    }
    // Nobody gave a passphrase for a new file: that is a choice, not a failure.
    if (!m_file.exists() && written.failure().kind == FailureKind::Permission)
        return Kept::UntilTheEnd;
    return written.failure();
}

bool Secrets::canKeep()
{
    const QString key = QStringLiteral("probe");
    const auto kept = write(key, "probe");
    [[maybe_unused]] const auto gone = remove(key);
    return kept && *kept != Kept::UntilTheEnd;
}

Result<void> Secrets::remove(const QString &key)
{
    forget(key);
    if (m_keychain.state() == Keychain::State::Works) {
        if (const auto gone = m_keychain.remove(key); !gone)
            return gone;
    }
    return m_file.exists() ? m_file.remove(key) : Result<void>();
}

} // namespace okienko
