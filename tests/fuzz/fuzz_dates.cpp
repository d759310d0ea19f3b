// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/imap/imap_text.h"
#include "channels/mail/mime/header_date.h"
#include "tests/fuzz/fuzz_target.h"

using namespace okienko;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView raw(reinterpret_cast<const char *>(data), qsizetype(size));
    const QDateTime header = parseHeaderDate(raw);
    // A zone may carry it over the edge of a year.
    FUZZ_CHECK(!header.isValid() || (header.date().year() >= 1969 && header.date().year() <= 2101));
    FUZZ_CHECK(!header.isValid() || header.timeSpec() == Qt::UTC);
    const QDateTime internal = parseInternalDate(raw);
    FUZZ_CHECK(!internal.isValid() || internal.timeSpec() == Qt::UTC);
    if (internal.isValid() && internal.date().year() >= 1000 && internal.date().year() <= 9999)
        FUZZ_CHECK(parseInternalDate(formatInternalDate(internal)) == internal);
    return 0;
}
