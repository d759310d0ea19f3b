// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <vector>

namespace okienko {

/// One value of a server's data response (RFC 9051 section 4).
struct ImapValue {
    enum class Kind { Nil, Atom, String, List };
    Kind kind = Kind::Nil;
    bool oversized = false;        ///< a literal over the limit: it was skipped, `bytes` is empty
    QByteArray bytes;              ///< Atom, String
    std::vector<ImapValue> items;  ///< List

    [[nodiscard]] bool isList() const { return kind == Kind::List; }
    [[nodiscard]] bool isText() const { return kind == Kind::Atom || kind == Kind::String; }
};

} // namespace okienko
