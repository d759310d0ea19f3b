// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/keychain.h"
#include "app/secrets/secret_file.h"

#include <QMutex>
#include <map>

namespace okienko {

/// Where secrets are kept: the desktop's secret store; where none answers, a file under a passphrase; else this
/// program's memory. Never plain. Thread-safe; calls block (not for the GUI thread), perhaps for a person.
class Secrets {
public:
    enum class Kept { InKeychain, InFile, UntilTheEnd };

    explicit Secrets(PassphraseSource ask = &passphraseWithoutWindow, QString file = SecretFile::defaultPath());
    ~Secrets();
    Q_DISABLE_COPY_MOVE(Secrets)

    /// NotFound: it is nowhere. Permission: what may have it is locked.
    [[nodiscard]] Result<QByteArray> read(const QString &key);
    /// A failure's text says why it is not kept beyond the program's end; it is known until then all the same.
    [[nodiscard]] Result<Kept> write(const QString &key, QByteArrayView secret);
    [[nodiscard]] Result<void> remove(const QString &key);
    /// Whether something kept now will be there after the program's end; asks for a passphrase where that decides it.
    [[nodiscard]] bool canKeep();

    void setPassphraseSource(PassphraseSource ask) { m_file.setPassphraseSource(std::move(ask)); }
    [[nodiscard]] Keychain &keychain() { return m_keychain; }

private:
    void remember(const QString &key, QByteArrayView secret);
    void forget(const QString &key);

    Keychain m_keychain;
    SecretFile m_file;
    QMutex m_mutex;
    std::map<QString, ProtectedBytes> m_memory; ///< what no place took
};

} // namespace okienko
