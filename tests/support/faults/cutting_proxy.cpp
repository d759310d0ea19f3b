// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faults/cutting_proxy.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <list>
#include <mutex>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace okienko::test {

namespace {

constexpr size_t atOnce = 64 * 1024;

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    return address;
}

bool sendAll(int socket, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t sent = ::send(socket, bytes.data(), size_t(bytes.size()), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes = bytes.sliced(sent);
    }
    return true;
}

} // namespace

struct CuttingProxy::Private {
    struct Pair {
        std::array<int, 2> sockets{-1, -1}; // by the direction that is read from them
        bool over = false;
    };
    struct Plan {
        Direction direction = Direction::FromServer;
        qint64 cutAfter = -1;
        QByteArray cutBefore;
        QByteArray holdBefore;
    };

    quint16 backend = 0;
    quint16 port = 0;
    int listener = -1;
    int waker = -1;
    std::mutex mutex; // for what follows
    Plan plan;
    std::array<qint64, 2> passed{0, 0};
    QByteArray tail; // the end of what has passed, for a pattern that comes in two pieces
    bool cut = false;
    bool held = false;
    std::list<Pair> pairs; // the thread's own
    std::jthread thread;

    void run(const std::stop_token &stop);
    void accept();
    void carry(Pair &pair, Direction direction);
    QByteArrayView allowed(Direction direction, QByteArrayView bytes);
    void closeAll();
    void start(Plan next);
};

void CuttingProxy::Private::start(Plan next)
{
    const std::lock_guard lock(mutex);
    plan = std::move(next);
    passed = {0, 0};
    tail.clear();
    cut = plan.cutAfter == 0;
    held = false;
    const quint64 one = 1;
    [[maybe_unused]] const auto written = ::write(waker, &one, sizeof one);
}

void CuttingProxy::Private::run(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        std::vector<pollfd> waits{{listener, POLLIN, 0}, {waker, POLLIN, 0}};
        std::vector<std::pair<Pair *, Direction>> sources;
        {
            const std::lock_guard lock(mutex);
            if (cut)
                closeAll();
            for (Pair &pair : pairs) {
                for (const Direction direction : {Direction::FromServer, Direction::FromClient}) {
                    if (held && direction == plan.direction)
                        continue;
                    waits.push_back({pair.sockets[size_t(direction)], POLLIN, 0});
                    sources.emplace_back(&pair, direction);
                }
            }
        }
        ::poll(waits.data(), waits.size(), 1000);
        if (waits[1].revents != 0) {
            quint64 count = 0;
            [[maybe_unused]] const auto got = ::read(waker, &count, sizeof count);
        }
        const std::lock_guard lock(mutex);
        for (size_t i = 0; i < sources.size(); ++i) {
            if (waits[i + 2].revents != 0 && !cut && !sources[i].first->over)
                carry(*sources[i].first, sources[i].second);
        }
        for (auto pair = pairs.begin(); pair != pairs.end();) {
            if (!pair->over) {
                ++pair;
                continue;
            }
            for (const int socket : pair->sockets)
                ::close(socket);
            pair = pairs.erase(pair);
        }
        if (waits[0].revents != 0)
            accept();
    }
    closeAll();
}

void CuttingProxy::Private::accept()
{
    const int client = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
    if (client < 0)
        return;
    const int server = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = loopback(backend);
    if (cut || ::connect(server, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
        ::close(client);
        ::close(server);
        return;
    }
    const int on = 1;
    for (const int socket : {client, server})
        ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    Pair pair;
    pair.sockets[size_t(Direction::FromServer)] = server;
    pair.sockets[size_t(Direction::FromClient)] = client;
    pairs.push_back(pair);
}

/// What may pass now; sets `cut` or `held` where this is the place.
QByteArrayView CuttingProxy::Private::allowed(Direction direction, QByteArrayView bytes)
{
    if (direction != plan.direction)
        return bytes;
    if (plan.cutAfter >= 0) {
        const qint64 left = plan.cutAfter - passed[size_t(direction)];
        cut = bytes.size() >= left;
        return bytes.first(std::min<qsizetype>(bytes.size(), left));
    }
    const QByteArray pattern = plan.cutBefore.isEmpty() ? plan.holdBefore : plan.cutBefore;
    if (pattern.isEmpty())
        return bytes;
    const QByteArray seen = tail + bytes.toByteArray();
    const qsizetype at = seen.indexOf(pattern);
    if (at < 0) {
        tail = seen.right(pattern.size() - 1);
        return bytes;
    }
    cut = !plan.cutBefore.isEmpty();
    held = !cut;
    return bytes.first(std::max<qsizetype>(0, at - tail.size()));
}

void CuttingProxy::Private::carry(Pair &pair, Direction direction)
{
    const int from = pair.sockets[size_t(direction)];
    const int to = pair.sockets[direction == Direction::FromServer ? size_t(Direction::FromClient)
                                                                   : size_t(Direction::FromServer)];
    std::array<char, atOnce> buffer;
    // Looked at first: what is not let through stays in the socket.
    const ssize_t size = ::recv(from, buffer.data(), buffer.size(), MSG_PEEK);
    if (size <= 0) {
        pair.over = true;
        return;
    }
    const QByteArrayView now = allowed(direction, QByteArrayView(buffer.data(), qsizetype(size)));
    ::recv(from, buffer.data(), size_t(now.size()), 0);
    passed[size_t(direction)] += now.size();
    pair.over = !sendAll(to, now);
}

void CuttingProxy::Private::closeAll()
{
    for (const Pair &pair : pairs) {
        for (const int socket : pair.sockets) {
            ::shutdown(socket, SHUT_WR); // what has passed arrives before the end
            ::close(socket);
        }
    }
    pairs.clear();
}

CuttingProxy::CuttingProxy(quint16 backendPort) : d(std::make_unique<Private>())
{
    d->backend = backendPort;
    d->waker = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    d->listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopback(0);
    socklen_t length = sizeof address;
    ::bind(d->listener, reinterpret_cast<const sockaddr *>(&address), length);
    ::listen(d->listener, 50);
    ::getsockname(d->listener, reinterpret_cast<sockaddr *>(&address), &length);
    d->port = ntohs(address.sin_port);
    d->thread = std::jthread([data = d.get()](const std::stop_token &stop) { data->run(stop); });
}

CuttingProxy::~CuttingProxy()
{
    d->thread.request_stop();
    d->start({});
    d->thread.join();
    ::close(d->listener);
    ::close(d->waker);
}

quint16 CuttingProxy::port() const
{
    return d->port;
}

void CuttingProxy::pass()
{
    d->start({});
}

void CuttingProxy::cutAfter(Direction direction, qint64 bytes)
{
    d->start({direction, bytes, {}, {}});
}

void CuttingProxy::cutBefore(Direction direction, const QByteArray &bytes)
{
    d->start({direction, -1, bytes, {}});
}

void CuttingProxy::holdBefore(Direction direction, const QByteArray &bytes)
{
    d->start({direction, -1, {}, bytes});
}

bool CuttingProxy::isHeld() const
{
    const std::lock_guard lock(d->mutex);
    return d->held;
}

void CuttingProxy::release()
{
    const std::lock_guard lock(d->mutex);
    d->plan = {};
    d->held = false;
    const quint64 one = 1;
    [[maybe_unused]] const auto written = ::write(d->waker, &one, sizeof one);
}

bool CuttingProxy::wasCut() const
{
    const std::lock_guard lock(d->mutex);
    return d->cut;
}

qint64 CuttingProxy::passed(Direction direction) const
{
    const std::lock_guard lock(d->mutex);
    return d->passed[size_t(direction)];
}

} // namespace okienko::test
