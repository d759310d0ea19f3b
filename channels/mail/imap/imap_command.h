// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/imap/imap_response.h"
#include "models/domain/result.h"

#include <QString>
#include <optional>

namespace okienko {

class Capabilities;

/// One command on its way: what is sent, and which of the answers are its own. Used on the connection's thread.
class ImapCommand {
public:
    virtual ~ImapCommand() = default;
    /// The command's name, for failures and the log.
    [[nodiscard]] virtual QString name() const = 0;
    /// What follows the tag, without the line end; what follows a literal's head without LITERAL+ comes from proceed().
    [[nodiscard]] virtual QByteArray line(const Capabilities &capabilities) = 0;
    /// What the server asked for with "+"; nothing where the command has nothing more to say.
    [[nodiscard]] virtual std::optional<QByteArray> proceed() { return std::nullopt; }
    /// Takes an untagged response that belongs to it; false leaves it to others.
    virtual bool take(ImapResponse &response)
    {
        Q_UNUSED(response)
        return false;
    }

    void complete(StatusResponse status) { m_status = std::move(status); }
    [[nodiscard]] bool isComplete() const { return m_status.has_value(); }
    /// OK, or why not. Only when complete.
    [[nodiscard]] Result<void> outcome() const;
    [[nodiscard]] const StatusResponse &status() const { return *m_status; }

private:
    std::optional<StatusResponse> m_status;
};

} // namespace okienko
