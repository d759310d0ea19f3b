// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/imap/imap_command.h"

namespace okienko {

/// UID FETCH of what is known about messages without their bodies, from a UID to the end. With `changedSince`
/// (RFC 7162 section 3.1.4.1) only of messages that changed, and with QRESYNC enabled also which are gone.
class ListingCommand : public ImapCommand {
public:
    enum class Detail {
        Flags, ///< UID and FLAGS
        All,   ///< and INTERNALDATE, RFC822.SIZE
    };
    ListingCommand(quint32 fromUid, quint32 toUid, Detail detail, std::optional<quint64> changedSince = {})
        : m_from(fromUid), m_to(toUid), m_detail(detail), m_changedSince(changedSince)
    {
    }
    /// Asks for MODSEQ, which a server refuses for a mailbox without (RFC 7162 section 3.1.2.2).
    void wantModSeq() { m_modSeq = true; }
    [[nodiscard]] QString name() const override { return QStringLiteral("UID FETCH"); }
    [[nodiscard]] QByteArray line(const Capabilities &capabilities) override;
    bool take(ImapResponse &response) override;

    [[nodiscard]] const QList<FetchResponse> &messages() const { return m_messages; }
    [[nodiscard]] const QList<UidSet> &vanished() const { return m_vanished; }

private:
    quint32 m_from;
    quint32 m_to; ///< 0: to the end
    Detail m_detail;
    std::optional<quint64> m_changedSince;
    bool m_modSeq = false;
    QList<FetchResponse> m_messages;
    QList<UidSet> m_vanished;
};

} // namespace okienko
