// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/sha256.h"

#include <array>
#include <openssl/evp.h>

namespace okienko {

namespace {

/// Looked for once: OpenSSL 3 else goes through its providers for every hash.
const EVP_MD *algorithm()
{
    static const EVP_MD *const found = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return found;
}

QByteArray hexOf(const std::array<char, EVP_MAX_MD_SIZE> &digest, unsigned int length)
{
    return QByteArray::fromRawData(digest.data(), length).toHex();
}

[[noreturn]] void missing()
{
    qFatal("OpenSSL has no SHA-256");
}

} // namespace

QString sha256Hex(QByteArrayView bytes)
{
    std::array<char, EVP_MAX_MD_SIZE> digest = {};
    unsigned int length = 0;
    const int done = EVP_Digest(bytes.data(), static_cast<size_t>(bytes.size()),
                                reinterpret_cast<unsigned char *>(digest.data()), &length, algorithm(), nullptr);
    if (done != 1)
        missing();
    return QString::fromLatin1(hexOf(digest, length));
}

void Sha256::Free::operator()(evp_md_ctx_st *context) const
{
    EVP_MD_CTX_free(context);
}

Sha256::Sha256() : m_context(EVP_MD_CTX_new())
{
    if (!m_context || EVP_DigestInit_ex(m_context.get(), algorithm(), nullptr) != 1)
        missing();
}

void Sha256::add(QByteArrayView piece)
{
    if (EVP_DigestUpdate(m_context.get(), piece.data(), static_cast<size_t>(piece.size())) != 1)
        missing();
}

QByteArray Sha256::hex()
{
    std::array<char, EVP_MAX_MD_SIZE> digest = {};
    unsigned int length = 0;
    if (EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char *>(digest.data()), &length) != 1)
        missing();
    return hexOf(digest, length);
}

} // namespace okienko
