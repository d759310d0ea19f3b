// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace okienko {

/// First thing in main(): no core files of this process (they would hold customers' mail and passwords), no other
/// program of the same user may read its memory, and memory for secrets that is locked and in no core file.
/// OKIENKO_CORE_FILES in the environment leaves core files on, for developers; secrets' memory is not in them.
void hardenProcess();

} // namespace okienko
