// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace okienko {

/// A secret that is kept for longer: in memory that is locked, in no core file, and overwritten when it is given back
/// (OpenSSL's secure heap, made by hardenProcess(); ordinary memory where there is none or it is full).
class ProtectedBytes {
public:
    ProtectedBytes() = default;
    explicit ProtectedBytes(QByteArrayView bytes);
    explicit ProtectedBytes(qsizetype size); ///< zeros
    ~ProtectedBytes();
    ProtectedBytes(ProtectedBytes &&other) noexcept;
    ProtectedBytes &operator=(ProtectedBytes &&other) noexcept;
    Q_DISABLE_COPY(ProtectedBytes)

    [[nodiscard]] ProtectedBytes clone() const { return ProtectedBytes(view()); }
    [[nodiscard]] QByteArrayView view() const { return {m_data, m_size}; }
    [[nodiscard]] char *data() { return m_data; }
    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    /// A copy in ordinary memory, for a library that wants one; overwrite it after use.
    [[nodiscard]] QByteArray copy() const { return view().toByteArray(); }

private:
    char *m_data = nullptr;
    qsizetype m_size = 0;
};

/// Overwrites the bytes of `secret`, unless others share them.
void wipeBytes(QByteArray &secret);

} // namespace okienko
