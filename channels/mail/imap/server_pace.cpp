// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/imap/server_pace.h"

#include <algorithm>

namespace okienko {

namespace {

constexpr qsizetype remembered = 8;
constexpr qint64 shortestLookMs = 50;
constexpr qint64 longestLookMs = 100;
constexpr qint64 shareOfServer = 20; // one part in so many is spent on our looks, at most

} // namespace

void ServerPace::answered(qint64 microseconds)
{
    m_answers.append(microseconds);
    if (m_answers.size() > remembered)
        m_answers.removeFirst();
}

std::optional<qint64> ServerPace::answerTime() const
{
    if (m_answers.isEmpty())
        return std::nullopt;
    // The middle one: a single slow answer is a hiccup, a row of them a busy server.
    QList<qint64> sorted = m_answers;
    std::sort(sorted.begin(), sorted.end());
    return sorted.at(sorted.size() / 2);
}

std::optional<int> ServerPace::lookInterval() const
{
    const auto time = answerTime();
    if (m_quickLook == Choice::Off || !time)
        return std::nullopt;
    const qint64 interval = std::max(shortestLookMs, *time * shareOfServer / 1000);
    if (interval > longestLookMs)
        return m_quickLook == Choice::On ? std::optional<int>(int(longestLookMs)) : std::nullopt;
    return int(interval);
}

} // namespace okienko
