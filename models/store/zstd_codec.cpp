// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/zstd_codec.h"

#include <array>
#include <memory>
#include <zstd.h>

namespace okienko::zstd {

namespace {
constexpr int level = 1;
struct FreeCompressor {
    void operator()(ZSTD_CCtx *context) const { ZSTD_freeCCtx(context); }
};
} // namespace

QByteArray compress(const QByteArray &bytes)
{
    thread_local const std::unique_ptr<ZSTD_CCtx, FreeCompressor> context(ZSTD_createCCtx());
    const size_t bound = ZSTD_compressBound(static_cast<size_t>(bytes.size()));
    const auto into = [&](char *buffer) {
        const size_t size = ZSTD_compressCCtx(context.get(), buffer, bound, bytes.constData(),
                                              static_cast<size_t>(bytes.size()), level);
        Q_ASSERT(!ZSTD_isError(size)); // the buffer is as large as zstd says that it can ever need
        return static_cast<qsizetype>(size);
    };
    // Most mails are small: their frames are made in one place, and each takes up no more than it is.
    constexpr size_t small = 64 * 1024;
    if (bound <= small) {
        std::array<char, small> buffer;
        return QByteArray(buffer.data(), into(buffer.data()));
    }
    QByteArray frame(static_cast<qsizetype>(bound), Qt::Uninitialized);
    frame.resize(into(frame.data()));
    frame.squeeze();
    return frame;
}

std::optional<QByteArray> decompress(const QByteArray &frame, qint64 size)
{
    const auto frameSize = static_cast<size_t>(frame.size());
    const unsigned long long promised = ZSTD_getFrameContentSize(frame.constData(), frameSize);
    if (size < 0 || promised != static_cast<unsigned long long>(size))
        return std::nullopt;
    QByteArray bytes(size, Qt::Uninitialized);
    const size_t got = ZSTD_decompress(bytes.data(), static_cast<size_t>(size), frame.constData(), frameSize);
    if (ZSTD_isError(got) || got != static_cast<size_t>(size))
        return std::nullopt;
    return bytes;
}

} // namespace okienko::zstd
