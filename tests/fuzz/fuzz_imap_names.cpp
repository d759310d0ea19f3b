// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/imap/imap_text.h"
#include "channels/mail/imap/modified_utf7.h"
#include "channels/mail/imap/server_mailbox.h"
#include "channels/mail/imap/uid_set.h"
#include "tests/fuzz/fuzz_target.h"

using namespace okienko;

/// Mailbox names and sets of UIDs.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto name = fromModifiedUtf7(bytes)) {
        const auto again = fromModifiedUtf7(toModifiedUtf7(*name));
        FUZZ_CHECK(again && *again == *name);
    }
    if (const auto mailbox = serverMailbox({{}, "/", bytes})) {
        for (const QChar c : mailbox->name)
            FUZZ_CHECK(c.unicode() >= 0x20);
    }
    const QByteArray quoted = imapQuoted(bytes);
    FUZZ_CHECK(!quoted.contains('\r') && !quoted.contains('\n') && !quoted.contains('\0'));
    if (const auto set = UidSet::parse(bytes)) {
        FUZZ_CHECK(set->count() >= 1 && set->count() <= 0xffffffffULL && !set->contains(0));
        const auto again = UidSet::parse(set->toBytes());
        FUZZ_CHECK(again && again->count() == set->count() && again->toBytes() == set->toBytes());
        const QList<quint32> some{1, 2, 3, 1000, 65'536, 0xffffffffU};
        const QList<quint32> common = set->intersected(some);
        for (const quint32 uid : some)
            FUZZ_CHECK(common.contains(uid) == set->contains(uid));
    }
    return 0;
}
