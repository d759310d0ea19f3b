// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <concepts>
#include <functional>

namespace okienko {

/// Gives the password (or OAuth access token) at each connection; called on the channel's thread and may
/// block (a file, the secret store, the authorization server). The caller overwrites the bytes after use.
class PasswordSource {
public:
    PasswordSource() = default;
    template <class Give>
        requires std::is_invocable_r_v<Result<QByteArray>, const Give &>
    PasswordSource(Give give) : m_give(std::move(give))
    {
    }
    template <class Give>
    PasswordSource(Give give, std::function<bool()> renew) : m_give(std::move(give)), m_renew(std::move(renew))
    {
    }

    Result<QByteArray> operator()() const { return m_give(); }
    /// The server refused what was given last. True: another one can be had (a token that ended early), and one more
    /// try is worth it. A password is what it is: false.
    [[nodiscard]] bool renew() const { return m_renew && m_renew(); }

private:
    std::function<Result<QByteArray>()> m_give;
    std::function<bool()> m_renew;
};

} // namespace okienko
