// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArrayView>

namespace okienko {

/// A connection that carries bytes both ways. Used by one thread at a time and blocking; an Interrupt ends waits from
/// other threads. A closed or broken connection is a Network failure, an interrupted one Cancelled.
class ByteStream {
public:
    enum class Wait {
        ForBytes,       ///< ends with bytes, the time-out, or when cancelled
        ForBytesOrWake, ///< also when woken
    };

    virtual ~ByteStream() = default;
    /// What is there now, at most `size` bytes; 0: nothing yet.
    virtual Result<qsizetype> readSome(char *buffer, qsizetype size) = 0;
    virtual Result<void> writeAll(QByteArrayView bytes) = 0;
    /// True: readSome is worth a try. False: the time is over, or woken.
    virtual Result<bool> waitReadable(int milliseconds, Wait wait = Wait::ForBytes) = 0;

    /// The address at the other end; empty where there is none.
    [[nodiscard]] virtual QByteArray peerAddress() const { return {}; }

    [[nodiscard]] qint64 bytesReceived() const { return m_received; }
    [[nodiscard]] qint64 bytesSent() const { return m_sent; }

protected:
    qint64 m_received = 0;
    qint64 m_sent = 0;
};

} // namespace okienko
