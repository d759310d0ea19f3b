// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/imap/uid_set.h"

#include "channels/mail/imap/imap_number.h"

#include <algorithm>

namespace okienko {

UidSet UidSet::of(const QList<quint32> &ascending)
{
    UidSet set;
    for (const quint32 uid : ascending) {
        if (!set.m_ranges.isEmpty() && quint64(set.m_ranges.last().second) + 1 == uid)
            set.m_ranges.last().second = uid;
        else
            set.m_ranges.append({uid, uid});
    }
    return set;
}

std::optional<UidSet> UidSet::parse(QByteArrayView text)
{
    UidSet set;
    qsizetype from = 0;
    while (from <= text.size()) {
        qsizetype comma = text.indexOf(',', from);
        if (comma < 0)
            comma = text.size();
        const QByteArrayView part = text.sliced(from, comma - from);
        const qsizetype colon = part.indexOf(':');
        const auto first = imapNumber<quint32>(colon < 0 ? part : part.first(colon));
        const auto last = colon < 0 ? first : imapNumber<quint32>(part.sliced(colon + 1));
        if (!first || !last || *first == 0 || *last == 0)
            return std::nullopt;
        set.m_ranges.append(std::minmax(*first, *last));
        from = comma + 1;
    }
    set.normalise();
    return set;
}

void UidSet::normalise()
{
    std::sort(m_ranges.begin(), m_ranges.end());
    QList<std::pair<quint32, quint32>> merged;
    for (const auto &range : std::as_const(m_ranges)) {
        if (!merged.isEmpty() && quint64(merged.last().second) + 1 >= range.first)
            merged.last().second = std::max(merged.last().second, range.second);
        else
            merged.append(range);
    }
    m_ranges = merged;
}

bool UidSet::contains(quint32 uid) const
{
    const auto after = std::upper_bound(m_ranges.begin(), m_ranges.end(), uid,
                                        [](quint32 value, const auto &range) { return value < range.first; });
    return after != m_ranges.begin() && std::prev(after)->second >= uid;
}

quint64 UidSet::count() const
{
    quint64 sum = 0;
    for (const auto &range : m_ranges)
        sum += quint64(range.second) - range.first + 1;
    return sum;
}

QList<quint32> UidSet::intersected(const QList<quint32> &ascending) const
{
    QList<quint32> common;
    auto range = m_ranges.begin();
    for (const quint32 uid : ascending) {
        while (range != m_ranges.end() && range->second < uid)
            ++range;
        if (range == m_ranges.end())
            break;
        if (range->first <= uid)
            common.append(uid);
    }
    return common;
}

QByteArray UidSet::toBytes() const
{
    QByteArray text;
    for (const auto &range : m_ranges) {
        if (!text.isEmpty())
            text += ',';
        text += QByteArray::number(range.first);
        if (range.second != range.first)
            text += ':' + QByteArray::number(range.second);
    }
    return text;
}

} // namespace okienko
