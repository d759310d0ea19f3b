// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/interrupt.h"

#include <cerrno>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace okienko {

namespace {

void signalDescriptor(int descriptor)
{
    const quint64 one = 1;
    // Only fails when the counter is full, and then the descriptor is readable already.
    [[maybe_unused]] const auto written = ::write(descriptor, &one, sizeof one);
}

} // namespace

Interrupt::Interrupt()
    : m_cancelFd(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    , m_wakeFd(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
}

Interrupt::~Interrupt()
{
    ::close(m_cancelFd);
    ::close(m_wakeFd);
}

void Interrupt::cancel() noexcept
{
    m_cancelled.store(true);
    signalDescriptor(m_cancelFd);
}

void Interrupt::wake() noexcept
{
    signalDescriptor(m_wakeFd);
}

bool Interrupt::takeWake() noexcept
{
    quint64 count = 0;
    return ::read(m_wakeFd, &count, sizeof count) == sizeof count;
}

bool Interrupt::sleep(int milliseconds) const noexcept
{
    pollfd waits[] = {{m_cancelFd, POLLIN, 0}, {m_wakeFd, POLLIN, 0}};
    return ::poll(waits, 2, milliseconds) > 0;
}

} // namespace okienko
