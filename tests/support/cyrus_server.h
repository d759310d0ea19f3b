// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/imap_server.h"

#include <memory>

namespace okienko::test {

/// Cyrus IMAP, unpacked (see unpackedServers), with LMTP, idled and accounts in sasldb; works as root and as an
/// ordinary user. Mailboxes of a user come with the first mail or login: INBOX, Sent, Drafts, Trash, Junk.
class CyrusServer final : public ImapServer {
public:
    struct Options {
        QStringList users = {QStringLiteral("bok@shop.example")};
        QString password = QStringLiteral("tajne-hasło-1");
        bool belowInbox = false; ///< names as before version 3: "INBOX.Sent", "." between levels
    };
    [[nodiscard]] static Result<std::unique_ptr<CyrusServer>> start(const Options &options);
    ~CyrusServer() override;

    [[nodiscard]] quint16 imapsPort() const override;
    [[nodiscard]] quint16 imapPort() const override;
    [[nodiscard]] QString caFile() const override;
    [[nodiscard]] QString user() const override;
    [[nodiscard]] QString password() const override;
    [[nodiscard]] Result<void> deliver(const QByteArray &raw, const QString &user = {}) override;
    [[nodiscard]] Result<void> restart() override;
    void stop() override;
    void crash() override;

private:
    struct Private;
    explicit CyrusServer(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace okienko::test
