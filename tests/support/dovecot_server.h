// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/imap_server.h"

#include <memory>

namespace okienko::test {

/// A private Dovecot on loopback: free ports, temporary folder, its own certificate authority; stopped by process id
/// in the destructor. Works as root and as an ordinary user. Ends with the thread that started it.
class DovecotServer final : public ImapServer {
public:
    struct Options {
        QStringList users = {QStringLiteral("bok@shop.example")};
        QString password = QStringLiteral("tajne-hasło-1");
        QString extraConfig;              ///< appended to dovecot.conf
        QString certificateHost = QStringLiteral("localhost");
        bool expiredCertificate = false;
    };
    [[nodiscard]] static Result<std::unique_ptr<DovecotServer>> start(const Options &options);
    [[nodiscard]] static Result<std::unique_ptr<DovecotServer>> start() { return start(Options()); }
    ~DovecotServer() override;

    [[nodiscard]] quint16 imapsPort() const override;
    [[nodiscard]] quint16 imapPort() const override;
    [[nodiscard]] quint16 lmtpPort() const;    ///< LMTP over TCP on 127.0.0.1
    [[nodiscard]] QString caFile() const override;
    [[nodiscard]] QString certificateFile() const;
    [[nodiscard]] QString keyFile() const;
    [[nodiscard]] QString logFile() const;
    [[nodiscard]] QString user() const override;
    [[nodiscard]] QString password() const override;
    [[nodiscard]] QString folder() const;      ///< mail_location is maildir:<folder>/mail/%u
    /// Delivers over LMTP as a mail server would.
    [[nodiscard]] Result<void> deliver(const QByteArray &raw, const QString &user = {}) override;
    /// doveadm with this server's configuration; standard output.
    [[nodiscard]] Result<QByteArray> doveadm(const QStringList &arguments);
    [[nodiscard]] Result<void> restart() override;
    void stop() override;
    void crash() override;

private:
    struct Private;
    explicit DovecotServer(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace okienko::test
