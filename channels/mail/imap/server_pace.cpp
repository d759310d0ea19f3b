// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/imap/server_pace.h"

#include <QHostAddress>
#include <algorithm>

namespace okienko {

namespace {

constexpr qsizetype remembered = 16;
constexpr qint64 shortestLookMs = 50;
constexpr qint64 longestLookMs = 100;
constexpr qint64 farMicroseconds = 30'000;
constexpr qint64 shareOfServer = 20; // one part in so many is spent on our looks, at most

/// On this computer or in a private network (RFC 1918, RFC 4193, link-local).
bool isInOwnNetwork(const QByteArray &address)
{
    const QHostAddress host(QString::fromLatin1(address));
    static const auto networks = [] {
        QList<QPair<QHostAddress, int>> all;
        for (const char *subnet : {"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "fc00::/7",
                                   "fe80::/10"})
            all.append(QHostAddress::parseSubnet(QLatin1String(subnet)));
        return all;
    }();
    return host.isLoopback() || std::any_of(networks.cbegin(), networks.cend(), [&host](const auto &network) {
        return host.isInSubnet(network);
    });
}

} // namespace

ServerPace::ServerPace(Choice quickLook, const QByteArray &peerAddress)
    : m_quickLook(quickLook == Choice::Auto && !isInOwnNetwork(peerAddress) ? Choice::Off : quickLook)
{
}

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
    // The quickest: what an answer costs. Slower ones waited for a processor, here or there, or on the way.
    return *std::min_element(m_answers.cbegin(), m_answers.cend());
}

bool ServerPace::mayRecover() const
{
    return m_quickLook != Choice::Off && answerTime().value_or(farMicroseconds) < farMicroseconds;
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
