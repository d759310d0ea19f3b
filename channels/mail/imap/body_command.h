// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/imap/imap_command.h"

#include <QList>

namespace okienko {

/// UID FETCH of whole messages, or of their headers, without marking them as read.
class BodyCommand : public ImapCommand {
public:
    enum class Part { Whole, Header };
    explicit BodyCommand(const QList<quint32> &ascendingUids, Part part = Part::Whole)
        : m_uids(UidSet::of(ascendingUids)), m_part(part)
    {
    }
    [[nodiscard]] QString name() const override { return QStringLiteral("UID FETCH"); }
    [[nodiscard]] QByteArray line(const Capabilities &) override;
    bool take(ImapResponse &response) override;

    struct Body {
        QByteArray bytes;
        bool tooLarge = false;
    };
    /// By UID; the first answer counts where a server gives two.
    [[nodiscard]] QHash<quint32, Body> &bodies() { return m_bodies; }

private:
    UidSet m_uids;
    Part m_part;
    QHash<quint32, Body> m_bodies;
};

} // namespace okienko
