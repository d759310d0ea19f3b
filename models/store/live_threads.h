// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace okienko {

/// The store's threads that have not ended. A store whose last owner is one of its own threads cannot wait for that
/// thread; the program's end waits for it instead, before Qt's own tables of databases are gone.
class LiveThreads {
public:
    /// Held by a thread's function to its very end.
    class Token;
    [[nodiscard]] static std::shared_ptr<Token> enter();
    /// Waits until all have ended, ten seconds at most. For the end of a program, while Qt's application is there.
    static void wait();
};

} // namespace okienko
