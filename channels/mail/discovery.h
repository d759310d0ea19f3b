// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/credentials.h"
#include "channels/mail/mail_protocol.h"
#include "models/domain/account.h"

#include <QFuture>
#include <QList>

namespace okienko {

/// A pair of servers that may be right for an address.
struct ServerGuess {
    ServerSettings imap;
    ServerSettings smtp;
    QString why;          ///< "SRV record", "common name" …
};

/// "imaps://host[:port][?proxy=…&auth=…&security=none]" and imap, smtps, smtp. Input failure otherwise, with a text
/// that says what was expected; `none` only for loopback addresses. User names and passwords are refused.
[[nodiscard]] Result<ServerSettings> parseServerUrl(const QString &url);
[[nodiscard]] QString serverUrl(const ServerSettings &settings, MailProtocol protocol);
/// The same where the protocol is not known otherwise: told by the port, then by the host's name, else IMAP.
[[nodiscard]] QString serverUrl(const ServerSettings &settings);

/// Guesses for an address: SRV records of RFC 6186/8314 (_imaps, _imap, _submissions, _submission), then well-known
/// providers, then imap./mail./smtp. names of the domain. Best first, never empty for a valid address.
[[nodiscard]] QFuture<QList<ServerGuess>> guessServers(const QString &address);

/// What a live test of one server found.
struct ServerTest {
    ServerSettings settings;
    bool ok = false;
    Failure failure;      ///< whole sentences
    QStringList facts;    ///< for people: "TLS 1.3, certificate valid until …", "IDLE", …
};
/// Connects, secures, logs in, logs out. Runs on its own thread.
[[nodiscard]] QFuture<ServerTest> testImapServer(const ServerSettings &settings, const PasswordSource &password);
[[nodiscard]] QFuture<ServerTest> testSmtpServer(const ServerSettings &settings, const PasswordSource &password);

} // namespace okienko
