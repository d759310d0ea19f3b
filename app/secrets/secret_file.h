// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/passphrase.h"
#include "app/secrets/secret_file_format.h"
#include "app/secrets/secret_place.h"

#include <QMutex>

namespace okienko {

/// Secrets in a file that a passphrase protects, for computers without a secret store. The passphrase is asked for once
/// a session; other programs may change the file meanwhile. Replaced atomically (fsync of the file and its folder),
/// readable by its owner only, and never overwritten where it cannot be understood.
class SecretFile : public SecretPlace {
public:
    explicit SecretFile(QString path);

    /// In the user's data folder; OKIENKO_SECRETS_FILE names another.
    [[nodiscard]] static QString defaultPath();
    [[nodiscard]] bool exists() const;
    [[nodiscard]] QString path() const { return m_path; }
    void setPassphraseSource(PassphraseSource source);

    [[nodiscard]] Result<QByteArray> read(const QString &key) override;
    [[nodiscard]] Result<void> write(const QString &key, QByteArrayView secret) override;
    [[nodiscard]] Result<void> remove(const QString &key) override;

private:
    Result<SecretMap> open();                                ///< m_mutex is held
    Result<void> change(const std::function<void(SecretMap &)> &change);
    Result<void> unlock(const QByteArray &file, bool create);
    Result<void> replace(const QByteArray &bytes) const;

    const QString m_path;
    QMutex m_mutex;
    PassphraseSource m_ask;
    secretfile::Header m_header;
    ProtectedBytes m_key; ///< of m_header and the passphrase; empty: not asked yet
    bool m_refused = false; ///< nobody gave a passphrase: not asked again in this session
};

} // namespace okienko
