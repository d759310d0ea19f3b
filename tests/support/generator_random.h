// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace okienko::test {

/// SplitMix64: the same numbers for a seed on every machine and with every library version.
class Random {
public:
    explicit Random(quint64 seed) : m_state(seed) {}
    /// Another, independent sequence for a part of the work.
    [[nodiscard]] static Random of(quint64 seed, quint64 stream, quint64 index)
    {
        Random mix(seed * 0x9e3779b97f4a7c15ULL + stream);
        mix.m_state ^= Random(index * 0xd1342543de82ef95ULL + mix.next()).next();
        return mix;
    }
    quint64 next()
    {
        quint64 z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    /// 0 … below - 1
    int below(int limit) { return limit <= 1 ? 0 : int(next() % quint64(limit)); }
    int between(int least, int most) { return least + below(most - least + 1); }
    double real() { return double(next() >> 11) * 0x1.0p-53; }
    bool chance(double share) { return real() < share; }
    template <class List>
    const auto &pick(const List &list)
    {
        return list[below(int(list.size()))];
    }

private:
    quint64 m_state;
};

} // namespace okienko::test
