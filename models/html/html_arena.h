// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <csetjmp>
#include <memory>
#include <vector>

namespace okienko {

/// The memory of one parsed document: handed out piece by piece, given back at once. What a hostile document could
/// still make of the parser ends here: over so many bytes, pieces or so much processor time, parsing is left with
/// longjmp(3), which is sound as the parser is plain C and owns nothing but this memory.
class HtmlArena {
public:
    HtmlArena() = default;
    Q_DISABLE_COPY_MOVE(HtmlArena)

    void startClock();
    /// As GumboAllocatorFunction and GumboDeallocatorFunction; `arena` is this.
    static void *allocate(void *arena, size_t size);
    static void release(void *, void *) { }

    std::jmp_buf overBudget;

private:
    [[nodiscard]] char *take(size_t size);

    std::vector<std::unique_ptr<char[]>> m_chunks;
    char *m_next = nullptr;
    size_t m_left = 0;
    size_t m_total = 0;
    quint32 m_pieces = 0;
    qint64 m_end = 0;
};

} // namespace okienko
