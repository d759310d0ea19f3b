// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/mime/message_reader.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/safe_html_check.h"

#include <algorithm>

using namespace okienko;

namespace {

bool isClean(const QString &text, bool oneLine)
{
    return std::none_of(text.cbegin(), text.cend(), [&](QChar c) {
        return c.unicode() < 0x20 && (oneLine || (c != u'\n' && c != u'\t'));
    });
}

void checkAddresses(const QList<EmailAddress> &addresses)
{
    FUZZ_CHECK(addresses.size() <= 10'000);
    for (const EmailAddress &address : addresses) {
        FUZZ_CHECK(isClean(address.name, true));
        FUZZ_CHECK(isClean(address.address, true));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto read = readMessage(QByteArrayView(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!read) {
        FUZZ_CHECK(!read.failure().text.isEmpty() && !read.failure().log.isEmpty());
        return 0;
    }
    const Message &message = read->message;
    FUZZ_CHECK(isClean(message.subject, true));
    FUZZ_CHECK(isClean(message.text, false));
    FUZZ_CHECK(isClean(message.messageId, true));
    FUZZ_CHECK(message.references.size() <= 200);
    FUZZ_CHECK(message.quotedTextStart >= -1 && message.quotedTextStart <= message.text.size());
    FUZZ_CHECK(!message.date.isValid() || (message.date.date().year() >= 1969 && message.date.date().year() <= 2101));
    for (const auto &list : {message.from, message.to, message.cc, message.bcc, message.replyTo, {message.sender}})
        checkAddresses(list);
    FUZZ_CHECK(message.attachments.size() <= 10'000);
    FUZZ_CHECK(message.attachments.size() == read->contents.size());
    for (qsizetype i = 0; i < message.attachments.size(); ++i) {
        const Attachment &about = message.attachments.at(i);
        FUZZ_CHECK(about == read->contents.at(i).about);
        FUZZ_CHECK(about.size == read->contents.at(i).data.size());
        FUZZ_CHECK(!about.fileName.isEmpty() && about.fileName.size() <= 255 && isClean(about.fileName, true));
        FUZZ_CHECK(!about.fileName.contains(u'/') && !about.fileName.contains(u'\\') && about.fileName != QLatin1String(".."));
    }
    FUZZ_CHECK(test::faultOfSafeHtml(message.htmlSafe).isEmpty());
    return 0;
}
