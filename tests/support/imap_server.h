// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace okienko::test {

/// A private, real IMAP server on loopback, of whatever make: free ports, a temporary folder, its own certificate
/// authority; stopped by process id. Belongs to the thread that started it.
class ImapServer {
public:
    virtual ~ImapServer() = default;

    [[nodiscard]] virtual quint16 imapsPort() const = 0; ///< implicit TLS
    [[nodiscard]] virtual quint16 imapPort() const = 0;  ///< STARTTLS
    [[nodiscard]] virtual QString caFile() const = 0;    ///< PEM of the authority that signed its certificate
    [[nodiscard]] virtual QString user() const = 0;      ///< the first of its users
    [[nodiscard]] virtual QString password() const = 0;  ///< of all of them
    /// As a mail server would; to the first user where none is named.
    [[nodiscard]] virtual Result<void> deliver(const QByteArray &raw, const QString &user = {}) = 0;
    [[nodiscard]] virtual Result<void> restart() = 0;    ///< on the same ports
    virtual void stop() = 0;
    virtual void crash() = 0;                            ///< SIGKILL, sessions included; restart() starts it again
};

} // namespace okienko::test
