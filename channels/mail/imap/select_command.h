// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/imap/imap_command.h"
#include "models/domain/mail_sync.h"

namespace okienko {

/// SELECT, with QRESYNC or CONDSTORE (RFC 7162) where they may be used. With a cursor QRESYNC also tells what has
/// changed since.
class SelectCommand : public ImapCommand {
public:
    SelectCommand(QByteArray wireName, const MailboxCursor &cursor) : m_wireName(std::move(wireName)), m_cursor(cursor)
    {
    }
    [[nodiscard]] QString name() const override { return QStringLiteral("SELECT"); }
    [[nodiscard]] QByteArray line(const Capabilities &capabilities) override;
    bool take(ImapResponse &response) override;

    [[nodiscard]] quint32 uidValidity() const { return m_uidValidity; }
    [[nodiscard]] quint32 uidNext() const { return m_uidNext; }         ///< 0: not told
    [[nodiscard]] quint64 highestModSeq() const { return m_highestModSeq; } ///< 0: no mod-sequences here
    [[nodiscard]] quint32 exists() const { return m_exists; }
    [[nodiscard]] bool isReadOnly() const;
    /// Whether the changes since the cursor came with it.
    [[nodiscard]] bool resynchronised() const
    {
        return m_resynchronised && m_highestModSeq != 0 && m_uidValidity == m_cursor.uidValidity;
    }
    [[nodiscard]] const QList<FetchResponse> &changed() const { return m_changed; }
    [[nodiscard]] const QList<UidSet> &vanished() const { return m_vanished; }

private:
    void takeCode(const StatusResponse &status);

    QByteArray m_wireName;
    MailboxCursor m_cursor;
    quint32 m_uidValidity = 0;
    quint32 m_uidNext = 0;
    quint64 m_highestModSeq = 0;
    quint32 m_exists = 0;
    bool m_resynchronised = false;
    QList<FetchResponse> m_changed;
    QList<UidSet> m_vanished;
};

} // namespace okienko
