// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/mail/byte_stream.h"

#include <QByteArray>
#include <memory>

struct z_stream_s;

namespace okienko {

/// A stream whose bytes are compressed both ways, as raw DEFLATE (RFC 1951) without an end, as COMPRESS=DEFLATE wants
/// it (RFC 4978). Holds at most one block of compressed bytes besides zlib's windows, whatever they expand to.
/// bytesReceived() and bytesSent() are what went over the wire.
class DeflateStream : public ByteStream {
public:
    /// `early`: compressed bytes that were read from `inner` already.
    DeflateStream(std::unique_ptr<ByteStream> inner, QByteArrayView early);
    ~DeflateStream() override;

    Result<qsizetype> readSome(char *buffer, qsizetype size) override;
    Result<void> writeAll(QByteArrayView bytes) override;
    Result<bool> waitReadable(int milliseconds, Wait wait) override;
    [[nodiscard]] QByteArray peerAddress() const override { return m_inner->peerAddress(); }

private:
    void count();

    std::unique_ptr<ByteStream> m_inner;
    std::unique_ptr<z_stream_s> m_in;
    std::unique_ptr<z_stream_s> m_out;
    QByteArray m_block;        ///< compressed bytes
    qsizetype m_left = 0;      ///< of the block, at its end, not expanded yet
    qsizetype m_filled = 0;    ///< bytes in the block
    bool m_mayHoldMore = false; ///< zlib may give more without new bytes
};

} // namespace okienko
