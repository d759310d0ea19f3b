// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QString>

namespace okienko {

enum class ConnectionSecurity { Tls, StartTls, None };
enum class AuthMethod { Any, Plain, Login, XOAuth2 };

/// How to reach a server. imaps://host:993, imap://host:143 (STARTTLS required),
/// smtps://host:465, smtp://host:587 (STARTTLS required); "?security=none" only for loopback addresses.
struct ServerSettings {
    QString host;
    quint16 port = 0;
    ConnectionSecurity security = ConnectionSecurity::Tls;
    QString user;
    AuthMethod auth = AuthMethod::Any;
    QString caFile;      ///< PEM; empty: the system's
    QString proxy;       ///< as libcurl takes it, e.g. socks5h://127.0.0.1:1080; empty: none
    friend bool operator==(const ServerSettings &, const ServerSettings &) = default;
};

/// A mail account. Never holds a password: that is in `passwordFile`, read at each connection, or in
/// the secret store under `secretKey()`.
struct MailAccount {
    AccountId id;
    QString name;          ///< unique
    QString address;
    QString displayName;   ///< of From
    ServerSettings imap;
    ServerSettings smtp;
    QString passwordFile;
    QueueId queue;         ///< where its new conversations go
    QString signature;     ///< plain text, without the "-- " line
    bool enabled = true;

    [[nodiscard]] QString secretKey() const { return QStringLiteral("mail:") + name; }
};

} // namespace okienko
