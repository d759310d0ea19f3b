// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <charconv>
#include <optional>

namespace okienko {

/// Digits only (no sign, no space), and within the type's range.
template <class Number>
[[nodiscard]] std::optional<Number> imapNumber(QByteArrayView text)
{
    Number value = 0;
    if (text.isEmpty() || text.front() == '-')
        return std::nullopt;
    const auto [end, error] = std::from_chars(text.begin(), text.end(), value);
    if (error != std::errc() || end != text.end())
        return std::nullopt;
    return value;
}

} // namespace okienko
