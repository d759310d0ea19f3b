// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/imap/imap_command.h"
#include "channels/mail/imap/imap_text.h"

namespace okienko {

/// UID SEARCH for a Message-ID, not before a day (RFC 9051 section 6.4.4). An invalid day: all messages.
class SearchCommand : public ImapCommand {
public:
    SearchCommand(QByteArray messageId, QDate since) : m_messageId(std::move(messageId)), m_since(since) {}
    [[nodiscard]] QString name() const override { return QStringLiteral("UID SEARCH"); }
    [[nodiscard]] QByteArray line(const Capabilities &) override
    {
        return "UID SEARCH " + (m_since.isValid() ? "SINCE " + formatSearchDate(m_since) + ' ' : QByteArray())
            + "HEADER Message-ID " + imapQuoted(m_messageId);
    }
    bool take(ImapResponse &response) override
    {
        const auto *search = std::get_if<SearchResponse>(&response);
        if (search)
            m_uids += search->numbers;
        return search != nullptr;
    }
    [[nodiscard]] const QList<quint32> &uids() const { return m_uids; }

private:
    QByteArray m_messageId;
    QDate m_since;
    QList<quint32> m_uids;
};

} // namespace okienko
