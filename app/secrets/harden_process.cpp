// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/harden_process.h"

#include <QtGlobal>
#include <openssl/crypto.h>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace okienko {

namespace {

constexpr size_t secureHeapBytes = 4 * 1024 * 1024; // a handful of connections use a few hundred KB
constexpr size_t smallestBlock = 32;

} // namespace

void hardenProcess()
{
    // Also sets MADV_DONTDUMP; where locking is not allowed the memory is used all the same.
    CRYPTO_secure_malloc_init(secureHeapBytes, smallestBlock);
    if (qEnvironmentVariableIsSet("OKIENKO_CORE_FILES"))
        return;
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    // Counts for core_pattern's programs too, and refuses ptrace(2) and /proc/PID/mem to others of the same user.
    prctl(PR_SET_DUMPABLE, 0);
}

} // namespace okienko
