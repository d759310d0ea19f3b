// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/outbox.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

namespace okienko {

/// MAIL FROM and RCPT TO as they go over the wire: UTF-8, domains in ASCII, no angle brackets.
struct SmtpEnvelope {
    QByteArray from;
    QList<QByteArray> to; ///< each recipient once
    bool needsUtf8 = false; ///< a local part outside ASCII: RFC 6531 section 3.1
};

/// Checks the addresses before libcurl sees them: 7.88 hands a line break in a recipient through to the server as
/// another command.
[[nodiscard]] Result<SmtpEnvelope> makeEnvelope(const OutboxItem &item);

/// One addr-spec for the wire; an Input failure names it.
[[nodiscard]] Result<QByteArray> wireAddress(const QString &address);

/// CRLF for every CR, LF or CRLF, and at the end. libcurl finds a lone "." only after CRLF.
[[nodiscard]] QByteArray withCrlf(const QByteArray &raw);

/// How many lines begin with a dot and so get another one (RFC 5321 section 4.5.2).
[[nodiscard]] qsizetype stuffedDots(QByteArrayView crlfText);

} // namespace okienko
