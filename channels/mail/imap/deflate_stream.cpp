// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/imap/deflate_stream.h"

#include "channels/mail/imap/imap_failures.h"

#include <algorithm>
#include <zlib.h>

namespace okienko {

namespace {

constexpr qsizetype blockSize = 64 * 1024;
constexpr int rawDeflate = -15; // no header: RFC 4978 section 3

} // namespace

DeflateStream::DeflateStream(std::unique_ptr<ByteStream> inner, QByteArrayView early)
    : m_inner(std::move(inner))
    , m_in(std::make_unique<z_stream_s>())
    , m_out(std::make_unique<z_stream_s>())
    , m_block(std::max(blockSize, early.size()), Qt::Uninitialized)
    , m_left(early.size())
    , m_filled(early.size())
{
    std::copy(early.cbegin(), early.cend(), m_block.begin());
    const bool ready = inflateInit2(m_in.get(), rawDeflate) == Z_OK
        && deflateInit2(m_out.get(), Z_BEST_SPEED, Z_DEFLATED, rawDeflate, 8, Z_DEFAULT_STRATEGY) == Z_OK;
    if (!ready)
        qFatal("zlib cannot be initialised");
    count();
}

DeflateStream::~DeflateStream()
{
    inflateEnd(m_in.get());
    deflateEnd(m_out.get());
}

void DeflateStream::count()
{
    m_received = m_inner->bytesReceived();
    m_sent = m_inner->bytesSent();
}

Result<qsizetype> DeflateStream::readSome(char *buffer, qsizetype size)
{
    for (;;) {
        if (m_left == 0 && !m_mayHoldMore) {
            const auto got = m_inner->readSome(m_block.data(), blockSize);
            count();
            if (!got || *got == 0)
                return got;
            m_filled = m_left = *got;
        }
        m_in->next_in = reinterpret_cast<Bytef *>(m_block.data() + (m_filled - m_left));
        m_in->avail_in = uInt(m_left);
        m_in->next_out = reinterpret_cast<Bytef *>(buffer);
        m_in->avail_out = uInt(size);
        const int outcome = inflate(m_in.get(), Z_SYNC_FLUSH);
        m_left = m_in->avail_in;
        m_mayHoldMore = m_in->avail_out == 0;
        const qsizetype expanded = size - qsizetype(m_in->avail_out);
        if (expanded > 0)
            return expanded;
        if (outcome != Z_OK && outcome != Z_BUF_ERROR)
            return ImapFailures::senseless(QStringLiteral("inflate: %1 %2").arg(outcome)
                                               .arg(QLatin1String(m_in->msg ? m_in->msg : "")));
    }
}

Result<void> DeflateStream::writeAll(QByteArrayView bytes)
{
    QByteArray packed;
    char block[4096];
    m_out->next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    m_out->avail_in = uInt(bytes.size());
    do {
        m_out->next_out = reinterpret_cast<Bytef *>(block);
        m_out->avail_out = sizeof block;
        deflate(m_out.get(), Z_SYNC_FLUSH);
        packed.append(block, qsizetype(sizeof block - m_out->avail_out));
    } while (m_out->avail_out == 0);
    const auto written = m_inner->writeAll(packed);
    count();
    return written;
}

Result<bool> DeflateStream::waitReadable(int milliseconds, Wait wait)
{
    if (m_left > 0 || m_mayHoldMore)
        return true;
    return m_inner->waitReadable(milliseconds, wait);
}

} // namespace okienko
