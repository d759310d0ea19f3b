// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/mime/transfer_decoder.h"

#include <array>

namespace okienko {

namespace {

constexpr quint32 none = 0xff000000;

/// What a letter adds to the 24 bits of its group, for each of the four places; `none` where it is no letter.
using Places = std::array<std::array<quint32, 256>, 4>;

constexpr Places base64Places()
{
    Places places{};
    const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (std::size_t place = 0; place < places.size(); ++place) {
        places[place].fill(none);
        for (quint32 i = 0; i < 64; ++i)
            places[place][static_cast<unsigned char>(letters[i])] = i << (18 - 6 * place);
    }
    return places;
}

/// Whole groups of four and what stands between them; stops at padding and inside broken groups. Returns how much was
/// read. Most of the bytes of a mailbox are base64, and GMime looks at them one by one.
qsizetype decodeGroups(QByteArrayView piece, char *&to)
{
    static constexpr Places places = base64Places();
    const auto *const begin = reinterpret_cast<const unsigned char *>(piece.data());
    const unsigned char *const end = begin + piece.size();
    const unsigned char *in = begin;
    char *out = to;
    while (end - in >= 4) {
        const quint32 first = places[0][in[0]];
        const quint32 bits = first | places[1][in[1]] | places[2][in[2]] | places[3][in[3]];
        if (bits < none) {
            out[0] = static_cast<char>(bits >> 16);
            out[1] = static_cast<char>(bits >> 8);
            out[2] = static_cast<char>(bits);
            out += 3;
            in += 4;
        } else if (first == none && *in != '=') {
            ++in;
        } else {
            break;
        }
    }
    to = out;
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
