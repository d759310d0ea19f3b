// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/html/html_images.h"
#include "widgets/html/html_scene.h"

#include <QFont>
#include <QString>
#include <chrono>
#include <memory>

namespace okienko {

/// A parsed page that can be laid out at any width. May live on any thread, used by one at a time. No network, no
/// files.
class HtmlPage {
public:
    HtmlPage(const QString &html, const QFont &base);
    ~HtmlPage();
    Q_DISABLE_COPY_MOVE(HtmlPage)

    /// Null when the page costs more than `limit` of processor time; the page is of no use then.
    [[nodiscard]] HtmlScenePtr layout(int width, const HtmlImageTable &images, std::chrono::milliseconds limit);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// The text alone, below a notice: what is shown of a page that cannot be laid out.
[[nodiscard]] HtmlScenePtr layoutPlainText(const QString &notice, const QString &text, const QFont &base, int width);

/// So many characters of a text without layout are shown at most.
inline constexpr qsizetype plainTextLimit = 20'000;

} // namespace okienko
