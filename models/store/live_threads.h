// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace okienko {

/// The store's threads that have not ended. A store whose last owner is one of its own threads cannot wait for that
/// thread; Qt's application waits for it when it is destroyed, while there are still tables of databases to leave.
class LiveThreads {
public:
    /// Held by a thread's function to its very end.
    class Token;
    [[nodiscard]] static std::shared_ptr<Token> enter();
};

} // namespace okienko
