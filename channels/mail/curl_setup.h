// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/mail_protocol.h"
#include "models/domain/account.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <curl/curl.h>
#include <memory>

namespace okienko {

struct CurlCleanup {
    void operator()(CURL *easy) const noexcept { curl_easy_cleanup(easy); }
};
using CurlHandle = std::unique_ptr<CURL, CurlCleanup>;

/// A new easy handle; libcurl is initialised once for the process. Never null: aborts where memory is gone.
[[nodiscard]] CurlHandle makeCurlHandle();

/// How long a server may take, in milliseconds.
struct MailTimeouts {
    long connect = 60'000;  ///< name, TCP, proxy, TLS and login together
    long response = 120'000; ///< one answer
};

/// URL, TLS with verification of certificate and host, authority, proxy, login, time-outs and the only protocol
/// allowed. `secret` is the password or the OAuth token; libcurl keeps its own copy until the handle is cleaned
/// up, so the caller may overwrite it. Fails (Input, Tls) where the settings would send a password in the clear.
[[nodiscard]] Result<void> applyServerSettings(CURL *easy, MailProtocol protocol, const ServerSettings &server,
                                               const QByteArray &secret, const MailTimeouts &timeouts = {});

/// "imaps://host:993": host names in ASCII, IPv6 addresses in brackets.
[[nodiscard]] QByteArray curlUrl(MailProtocol protocol, const ServerSettings &server);

/// Overwrites a secret, unless somebody else holds the same bytes.
void wipe(QByteArray &secret);

} // namespace okienko
