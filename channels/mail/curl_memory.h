// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace okienko {

/// Initialises libcurl once, with an allocator that keeps its small blocks (among them copies of passwords, tokens and
/// the commands that carry them) where core files do not reach (OpenSSL's secure heap, if the program made one),
/// and overwrites every block that is freed. False: libcurl could not be initialised.
[[nodiscard]] bool initialiseCurl();

} // namespace okienko
