// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/html/html_text.h"
#include "models/html/sanitiser.h"
#include "tests/fuzz/fuzz_target.h"

using namespace okienko;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString html = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const HtmlText read = htmlToTextWithQuote(html);
    FUZZ_CHECK(read.quotedStart >= -1 && read.quotedStart <= read.text.size());
    FUZZ_CHECK(!read.text.contains(u'\r'));
    const qsizetype half = html.size() / 2;
    [[maybe_unused]] const auto host = deceptiveLinkHost(html.left(half), html.mid(half));
    return 0;
}
