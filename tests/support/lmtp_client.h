// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QString>
#include <QTcpSocket>

namespace okienko::test {

/// Hands mail to a server over LMTP (RFC 2033), one connection for many mails; blocks.
class LmtpClient {
public:
    [[nodiscard]] Result<void> connectTo(const QString &host, quint16 port);
    /// The envelope sender is the mail's own (From), as its mail server would have it. Line ends become CRLF.
    [[nodiscard]] Result<void> deliver(const QByteArray &raw, const QString &user);

private:
    [[nodiscard]] Result<void> expect(char digit, const char *after);
    QTcpSocket m_socket;
};

/// The address in the first From header, or nothing where there is none that may stand in an envelope.
[[nodiscard]] QByteArray envelopeSender(const QByteArray &raw);
/// Every line end as CRLF, and a dot before a line that begins with one (RFC 5321 4.5.2), with the final dot.
[[nodiscard]] QByteArray dataLines(const QByteArray &raw);

} // namespace okienko::test
