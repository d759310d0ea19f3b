// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/mime/file_name.h"
#include "channels/mail/mime/header_words.h"
#include "channels/mail/mime/message_ids.h"
#include "channels/mail/mime/parameters.h"
#include "tests/fuzz/fuzz_target.h"

using namespace okienko;

namespace {

void checkLine(const QString &text)
{
    for (const QChar c : text)
        FUZZ_CHECK(c.unicode() >= 0x20);
}

} // namespace

/// Encoded words, RFC 2231 parameters, message ids and file names.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView raw(reinterpret_cast<const char *>(data), qsizetype(size));
    const QString words = decodeHeader(raw, "windows-1250");
    checkLine(words);
    const ParameterisedHeader header = parseParameters(raw, "windows-1250");
    for (const QString &value : header.parameters) {
        const QString name = safeFileName(value);
        checkLine(name);
        FUZZ_CHECK(name.size() <= 120 && !name.contains(u'/') && !name.contains(u'\\') && !name.startsWith(u'.'));
    }
    const QStringList ids = messageIds(raw);
    for (const QString &id : ids)
        checkLine(id);
    FUZZ_CHECK(boundedReferences(ids).size() <= 200);
    [[maybe_unused]] const QString list = listId(words);
    return 0;
}
