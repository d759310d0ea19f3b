// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/imap_server.h"

#include <memory>

namespace okienko::test {

/// Courier IMAP, unpacked (see unpackedServers): couriertcpd for STARTTLS and for TLS, authdaemond with userdb, and
/// gamin's file monitor for IDLE. Works as root and as an ordinary user. A user begins with an INBOX and nothing else.
class CourierServer final : public ImapServer {
public:
    struct Options {
        QStringList users = {QStringLiteral("bok@shop.example")};
        QString password = QStringLiteral("tajne-hasło-1");
    };
    [[nodiscard]] static Result<std::unique_ptr<CourierServer>> start(const Options &options);
    ~CourierServer() override;

    [[nodiscard]] quint16 imapsPort() const override;
    [[nodiscard]] quint16 imapPort() const override;
    [[nodiscard]] QString caFile() const override;
    [[nodiscard]] QString user() const override;
    [[nodiscard]] QString password() const override;
    /// Into the user's Maildir, as maildrop does.
    [[nodiscard]] Result<void> deliver(const QByteArray &raw, const QString &user = {}) override;
    [[nodiscard]] Result<void> restart() override;
    void stop() override;
    void crash() override;

private:
    struct Private;
    explicit CourierServer(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace okienko::test
