// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"

#include <QList>
#include <QtGlobal>
#include <optional>

namespace okienko {

/// How quickly the server answers, and what follows from it.
///
/// IDLE tells of mail when the server looks, and servers take their time: Dovecot waits 500 ms after a change by its
/// own rule (NOTIFY_DELAY_MSECS), Courier and Cyrus without a helper look once a minute. Where the server is near and
/// an answer costs next to nothing, asking for news often is quicker. The cost is bounded by the answers themselves:
/// the server works for us at most a twentieth of the time, usually less than a hundredth of one core. Far or busy
/// servers are left to IDLE, and by itself only a server in one's own network is asked often, never a provider's.
class ServerPace {
public:
    /// `peerAddress`: of the server, as the connection has it.
    ServerPace(Choice quickLook, const QByteArray &peerAddress);
    /// A command that asks for nothing was answered.
    void answered(qint64 microseconds);
    /// The quickest of the last answers in microseconds; nothing before the first.
    [[nodiscard]] std::optional<qint64> answerTime() const;
    /// Milliseconds between two looks for news; nothing where IDLE is to be used, or where it is not known yet.
    [[nodiscard]] std::optional<int> lookInterval() const;
    /// Whether the server may be quick again soon, so that IDLE is not to be waited in for long.
    [[nodiscard]] bool mayRecover() const;
    /// Whether a look is worth a try: it is not known yet how quickly the server answers.
    [[nodiscard]] bool isUnknown() const { return m_quickLook != Choice::Off && m_answers.isEmpty(); }

private:
    Choice m_quickLook;
    QList<qint64> m_answers; ///< the last few
};

} // namespace okienko
