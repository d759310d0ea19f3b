// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QSet>

namespace okienko {

/// What the server can do, and what of it was switched on.
class Capabilities {
public:
    void set(const QByteArrayList &names) { m_names = QSet<QByteArray>(names.begin(), names.end()); }
    void enable(const QByteArrayList &names)
    {
        for (const QByteArray &name : names)
            m_enabled.insert(name);
    }
    [[nodiscard]] bool has(const QByteArray &name) const { return m_names.contains(name); }
    [[nodiscard]] QByteArrayList names() const { return m_names.values(); }
    [[nodiscard]] bool idle() const { return has("IDLE"); }
    [[nodiscard]] bool notify() const { return has("NOTIFY"); }
    [[nodiscard]] bool compress() const { return has("COMPRESS=DEFLATE"); }
    [[nodiscard]] bool specialUse() const { return has("SPECIAL-USE"); }
    [[nodiscard]] bool listStatus() const { return has("LIST-STATUS"); }
    [[nodiscard]] bool literalPlus() const { return has("LITERAL+"); }
    /// RFC 7162: QRESYNC implies CONDSTORE; it counts only once ENABLE was answered.
    [[nodiscard]] bool condstore() const { return has("CONDSTORE") || has("QRESYNC"); }
    [[nodiscard]] bool qresync() const { return m_enabled.contains("QRESYNC"); }

private:
    QSet<QByteArray> m_names;
    QSet<QByteArray> m_enabled;
};

} // namespace okienko
