// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/mime/body_collector.h"
#include "channels/mail/mime/message_reader.h"

#include "channels/mail/mime/addresses.h"
#include "channels/mail/mime/auto_submitted.h"
#include "channels/mail/mime/charset.h"
#include "channels/mail/mime/header_date.h"
#include "channels/mail/mime/header_words.h"
#include "channels/mail/mime/message_ids.h"
#include "channels/mail/mime/parameters.h"
#include "models/domain/quoted_text.h"
#include "models/html/sanitiser.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace okienko {

namespace {

constexpr qsizetype maxMessage = 500'000'000;
constexpr qsizetype maxSubject = 100'000;

Failure unreadable(FailureKind kind, const QString &text, const QString &log)
{
    return {kind, text, log};
}

QByteArray first(const QList<RawHeader> &headers, const char *name)
{
    for (const RawHeader &header : headers) {
        if (header.name == name)
            return header.value;
    }
    return {};
}

/// Several To or Cc fields are wrong but mean all of them; of the others the first one counts.
QByteArray all(const QList<RawHeader> &headers, const char *name)
{
    QByteArray joined;
    for (const RawHeader &header : headers) {
        if (header.name != name)
            continue;
        if (!joined.isEmpty())
            joined += ", ";
        joined += header.value.trimmed();
    }
    return joined;
}

void warnAboutDuplicates(const QList<RawHeader> &headers, QStringList &warnings)
{
    static constexpr std::array<QByteArrayView, 14> single{"from", "sender", "reply-to", "to", "cc", "subject", "date", "message-id",
                                       "in-reply-to", "references", "content-type", "content-transfer-encoding",
                                       "mime-version", "content-disposition"};
    std::array<bool, single.size()> seen{};
    for (const RawHeader &header : headers) {
        const auto found = std::find(single.cbegin(), single.cend(), QByteArrayView(header.name));
        if (found == single.cend())
            continue;
        bool &before = seen[static_cast<std::size_t>(found - single.cbegin())];
        if (before && warnings.size() < 50)
            warnings.append(u"header %1 is given more than once; the first was used"_s.arg(
                QString::fromLatin1(header.name)));
        before = true;
    }
}

/// A sender without an address is nobody to answer: the next best header names one.
void completeSender(Message &message, const QList<RawHeader> &headers, const QByteArray &hint)
{
    const auto lacksAddress = [](const EmailAddress &address) { return address.address.isEmpty(); };
    const bool hasOne = !std::all_of(message.from.cbegin(), message.from.cend(), lacksAddress);
    if (hasOne) {
        message.from.removeIf(lacksAddress);
        return;
    }
    for (const char *name : {"sender", "reply-to", "return-path"}) {
        const QList<EmailAddress> others = parseAddresses(first(headers, name), hint);
        if (others.isEmpty() || !others.first().address.contains(u'@'))
            continue;
        EmailAddress from = others.first();
        if (!message.from.isEmpty() && !message.from.first().name.isEmpty())
            from.name = message.from.first().name;
        message.from = {from};
        message.warnings.append(u"there is no sender's address; that of %1 is shown"_s.arg(QString::fromLatin1(name)));
        return;
    }
    if (message.from.isEmpty())
        message.warnings.append(u"there is no sender"_s);
}

void readHeaders(Message &message, const QList<RawHeader> &headers, const QByteArray &hint)
{
    message.subject = decodeHeader(first(headers, "subject"), hint).left(maxSubject);
    message.from = parseAddresses(first(headers, "from"), hint);
    const QList<EmailAddress> sender = parseAddresses(first(headers, "sender"), hint);
    if (!sender.isEmpty())
        message.sender = sender.first();
    message.to = parseAddresses(all(headers, "to"), hint);
    message.cc = parseAddresses(all(headers, "cc"), hint);
    message.bcc = parseAddresses(all(headers, "bcc"), hint);
    message.replyTo = parseAddresses(first(headers, "reply-to"), hint);
    message.messageId = firstMessageId(first(headers, "message-id"));
    message.inReplyTo = messageIds(first(headers, "in-reply-to"));
    message.references = boundedReferences(messageIds(first(headers, "references")));
    message.listId = listId(decodeHeader(first(headers, "list-id"), hint));
    const QByteArray date = first(headers, "date");
    message.date = parseHeaderDate(date);
    if (!date.trimmed().isEmpty() && !message.date.isValid())
        message.warnings.append(u"the date makes no sense and was left out"_s);
    completeSender(message, headers, hint);
    if (message.messageId.isEmpty())
        message.warnings.append(u"there is no Message-ID"_s);
}

/// Whether HTML that is not looked through yet shows this image (RFC 2392).
bool isNamedIn(const QString &html, const Attachment &attachment)
{
    if (attachment.contentId.isEmpty() || !attachment.mediaType.startsWith(u"image/"_s))
        return false;
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(attachment.contentId));
    return html.contains(u"cid:"_s + attachment.contentId, Qt::CaseInsensitive)
        || html.contains(u"cid:"_s + encoded, Qt::CaseInsensitive);
}

} // namespace

Result<ReadMessage> readMessage(QByteArrayView raw, ReadFor use)
{
    if (raw.trimmed().isEmpty())
        return unreadable(FailureKind::Input,
                          QCoreApplication::translate("MessageReader", "The message is empty. Nothing could be read from "
                                                                       "it; it is kept as it came."),
                          u"empty message"_s);
    if (raw.size() > maxMessage)
        return unreadable(FailureKind::Limit,
                          QCoreApplication::translate("MessageReader", "The message is larger than 500 MB and was not "
                                                                       "opened. It is kept as it came."),
                          u"message of %1 bytes"_s.arg(raw.size()));
    const MimeTree tree(raw);
    if (!tree.root())
        return unreadable(FailureKind::Input,
                          QCoreApplication::translate("MessageReader", "The message has neither a header nor a text that "
                                                                       "could be read. It is kept as it came."),
                          u"GMime found no message"_s);
    ReadMessage result;
    Message &message = result.message;
    const QList<RawHeader> headers = tree.headers();
    BodyCollector body;
    body.keepsContents = use == ReadFor::Showing;
    body.collect(tree.root());
    if (body.charset.isEmpty())
        body.charset = parseParameters(first(headers, "content-type")).parameters.value("charset").toLatin1();
    warnAboutDuplicates(headers, message.warnings);
    readHeaders(message, headers, body.charset);
    message.warnings += body.warnings;
    message.text = body.text;
    if (!body.html.isEmpty() && use == ReadFor::Filing) {
        message.htmlLater = true;
        for (AttachmentContent &content : body.attachments)
            content.about.isInline = isNamedIn(body.html, content.about);
    } else if (!body.html.isEmpty()) {
        const SanitisedHtml safe = sanitiseHtml(body.html);
        message.htmlSafe = safe.html.normalized(QString::NormalizationForm_C);
        if (safe.truncated)
            message.warnings.append(u"the HTML is too large or too deeply nested; parts of it were left out"_s);
        for (AttachmentContent &content : body.attachments) {
            if (!content.about.contentId.isEmpty() && content.about.mediaType.startsWith(u"image/"_s))
                content.about.isInline = safe.contentIds.contains(content.about.contentId);
        }
    } else {
        for (AttachmentContent &content : body.attachments)
            content.about.isInline = false;
    }
    const qsizetype found = findQuotedText(message.text);
    message.quotedTextStart = body.quotedStart >= 0 && (found < 0 || body.quotedStart < found) ? body.quotedStart : found;
    markAutomatic(message, headers, tree.root());
    for (const AttachmentContent &content : body.attachments)
        message.attachments.append(content.about);
    if (use == ReadFor::Showing)
        result.contents = std::move(body.attachments);
    const bool nothing = message.text.trimmed().isEmpty() && message.htmlSafe.isEmpty() && !message.htmlLater
        && message.attachments.isEmpty()
        && message.from.isEmpty() && message.subject.isEmpty() && message.to.isEmpty() && message.messageId.isEmpty()
        && !message.date.isValid();
    if (nothing)
        return unreadable(FailureKind::Input,
                          QCoreApplication::translate("MessageReader", "The message has neither a header nor a text that "
                                                                       "could be read. It is kept as it came."),
                          u"no header that is known, no text, no attachment"_s);
    return result;
}

} // namespace okienko
