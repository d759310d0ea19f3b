// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/html/html_arena.h"

#include <cstddef>
#include <ctime>

namespace okienko {

namespace {

constexpr size_t firstChunk = 32 * 1024;
constexpr size_t largestChunk = 1024 * 1024;
constexpr size_t mostBytes = 192 * 1024 * 1024;
constexpr quint32 mostPieces = 3'000'000;
constexpr qint64 mostNanoseconds = 150'000'000;

qint64 threadTime()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

} // namespace

void HtmlArena::startClock()
{
    m_end = threadTime() + mostNanoseconds;
}

char *HtmlArena::take(size_t size)
{
    if (size > m_left) {
        size_t chunk = m_chunks.empty() ? firstChunk : largestChunk;
        if (m_chunks.size() < 5)
            chunk = firstChunk << m_chunks.size();
        chunk = qMax(chunk, size);
        // Not cleared: the parser writes before it reads.
        m_chunks.push_back(std::unique_ptr<char[]>(new char[chunk]));
        m_next = m_chunks.back().get();
        m_left = chunk;
        m_total += chunk;
    }
    char *piece = m_next;
    m_next += size;
    m_left -= size;
    return piece;
}

void *HtmlArena::allocate(void *arena, size_t size)
{
    auto *self = static_cast<HtmlArena *>(arena);
    constexpr size_t alignment = alignof(std::max_align_t);
    ++self->m_pieces;
    const bool late = (self->m_pieces & 1023) == 0 && threadTime() > self->m_end;
    if (late || self->m_pieces > mostPieces || self->m_total + size > mostBytes)
        std::longjmp(self->overBudget, 1);
    return self->take((qMax<size_t>(size, 1) + alignment - 1) / alignment * alignment);
}

} // namespace okienko
