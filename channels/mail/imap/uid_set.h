// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <optional>
#include <utility>

namespace okienko {

/// A set of UIDs as ranges, so that "1:4294967295" costs nothing (RFC 9051 sequence-set, without "*").
class UidSet {
public:
    UidSet() = default;
    /// The ranges of ascending UIDs.
    [[nodiscard]] static UidSet of(const QList<quint32> &ascending);
    /// Nothing where it is not a set of numbers above 0.
    [[nodiscard]] static std::optional<UidSet> parse(QByteArrayView text);

    [[nodiscard]] bool isEmpty() const { return m_ranges.isEmpty(); }
    [[nodiscard]] bool contains(quint32 uid) const;
    /// How many numbers it stands for.
    [[nodiscard]] quint64 count() const;
    /// Those of `ascending` that are in the set.
    [[nodiscard]] QList<quint32> intersected(const QList<quint32> &ascending) const;
    [[nodiscard]] QByteArray toBytes() const;

private:
    void normalise();
    QList<std::pair<quint32, quint32>> m_ranges; ///< ascending, apart from each other
};

} // namespace okienko
