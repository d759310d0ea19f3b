// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/protected_bytes.h"

#include <algorithm>
#include <cstring>
#include <new>
#include <openssl/crypto.h>
#include <utility>

namespace okienko {

ProtectedBytes::ProtectedBytes(qsizetype size) : m_size(size)
{
    if (size == 0)
        return;
    m_data = static_cast<char *>(OPENSSL_secure_zalloc(size_t(size)));
    if (!m_data) // the secure heap is full: better in ordinary memory than not at all
        m_data = static_cast<char *>(OPENSSL_zalloc(size_t(size)));
    if (!m_data)
        throw std::bad_alloc();
}

ProtectedBytes::ProtectedBytes(QByteArrayView bytes) : ProtectedBytes(bytes.size())
{
    std::copy(bytes.begin(), bytes.end(), m_data);
}

ProtectedBytes::~ProtectedBytes()
{
    // Tells by itself from which memory it is.
    OPENSSL_secure_clear_free(m_data, size_t(m_size));
}

ProtectedBytes::ProtectedBytes(ProtectedBytes &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0))
{
}

ProtectedBytes &ProtectedBytes::operator=(ProtectedBytes &&other) noexcept
{
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    return *this;
}

void wipeBytes(QByteArray &secret)
{
    // Writing into shared bytes would first copy them, or spoil the owner's.
    if (secret.isDetached() && !secret.isEmpty())
        OPENSSL_cleanse(secret.data(), size_t(secret.size()));
    secret.clear();
}

} // namespace okienko
