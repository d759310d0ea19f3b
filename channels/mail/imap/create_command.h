// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/imap/imap_command.h"
#include "channels/mail/imap/imap_text.h"

namespace okienko {

/// CREATE (RFC 9051 section 6.3.4).
class CreateCommand : public ImapCommand {
public:
    explicit CreateCommand(QByteArray wireName) : m_wireName(std::move(wireName)) {}
    [[nodiscard]] QString name() const override { return QStringLiteral("CREATE"); }
    [[nodiscard]] QByteArray line(const Capabilities &) override { return "CREATE " + imapQuoted(m_wireName); }

private:
    QByteArray m_wireName;
};

} // namespace okienko
