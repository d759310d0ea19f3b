// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/mime/mime_tree.h"

#include "channels/mail/mime/message_writer.h"

#include "channels/mail/mime/flowed.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QLocale>
#include <QUrl>

#include <memory>
#include <tuple>

using namespace Qt::StringLiterals;

namespace okienko {

namespace {

/// RFC 5322 2.1.1 allows 998; References are cut long before a server would refuse them.
constexpr int maxReferences = 50;
constexpr qsizetype maxId = 900;

bool hasControl(const QString &text)
{
    for (const QChar c : text) {
        if (c.unicode() < 0x20 || c.unicode() == 0x7f || c.unicode() == 0x85 || c.unicode() == 0x2028
            || c.unicode() == 0x2029)
            return true;
    }
    return false;
}

Failure controlCharacters(const QString &field)
{
    return {FailureKind::Input,
            QCoreApplication::translate("MessageWriter", "The field “%1” holds a line end or another control character. "
                                                         "Nothing was sent; please remove it and send again.").arg(field),
            u"control character in %1"_s.arg(field)};
}

Failure badAddress(const QString &address)
{
    QString shown;
    for (const QChar c : address.left(200))
        shown += c.unicode() < 0x20 || c.unicode() == 0x7f ? QChar(u' ') : c;
    return {FailureKind::Input,
            QCoreApplication::translate("MessageWriter", "“%1” is not a valid e-mail address. Nothing was sent; please "
                                                         "correct it and send again.").arg(shown),
            u"invalid address"_s};
}

/// The addr-spec as it goes over the wire: the domain in ASCII (RFC 5891).
Result<QString> wireAddress(const EmailAddress &address)
{
    if (hasControl(address.address))
        return badAddress(address.address);
    static const QRegularExpression form(u"^(?:\"(?:[^\"\\\\]|\\\\.)+\"|[^\\s@<>()\\[\\],;:\"\\\\]+)@([^\\s@<>()\\[\\],;:\"\\\\]+|\\[[0-9a-fA-F:.]+\\])$"_s);
    const QString spec = address.address.trimmed();
    const QRegularExpressionMatch match = form.match(spec);
    if (!match.hasMatch() || spec.size() > 320)
        return badAddress(address.address);
    const QString domain = match.captured(1);
    if (domain.startsWith(u'['))
        return spec;
    const QByteArray ace = QUrl::toAce(domain);
    if (ace.isEmpty() || ace.startsWith('.') || ace.endsWith('.') || ace.contains(".."))
        return badAddress(address.address);
    const QString local = spec.left(spec.size() - domain.size() - 1);
    if (local.startsWith(u'.') || local.endsWith(u'.') || (local.contains(u".."_s) && !local.startsWith(u'"')))
        return badAddress(address.address);
    return local + u'@' + QString::fromLatin1(ace);
}

Result<void> addAddresses(GMimeMessage *message, GMimeAddressType type, const QList<EmailAddress> &list,
                          const QString &field)
{
    for (const EmailAddress &address : list) {
        if (hasControl(address.name))
            return controlCharacters(field);
        const Result<QString> spec = wireAddress(address);
        if (!spec)
            return spec.failure();
        g_mime_message_add_mailbox(message, type, address.name.isEmpty() ? nullptr : address.name.toUtf8().constData(),
                                   spec->toUtf8().constData());
    }
    return {};
}

bool isId(const QString &id)
{
    static const QRegularExpression form(u"^[^\\s<>]+$"_s);
    return id.size() <= maxId && form.match(id).hasMatch() && !hasControl(id);
}

void setHeader(GMimeObject *object, const char *name, const QByteArray &value)
{
    g_mime_object_set_header(object, name, value.constData(), "utf-8");
}

Result<void> addThreading(GMimeMessage *message, const OutgoingMail &mail)
{
    if (!isId(mail.messageId))
        return controlCharacters(u"Message-ID"_s);
    g_mime_message_set_message_id(message, mail.messageId.toUtf8().constData());
    if (!mail.inReplyTo.isEmpty()) {
        if (!isId(mail.inReplyTo))
            return controlCharacters(u"In-Reply-To"_s);
        setHeader(GMIME_OBJECT(message), "In-Reply-To", '<' + mail.inReplyTo.toUtf8() + '>');
    }
    QStringList ids;
    for (const QString &id : mail.references) {
        if (hasControl(id))
            return controlCharacters(u"References"_s);
        if (isId(id) && !ids.contains(id))
            ids.append(id);
    }
    if (!mail.inReplyTo.isEmpty()) {
        ids.removeAll(mail.inReplyTo); // RFC 5322 3.6.4: the message answered stands last
        ids.append(mail.inReplyTo);
    }
    if (ids.size() > maxReferences)
        ids = ids.first(1) + ids.last(maxReferences - 1);
    if (!ids.isEmpty())
        setHeader(GMIME_OBJECT(message), "References", '<' + ids.join(u"> <"_s).toUtf8() + '>');
    return {};
}

GMimeObject *textPart(const OutgoingMail &mail)
{
    QString body = mail.body;
    body.remove(QChar(u'\0'));
    body.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    while (body.endsWith(u'\n'))
        body.chop(1);
    if (!mail.signature.trimmed().isEmpty())
        body += u"\n\n-- \n"_s + mail.signature.trimmed();
    const QByteArray text = flow(body).toUtf8() + '\n';
    GMimePart *part = g_mime_part_new_with_type("text", "plain");
    g_mime_object_set_content_type_parameter(GMIME_OBJECT(part), "charset", "utf-8");
    g_mime_object_set_content_type_parameter(GMIME_OBJECT(part), "format", "flowed");
    GMimeStream *stream = g_mime_stream_mem_new_with_buffer(text.constData(), static_cast<size_t>(text.size()));
    GMimeDataWrapper *wrapper = g_mime_data_wrapper_new_with_stream(stream, GMIME_CONTENT_ENCODING_DEFAULT);
    g_object_unref(stream);
    g_mime_part_set_content(part, wrapper);
    g_object_unref(wrapper);
    bool plain = true;
    qsizetype longest = 0;
    for (const QByteArray &line : text.split('\n')) {
        longest = qMax(longest, line.size());
        plain = plain && !line.startsWith('.') && !line.startsWith("From ");
    }
    for (const char c : text)
        plain = plain && static_cast<unsigned char>(c) < 0x80;
    // Quoted-printable keeps the trailing spaces of flowed lines over any server.
    g_mime_part_set_content_encoding(part, plain && longest < 900 ? GMIME_CONTENT_ENCODING_7BIT
                                                                  : GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    return GMIME_OBJECT(part);
}

/// A message that every mail server hands on as it is: US-ASCII, no long lines, a header, and line ends that are pairs.
bool goesUnencoded(const QByteArray &message)
{
    constexpr qsizetype longest = 998; // RFC 5322 2.1.1
    qsizetype length = 0;
    char before = 0;
    for (const char c : message) {
        if (c == 0 || static_cast<unsigned char>(c) > 0x7e || (before == '\r' && c != '\n'))
            return false;
        length = c == '\n' ? 0 : length + 1;
        if (length > longest)
            return false;
        before = c;
    }
    static const QRegularExpression header(u"^[!-9;-~]+[ \\t]*:"_s);
    return header.match(QString::fromLatin1(message.left(200))).hasMatch();
}

Result<GMimeObject *> attachmentPart(const AttachmentContent &content)
{
    if (hasControl(content.about.fileName))
        return controlCharacters(QCoreApplication::translate("MessageWriter", "File name"));
    static const QRegularExpression type(u"^[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    QString media = content.about.mediaType.toLower();
    const bool asMessage = media == u"message/rfc822"_s && goesUnencoded(content.data);
    // A message or a multipart must not be encoded (RFC 2046 5.2.1); as a file it is bytes like others.
    if (!asMessage && (!type.match(media).hasMatch() || media.startsWith(u"multipart/"_s) || media.startsWith(u"message/"_s)))
        media = u"application/octet-stream"_s;
    GMimePart *part = g_mime_part_new_with_type(media.section(u'/', 0, 0).toLatin1().constData(),
                                                media.section(u'/', 1).toLatin1().constData());
    GMimeStream *stream = g_mime_stream_mem_new_with_buffer(content.data.constData(),
                                                            static_cast<size_t>(content.data.size()));
    const GMimeContentEncoding encoding = asMessage ? GMIME_CONTENT_ENCODING_7BIT : GMIME_CONTENT_ENCODING_BASE64;
    GMimeDataWrapper *wrapper = g_mime_data_wrapper_new_with_stream(stream, asMessage ? encoding : GMIME_CONTENT_ENCODING_DEFAULT);
    g_object_unref(stream);
    g_mime_part_set_content(part, wrapper);
    g_object_unref(wrapper);
    g_mime_part_set_content_encoding(part, encoding);
    g_mime_object_set_disposition(GMIME_OBJECT(part), content.about.isInline ? "inline" : "attachment");
    if (!content.about.fileName.isEmpty())
        g_mime_part_set_filename(part, content.about.fileName.toUtf8().constData());
    if (!content.about.contentId.isEmpty()) {
        if (!isId(content.about.contentId)) {
            g_object_unref(part);
            return controlCharacters(u"Content-ID"_s);
        }
        g_mime_part_set_content_id(part, content.about.contentId.toUtf8().constData());
    }
    return GMIME_OBJECT(part);
}

Result<GMimeObject *> bodyPart(const OutgoingMail &mail)
{
    GMimeObject *text = textPart(mail);
    if (mail.attachments.isEmpty())
        return text;
    GMimeMultipart *mixed = g_mime_multipart_new_with_subtype("mixed");
    g_mime_multipart_add(mixed, text);
    g_object_unref(text);
    for (const AttachmentContent &content : mail.attachments) {
        const Result<GMimeObject *> part = attachmentPart(content);
        if (!part) {
            g_object_unref(mixed);
            return part.failure();
        }
        g_mime_multipart_add(mixed, *part);
        g_object_unref(*part);
    }
    return GMIME_OBJECT(mixed);
}

/// Date with the sender's own offset (RFC 5322 3.3), English whatever the locale.
QByteArray dateField(const QDateTime &date)
{
    return QLocale::c().toString(date.toOffsetFromUtc(date.offsetFromUtc()), u"ddd, dd MMM yyyy HH:mm:ss "_s).toLatin1()
        + [&date] {
              const int minutes = date.offsetFromUtc() / 60;
              return QByteArray(minutes < 0 ? "-" : "+")
                  + QByteArray::number(qAbs(minutes) / 60 * 100 + qAbs(minutes) % 60).rightJustified(4, '0');
          }();
}

Result<QByteArray> bytesOf(GMimeMessage *message)
{
    GMimeFormatOptions *options = g_mime_format_options_new();
    g_mime_format_options_set_newline_format(options, GMIME_NEWLINE_FORMAT_DOS);
    g_mime_format_options_set_param_encoding_method(options, GMIME_PARAM_ENCODING_METHOD_RFC2231);
    GMimeStream *memory = g_mime_stream_mem_new();
    const ssize_t written = g_mime_object_write_to_stream(GMIME_OBJECT(message), options, memory);
    g_mime_format_options_free(options);
    GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory));
    QByteArray data(bytes ? reinterpret_cast<const char *>(bytes->data) : "",
                    bytes ? static_cast<qsizetype>(bytes->len) : 0);
    g_object_unref(memory);
    if (written < 0 || data.isEmpty())
        return Failure{FailureKind::Internal,
                       QCoreApplication::translate("MessageWriter", "The message could not be put together. It is kept as "
                                                                    "a draft; please try again."),
                       u"g_mime_object_write_to_stream failed"_s};
    return data;
}

} // namespace

Result<QByteArray> writeMessage(const OutgoingMail &mail)
{
    initialiseMime();
    if (mail.to.isEmpty() && mail.cc.isEmpty())
        return Failure{FailureKind::Input,
                       QCoreApplication::translate("MessageWriter", "The message has no recipient. Nothing was sent; "
                                                                    "please add one and send again."),
                       u"no recipient"_s};
    if (hasControl(mail.subject))
        return controlCharacters(QCoreApplication::translate("MessageWriter", "Subject"));
    const std::unique_ptr<GMimeMessage, void (*)(GMimeMessage *)> message(
        g_mime_message_new(TRUE), [](GMimeMessage *m) { g_object_unref(m); });
    const QDateTime date = mail.date.isValid() ? mail.date : QDateTime::currentDateTime();
    setHeader(GMIME_OBJECT(message.get()), "Date", dateField(date));
    const QList<EmailAddress> replyTo = mail.replyTo.address.isEmpty() ? QList<EmailAddress>{}
                                                                       : QList<EmailAddress>{mail.replyTo};
    for (const auto &[type, list, field] :
         {std::tuple{GMIME_ADDRESS_TYPE_FROM, QList<EmailAddress>{mail.from}, QStringLiteral("From")},
          std::tuple{GMIME_ADDRESS_TYPE_REPLY_TO, replyTo, QStringLiteral("Reply-To")},
          std::tuple{GMIME_ADDRESS_TYPE_TO, mail.to, QStringLiteral("To")},
          std::tuple{GMIME_ADDRESS_TYPE_CC, mail.cc, QStringLiteral("Cc")}}) {
        const Result<void> added = addAddresses(message.get(), type, list, field);
        if (!added)
            return added.failure();
    }
    g_mime_message_set_subject(message.get(), mail.subject.toUtf8().constData(), "utf-8");
    const Result<void> threaded = addThreading(message.get(), mail);
    if (!threaded)
        return threaded.failure();
    setHeader(GMIME_OBJECT(message.get()), "MIME-Version", "1.0");
    if (mail.automatic) {
        setHeader(GMIME_OBJECT(message.get()), "Auto-Submitted", "auto-replied");
        setHeader(GMIME_OBJECT(message.get()), "X-Auto-Response-Suppress", "All");
    }
    const Result<GMimeObject *> body = bodyPart(mail);
    if (!body)
        return body.failure();
    g_mime_message_set_mime_part(message.get(), *body);
    g_object_unref(*body);
    return bytesOf(message.get());
}

} // namespace okienko
