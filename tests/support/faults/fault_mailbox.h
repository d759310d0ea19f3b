// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/credentials.h"
#include "models/domain/account.h"
#include "tests/support/dovecot_server.h"
#include "tests/support/faults/mail_image.h"


namespace okienko::test {

/// A small account on a real Dovecot that changes once: what the tests of faults synchronise, without TLS, so that
/// every byte of the session can be cut at.
class FaultMailbox {
public:
    enum class Abilities { QResync, CondStore, Plain };
    struct Options {
        Abilities abilities = Abilities::QResync;
        int mails = 12;
        unsigned seed = 1;
    };
    [[nodiscard]] static Result<std::unique_ptr<FaultMailbox>> start(const Options &options);
    [[nodiscard]] static Result<std::unique_ptr<FaultMailbox>> start() { return start(Options()); }

    /// As other programs would: marks, a deletion, a move, a copy, new mail in both mailboxes.
    [[nodiscard]] Result<void> changeElsewhere();
    [[nodiscard]] Result<void> deliver(const QByteArray &subject);
    [[nodiscard]] Result<AccountImage> image() const;
    /// An account of the store that goes through `port`.
    [[nodiscard]] MailAccount account(quint16 port) const;
    [[nodiscard]] PasswordSource password() const;
    [[nodiscard]] DovecotServer &server() { return *m_server; }
    [[nodiscard]] quint16 port() const { return m_server->imapPort(); }
    [[nodiscard]] Result<void> doveadm(const char *words);

private:
    FaultMailbox() = default;
    [[nodiscard]] QByteArray mail(int number) const;
    std::unique_ptr<DovecotServer> m_server;
    Options m_options;
    int m_next = 1;
};

} // namespace okienko::test
