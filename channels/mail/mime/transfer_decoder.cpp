// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/mime/transfer_decoder.h"

#include <array>

namespace okienko {

namespace {

constexpr quint8 none = 0xff;

constexpr std::array<quint8, 256> base64Values()
{
    std::array<quint8, 256> values{};
    values.fill(none);
    const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int i = 0; i < 64; ++i)
        values[static_cast<unsigned char>(letters[i])] = static_cast<quint8>(i);
    return values;
}

/// Whole groups of four and what stands between them; stops at padding and inside broken groups. Returns how much was
/// read. Most of the bytes of a mailbox are base64, and GMime looks at them one by one.
qsizetype decodeGroups(QByteArrayView piece, char *&to)
{
    static constexpr std::array<quint8, 256> values = base64Values();
    const auto *const begin = reinterpret_cast<const unsigned char *>(piece.data());
    const unsigned char *const end = begin + piece.size();
    const unsigned char *in = begin;
    while (end - in >= 4) {
        const quint8 a = values[in[0]];
        const quint8 b = values[in[1]];
        const quint8 c = values[in[2]];
        const quint8 d = values[in[3]];
        if ((a | b | c | d) < 64) {
            const quint32 bits = quint32(a) << 18 | quint32(b) << 12 | quint32(c) << 6 | d;
            to[0] = static_cast<char>(bits >> 16);
            to[1] = static_cast<char>(bits >> 8);
            to[2] = static_cast<char>(bits);
            to += 3;
            in += 4;
        } else if (a == none && *in != '=') {
            ++in;
        } else {
            break;
        }
    }
    return in - begin;
}

} // namespace

TransferDecoder::TransferDecoder(GMimeContentEncoding encoding)
{
    g_mime_encoding_init_decode(&m_state, encoding);
}

qsizetype TransferDecoder::decode(QByteArrayView piece, char *to)
{
    const char *const begin = to;
    if (m_state.encoding == GMIME_CONTENT_ENCODING_BASE64) {
        constexpr int ended = -1; // GMime's: padding was met
        while (!piece.isEmpty() && m_state.state != ended) {
            // A group that is broken or goes on in the next piece is GMime's.
            if (m_state.state == 0) {
                piece = piece.sliced(decodeGroups(piece, to));
                if (piece.isEmpty())
                    break;
            }
            to += g_mime_encoding_step(&m_state, piece.data(), 1, to);
            piece = piece.sliced(1);
        }
        return to - begin;
    }
    to += g_mime_encoding_step(&m_state, piece.data(), static_cast<size_t>(piece.size()), to);
    return to - begin;
}

} // namespace okienko
