// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/html/sanitiser.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/safe_html_check.h"

using namespace okienko;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString html = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const SanitisedHtml safe = sanitiseHtml(html);
    const QString fault = test::faultOfSafeHtml(safe.html);
    if (!fault.isEmpty())
        std::fprintf(stderr, "%s\n", qPrintable(fault));
    FUZZ_CHECK(fault.isEmpty());
    // What is shown is read by other parsers: it has to stay harmless when it is read again.
    FUZZ_CHECK(test::faultOfSafeHtml(sanitiseHtml(safe.html).html).isEmpty());
    return 0;
}
