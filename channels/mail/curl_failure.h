// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <curl/curl.h>

namespace okienko {

/// What libcurl reports, as whole sentences for people and a line for the log. `errorBuffer` is
/// CURLOPT_ERRORBUFFER's (may be null), `responseCode` the server's last code (0: none; IMAP has none) and
/// `answer` the server's last line, shown cleaned and in quotation marks.
[[nodiscard]] Failure curlFailure(CURLcode code, const char *errorBuffer, long responseCode,
                                  const ServerSettings &server, const QByteArray &answer = {});

/// What a server wrote, safe to show: one line of at most 300 characters, nothing that controls or reorders text.
[[nodiscard]] QString cleanServerText(QByteArrayView text);

/// " The server said: “…”", or nothing where it said nothing.
[[nodiscard]] QString serverSaid(QByteArrayView answer);

} // namespace okienko
