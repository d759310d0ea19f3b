// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <utility>
#include <variant>

namespace okienko {

enum class FailureKind {
    Input,               ///< what was given cannot be understood
    NotFound,
    Conflict,            ///< somebody else was first, or a lease or fence was lost
    Permission,
    Network,             ///< host not found, refused, cut off, timed out
    Tls,                 ///< no TLS, or the certificate is not to be trusted
    Authentication,
    Protocol,            ///< the other side does not keep to its protocol
    Limit,               ///< more or larger than we accept
    Database,
    DatabaseUnreachable, ///< worth another try later
    DiskFull,
    SchemaTooNew,        ///< the store was made by a newer program
    StoreInUse,          ///< another program has the SQLite file open for writing
    OutcomeUnknown,      ///< it may or may not have happened; check before repeating
    Cancelled,
    Internal,
};

/// Why something did not work. `text` is for people: what happened, what was kept, what to do,
/// translated, whole sentences, no secrets. `log` is for the log: technical, English, no secrets.
struct Failure {
    FailureKind kind = FailureKind::Internal;
    QString text;
    QString log;
};

/// A value or the reason why there is none.
template <class T>
class [[nodiscard]] Result {
public:
    using Value = T;
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Failure failure) : m_state(std::in_place_index<1>, std::move(failure)) {}

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] const T &value() const & { return std::get<0>(m_state); }
    [[nodiscard]] T &value() & { return std::get<0>(m_state); }
    [[nodiscard]] T &&value() && { return std::get<0>(std::move(m_state)); }
    [[nodiscard]] const Failure &failure() const { return std::get<1>(m_state); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

private:
    std::variant<T, Failure> m_state;
};

/// Done, or the reason why not.
template <>
class [[nodiscard]] Result<void> {
public:
    using Value = void;
    Result() = default;
    Result(Failure failure) : m_failure(std::move(failure)) {}

    [[nodiscard]] bool ok() const { return !m_failure; }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] const Failure &failure() const { return *m_failure; }

private:
    std::optional<Failure> m_failure;
};

} // namespace okienko
