// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/curl_memory.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <curl/curl.h>
#include <malloc.h>
#include <openssl/crypto.h>

namespace okienko {

namespace {

/// Transfer buffers are larger; names, passwords, tokens and the lines made of them are not.
constexpr size_t largestProtected = 16 * 1024;

void *allocate(size_t size)
{
    if (size <= largestProtected && CRYPTO_secure_malloc_initialized()) {
        if (void *block = OPENSSL_secure_malloc(std::max<size_t>(size, 1)))
            return block;
    }
    return std::malloc(size); // NOLINT: libcurl's interface
}

bool isProtected(const void *block)
{
    return CRYPTO_secure_malloc_initialized() && CRYPTO_secure_allocated(block);
}

size_t roomOf(void *block)
{
    return isProtected(block) ? CRYPTO_secure_actual_size(block) : malloc_usable_size(block);
}

void release(void *block)
{
    if (!block)
        return;
    if (isProtected(block)) {
        OPENSSL_secure_clear_free(block, CRYPTO_secure_actual_size(block));
        return;
    }
    OPENSSL_cleanse(block, malloc_usable_size(block));
    std::free(block); // NOLINT
}

void *reallocate(void *block, size_t size)
{
    if (!block)
        return allocate(size);
    const size_t before = roomOf(block);
    if (size > 0 && size <= before)
        return block;
    // Not realloc(3): it would leave the old bytes behind.
    void *moved = allocate(size);
    if (!moved)
        return nullptr;
    std::memcpy(moved, block, std::min(before, size));
    release(block);
    return moved;
}

char *duplicate(const char *text)
{
    const size_t size = std::strlen(text) + 1;
    void *copy = allocate(size);
    return copy ? static_cast<char *>(std::memcpy(copy, text, size)) : nullptr;
}

void *allocateCleared(size_t count, size_t size)
{
    if (size != 0 && count > SIZE_MAX / size)
        return nullptr;
    void *block = allocate(count * size);
    return block ? std::memset(block, 0, count * size) : nullptr;
}

} // namespace

bool initialiseCurl()
{
    static const CURLcode initialised = curl_global_init_mem(CURL_GLOBAL_DEFAULT, &allocate, &release, &reallocate,
                                                             &duplicate, &allocateCleared);
    return initialised == CURLE_OK;
}

} // namespace okienko
