// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

/// One input of strangers. Called by libFuzzer, or by replay_main.cpp with files.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/// What has to be so whatever comes in; the sanitizers see what is wrong with memory, this what is wrong with results.
#define FUZZ_CHECK(condition)                                                                                         \
    do {                                                                                                              \
        if (!(condition)) {                                                                                           \
            std::fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition);                              \
            std::abort();                                                                                             \
        }                                                                                                             \
    } while (false)
