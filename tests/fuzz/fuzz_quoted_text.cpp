// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/mime/flowed.h"
#include "models/domain/quoted_text.h"
#include "models/domain/subject_prefix.h"
#include "tests/fuzz/fuzz_target.h"

using namespace okienko;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const qsizetype start = findQuotedText(text);
    FUZZ_CHECK(start >= -1 && start <= text.size());
    for (const bool delSp : {false, true})
        FUZZ_CHECK(unflow(text, delSp).size() <= text.size() + text.count(u'\n') + 2); // ">a" becomes "> a"
    [[maybe_unused]] const QString flowed = flow(text);
    FUZZ_CHECK(withoutReplyPrefixes(text).size() <= text.size() && withoutForwardPrefixes(text).size() <= text.size());
    return 0;
}
