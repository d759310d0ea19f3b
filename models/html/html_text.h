// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace okienko {

struct HtmlText {
    QString text;
    /// Index in `text` where a mail program's own quotation container begins (gmail_quote, blockquote type=cite,
    /// divRplyFwdMsg …), where nothing of the writer's follows it; -1: none.
    qsizetype quotedStart = -1;
};

/// htmlToText with the place where the quoted mail begins.
[[nodiscard]] HtmlText htmlToTextWithQuote(const QString &html);

} // namespace okienko
