// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gmime/gmime.h>

#include <QByteArrayView>

namespace okienko {

/// Takes a transfer encoding (RFC 2045 6) off, piece by piece: base64, quoted-printable, or none. Reads broken mail
/// as GMime does.
class TransferDecoder {
public:
    /// What a piece of `size` bytes may need.
    [[nodiscard]] static constexpr qsizetype roomFor(qsizetype size) { return size + 3; }
    /// uuencode is not read here: its pieces are not independent of where they are cut.
    [[nodiscard]] static bool knows(GMimeContentEncoding encoding) { return encoding != GMIME_CONTENT_ENCODING_UUENCODE; }

    explicit TransferDecoder(GMimeContentEncoding encoding);
    /// Writes to `to`, which has roomFor(piece.size()); returns how much.
    qsizetype decode(QByteArrayView piece, char *to);

private:
    GMimeEncoding m_state = {};
};

} // namespace okienko
