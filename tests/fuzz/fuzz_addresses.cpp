// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/mime/addresses.h"
#include "tests/fuzz/fuzz_target.h"

using namespace okienko;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView raw(reinterpret_cast<const char *>(data), qsizetype(size));
    const QList<EmailAddress> addresses = parseAddresses(raw, "iso-8859-2");
    FUZZ_CHECK(addresses.size() <= 10'000);
    for (const EmailAddress &each : addresses) {
        FUZZ_CHECK(!each.address.isEmpty() || !each.name.isEmpty());
        for (const QString &text : {each.name, each.address}) {
            for (const QChar c : text)
                FUZZ_CHECK(c.unicode() >= 0x20);
        }
    }
    return 0;
}
