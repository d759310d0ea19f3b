// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <chrono>

namespace okienko {

/// What a page would cost, counted before anything is built from it.
struct HtmlCost {
    int elements = 0;
    int depth = 0;
    int tableDepth = 0;
    int rules = 0;           ///< of style sheets
    qsizetype characters = 0;

    [[nodiscard]] bool tooMuch() const;
    /// Small enough to be laid out while the window waits.
    [[nodiscard]] bool small() const;
};

[[nodiscard]] HtmlCost measureHtml(QStringView html);

/// Thrown out of the layout when its time is over; caught by HtmlPage.
struct HtmlOverBudget {
};

/// The layout's steps and time. Steps are the same on every machine; the time is processor time of its own thread, so
/// that a busy machine does not cut off honest mail.
class HtmlDeadline {
public:
    void start(std::chrono::milliseconds limit);
    /// Cheap; throws HtmlOverBudget.
    void check();
    [[nodiscard]] int steps() const { return m_steps; }

    static constexpr int mostSteps = 300'000;

private:
    qint64 m_end = 0;
    int m_steps = 0;
};

} // namespace okienko
