// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/imap/imap_command.h"

#include <QDateTime>

namespace okienko {

/// APPEND (RFC 9051 section 6.3.12) of a seen message, with LITERAL+ (RFC 7888) where offered.
class AppendCommand : public ImapCommand {
public:
    AppendCommand(QByteArray wireName, QByteArray raw, QDateTime internalDate)
        : m_wireName(std::move(wireName)), m_raw(std::move(raw)), m_internalDate(std::move(internalDate))
    {
    }
    [[nodiscard]] QString name() const override { return QStringLiteral("APPEND"); }
    [[nodiscard]] QByteArray line(const Capabilities &capabilities) override;
    [[nodiscard]] std::optional<QByteArray> proceed() override;

private:
    QByteArray m_wireName;
    QByteArray m_raw;
    QDateTime m_internalDate;
    bool m_waits = false; ///< for the server's "+"
};

} // namespace okienko
