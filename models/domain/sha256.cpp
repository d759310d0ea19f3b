// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/sha256.h"

#include <array>
#include <openssl/evp.h>

namespace okienko {

QString sha256Hex(QByteArrayView bytes)
{
    std::array<char, EVP_MAX_MD_SIZE> digest = {};
    unsigned int length = 0;
    const int done = EVP_Digest(bytes.data(), static_cast<size_t>(bytes.size()),
                                reinterpret_cast<unsigned char *>(digest.data()), &length, EVP_sha256(), nullptr);
    if (done != 1)
        qFatal("OpenSSL has no SHA-256");
    return QString::fromLatin1(QByteArray::fromRawData(digest.data(), length).toHex());
}

} // namespace okienko
