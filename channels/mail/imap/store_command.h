// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/imap/imap_command.h"
#include "channels/mail/imap/imap_text.h"

namespace okienko {

/// UID STORE +FLAGS.SILENT or -FLAGS.SILENT (RFC 9051 section 6.4.6).
class StoreCommand : public ImapCommand {
public:
    StoreCommand(const QList<quint32> &ascendingUids, quint32 flags, bool add)
        : m_uids(UidSet::of(ascendingUids)), m_flags(flags), m_add(add)
    {
    }
    [[nodiscard]] QString name() const override { return QStringLiteral("UID STORE"); }
    [[nodiscard]] QByteArray line(const Capabilities &) override
    {
        return "UID STORE " + m_uids.toBytes() + (m_add ? " +FLAGS.SILENT " : " -FLAGS.SILENT ")
            + formatFlags(m_flags);
    }

private:
    UidSet m_uids;
    quint32 m_flags;
    bool m_add;
};

} // namespace okienko
