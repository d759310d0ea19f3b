// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/mime/body_collector.h"

#include "channels/mail/mime/charset.h"
#include "channels/mail/mime/file_name.h"
#include "channels/mail/mime/flowed.h"
#include "channels/mail/mime/header_words.h"
#include "channels/mail/mime/parameters.h"
#include "models/domain/sha256.h"
#include "models/html/html_text.h"
#include "models/html/sanitiser.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <functional>
#include <optional>

using namespace Qt::StringLiterals;

namespace okienko {

namespace {

constexpr int maxDepth = 100;
constexpr int maxParts = 10'000;
constexpr qsizetype maxTextBytes = 8'000'000;
constexpr qsizetype maxAttachmentBytes = 200'000'000;
constexpr qint64 maxTotalBytes = 400'000'000;

QByteArray headerValue(const QList<RawHeader> &headers, const char *name)
{
    for (const RawHeader &header : headers) {
        if (header.name == name)
            return header.value;
    }
    return {};
}

/// HTML without a charset in its header names one inside (HTML 13.2.3.2).
QByteArray metaCharset(const QByteArray &html)
{
    static const QRegularExpression meta(u"<meta[^>]+charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return meta.match(QString::fromLatin1(html.left(4'096))).captured(1).toLatin1();
}

bool looksLikeHtml(const QString &text)
{
    // Asked about every text, and a pattern goes through all of it before it begins.
    qsizetype first = 0;
    while (first < text.size() && text.at(first).unicode() < 0x80 && text.at(first).isSpace())
        ++first;
    if (first == text.size() || text.at(first) != u'<')
        return false;
    static const QRegularExpression start(u"^\\s*(?:<!doctype html|<html[\\s>]|<head>|<body[\\s>])"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return start.match(text).hasMatch();
}

bool hasWord(const QString &text)
{
    static const QRegularExpression word(u"[\\p{L}\\p{N}]"_s, QRegularExpression::UseUnicodePropertiesOption);
    const auto isPlainLetter = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); };
    return std::any_of(text.cbegin(), text.cend(), isPlainLetter) || text.contains(word);
}

/// A plain part that only says that one should look at the HTML. `fromHtml` is asked for only where it matters: making
/// text of HTML costs more than everything else in a mail.
bool isWorthless(const QString &plain, const std::function<const QString &()> &fromHtml)
{
    if (!hasWord(plain))
        return hasWord(fromHtml()) || plain.trimmed().isEmpty();
    if (looksLikeHtml(plain))
        return true;
    static const QRegularExpression excuse(
        u"\\b(?:html|view this (?:e-?mail|message)|przeglądark|preglednik|nie obsługuje|does not support|unable to display|"
        "mail client|mime)\\b"_s, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return plain.size() < 400 && excuse.match(plain).hasMatch() && fromHtml().size() > 2 * plain.size() + 40;
}

QString asHtml(const QString &plain)
{
    return u"<div style=\"white-space: pre-wrap\">"_s + plain.toHtmlEscaped() + u"</div>"_s;
}

void clean(QString &html, bool &isClean)
{
    if (!isClean)
        html = cleanText(html);
    isClean = true;
}

/// text/enriched (RFC 1896) without its commands; "<<" is a "<".
QString withoutCommands(const QString &text)
{
    static const QRegularExpression parameter(u"<param>.*?</param>"_s, QRegularExpression::CaseInsensitiveOption
                                                  | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression command(u"</?[a-z][a-z0-9-]{0,60}>"_s, QRegularExpression::CaseInsensitiveOption);
    QString out = text;
    out.replace(u"<<"_s, QString(QChar(0xe000))).remove(parameter).remove(command);
    return out.replace(QChar(0xe000), u'<');
}

} // namespace

void BodyCollector::warn(const QString &what)
{
    if (warnings.size() < 50 && !warnings.contains(what))
        warnings.append(what);
}

void BodyCollector::collect(GMimeObject *root)
{
    if (root)
        walk(root, {});
    joinPieces();
    nameUniquely();
}

void BodyCollector::walk(GMimeObject *object, Place place)
{
    if (++m_parts > maxParts) {
        overLimit = true;
        warn(u"more than 10,000 parts: the rest was left out"_s);
        return;
    }
    if (place.depth > maxDepth) {
        warn(u"parts nested deeper than 100 levels were left out"_s);
        return;
    }
    GMimeContentType *type = g_mime_object_get_content_type(object);
    const QByteArray subtype = QByteArray(type ? g_mime_content_type_get_media_subtype(type) : "").toLower();
    if (GMIME_IS_MULTIPART(object)) {
        multipart(GMIME_MULTIPART(object), subtype, place);
    } else if (GMIME_IS_MESSAGE_PART(object)) {
        attachedMessage(object, g_mime_message_part_get_message(GMIME_MESSAGE_PART(object)), place);
    } else if (GMIME_IS_PART(object)) {
        leaf(GMIME_PART(object), place);
    }
}

void BodyCollector::multipart(GMimeMultipart *multipart, const QByteArray &subtype, const Place &place)
{
    const int count = g_mime_multipart_get_count(multipart);
    const bool alternative = subtype == "alternative";
    const bool related = subtype == "related";
    const int outer = m_alternative;
    if (alternative && !place.inAlternative)
        m_alternative = -1;
    if (count == 0) {
        // No part where the boundary promised some: what stands there is read as text.
        const char *prologue = g_mime_multipart_get_prologue(multipart);
        warn(u"a multipart has no parts: its boundary is missing or wrong"_s);
        const QByteArray bytes(prologue ? prologue : "");
        const QString content = cleanText(decodeText(bytes.left(maxTextBytes), {}).text);
        if (!content.trimmed().isEmpty())
            looksLikeHtml(content) ? addHtml(content, false) : addText(content, false);
    }
    for (int i = 0; i < count && !overLimit; ++i) {
        Place child = place;
        child.depth = place.depth + 1;
        child.isFirst = i == 0;
        child.inAlternative = place.inAlternative || alternative;
        child.inRelated = related || (place.inRelated && i > 0);
        walk(g_mime_multipart_get_part(multipart, i), child);
    }
    m_alternative = outer;
}

void BodyCollector::leaf(GMimePart *part, const Place &place)
{
    const QList<RawHeader> headers = MimeTree::contentHeaders(GMIME_OBJECT(part));
    ParameterisedHeader type = parseParameters(headerValue(headers, "content-type"), charset);
    const ParameterisedHeader disposition = parseParameters(headerValue(headers, "content-disposition"), charset);
    for (const QString &warning : type.warnings + disposition.warnings)
        warn(warning);
    if (!type.value.contains('/'))
        type.value = type.value == "text" || type.value.isEmpty() ? "text/plain" : "application/octet-stream";
    QString name = disposition.parameters.value("filename");
    if (name.trimmed().isEmpty())
        name = type.parameters.value("name");
    const QString contentId = cleanLine(decodeHeader(headerValue(headers, "content-id")))
                                  .remove(u'<').remove(u'>').trimmed().left(500);
    const bool isText = type.value == "text/plain" || type.value == "text/html" || type.value == "text/enriched"
        || type.value == "text/richtext" || type.value == "text" || type.value == "text/x-amp-html"
        || type.value == "text/markdown";
    // RFC 8621 4.1.4: text is read where it stands first, or has no name and is not part of a related group.
    const bool asBody = isText && disposition.value != "attachment"
        && ((place.isFirst && (name.isEmpty() || place.depth == 0 || place.inAlternative || disposition.value == "inline"
                               || disposition.value.isEmpty()))
            || (!place.inRelated && name.isEmpty()) || (place.inAlternative && name.isEmpty()));
    if (!asBody) {
        AttachmentContent content;
        bool cut = false;
        if (keepsContents) {
            content.data = MimeTree::content(part, maxAttachmentBytes, &cut);
            content.about.size = content.data.size();
            content.about.sha256 = sha256Hex(content.data).toLatin1();
        } else {
            const ContentDigest digest = MimeTree::digest(part, maxAttachmentBytes, &cut);
            content.about.size = digest.size;
            content.about.sha256 = digest.sha256;
        }
        if (cut)
            warn(u"an attachment over 200 MB was cut"_s);
        if (type.value == "text/x-amp-html" && place.inAlternative)
            return;
        content.about.mediaType = QString::fromLatin1(type.value);
        content.about.contentId = contentId;
        content.about.isInline = !contentId.isEmpty() && disposition.value != "attachment"
            && type.value.startsWith("image/");
        attach(std::move(content), name);
        return;
    }
    bool cut = false;
    const QByteArray data = MimeTree::content(part, maxTextBytes, &cut);
    if (cut)
        warn(u"a text over 8 MB was cut"_s);
    if (type.value == "text/x-amp-html")
        return;
    QByteArray declared = type.parameters.value("charset").toLatin1();
    if (declared.isEmpty() && type.value == "text/html")
        declared = metaCharset(data);
    const DecodedText decoded = decodeText(data, declared);
    if (decoded.guessed && !declared.isEmpty())
        warn(u"charset %1 is unknown or wrong; read as %2"_s.arg(QString::fromLatin1(declared.left(40)),
                                                                QString::fromLatin1(decoded.charset)));
    if (decoded.damaged)
        warn(u"some bytes of the text are not valid in its charset"_s);
    if (charset.isEmpty() && decoded.charset != "us-ascii")
        charset = decoded.charset;
    if (type.value == "text/html") {
        addHtml(decoded.text, place.inAlternative);
        return;
    }
    QString content = cleanText(decoded.text);
    if (type.value != "text/markdown" && looksLikeHtml(content)) {
        addHtml(content, place.inAlternative);
        return;
    }
    if (type.parameters.value("format").compare(u"flowed"_s, Qt::CaseInsensitive) == 0)
        content = unflow(content, type.parameters.value("delsp").compare(u"yes"_s, Qt::CaseInsensitive) == 0);
    else if (type.value == "text/enriched" || type.value == "text/richtext")
        content = withoutCommands(content);
    addText(content, place.inAlternative);
}

void BodyCollector::addText(const QString &plain, bool alternative)
{
    if (alternative && m_alternative >= 0 && !m_pieces.at(m_alternative).hasPlain) {
        m_pieces[m_alternative].plain = plain;
        m_pieces[m_alternative].hasPlain = true;
        return;
    }
    m_pieces.append({plain, {}, true, false, false});
    if (alternative)
        m_alternative = static_cast<int>(m_pieces.size()) - 1;
}

void BodyCollector::addHtml(const QString &source, bool alternative)
{
    if (alternative && m_alternative >= 0 && !m_pieces.at(m_alternative).hasHtml) {
        m_pieces[m_alternative].html = source;
        m_pieces[m_alternative].hasHtml = true;
        return;
    }
    m_pieces.append({{}, source, false, true, false});
    if (alternative)
        m_alternative = static_cast<int>(m_pieces.size()) - 1;
}

void BodyCollector::attachedMessage(GMimeObject *object, GMimeMessage *message, const Place &)
{
    if (!message) {
        warn(u"an attached message could not be read"_s);
        return;
    }
    const QList<RawHeader> headers = MimeTree::contentHeaders(object);
    QString name = parseParameters(headerValue(headers, "content-disposition"), charset).parameters.value("filename");
    if (name.trimmed().isEmpty())
        name = parseParameters(headerValue(headers, "content-type"), charset).parameters.value("name");
    if (name.trimmed().isEmpty()) {
        const QString subject = decodeHeader(headerValue(MimeTree::headers(GMIME_OBJECT(message)), "subject"), charset);
        name = safeFileName(QString(subject).replace(u'/', u'_').replace(u'\\', u'_'));
    }
    if (!name.isEmpty() && !name.endsWith(u".eml"_s, Qt::CaseInsensitive))
        name += u".eml"_s;
    AttachmentContent content;
    content.data = MimeTree::source(GMIME_OBJECT(message), maxAttachmentBytes);
    content.about.size = content.data.size();
    content.about.sha256 = sha256Hex(content.data).toLatin1();
    content.about.mediaType = u"message/rfc822"_s;
    if (!keepsContents)
        content.data.clear();
    attach(std::move(content), name);
}

void BodyCollector::attach(AttachmentContent content, const QString &name)
{
    m_bytes += content.about.size;
    if (m_bytes > maxTotalBytes) {
        overLimit = true;
        warn(u"the parts together are over 400 MB: the rest was left out"_s);
        return;
    }
    content.about.fileName = safeFileName(name);
    const bool changed = content.about.fileName != name.normalized(QString::NormalizationForm_C);
    if (content.about.fileName.isEmpty())
        content.about.fileName = defaultFileName(content.about.mediaType);
    if (changed && !name.isEmpty())
        warn(u"a file name was made safe: %1"_s.arg(content.about.fileName));
    attachments.append(std::move(content));
    m_nameChanged.append(changed);
}

void BodyCollector::joinPieces()
{
    bool anyText = false;
    for (Piece &piece : m_pieces) {
        std::optional<HtmlText> made;
        const auto fromHtml = [&]() -> const QString & {
            clean(piece.html, piece.isClean);
            if (!made)
                made = htmlToTextWithQuote(piece.html);
            return made->text;
        };
        const bool useHtml = piece.hasHtml && (!piece.hasPlain || isWorthless(piece.plain, fromHtml));
        const QStringView whole = useHtml ? fromHtml() : piece.plain;
        qsizetype leading = 0;
        while (leading < whole.size() && (whole.at(leading) == u'\n' || whole.at(leading) == u'\r'))
            ++leading;
        QStringView content = whole.sliced(leading);
        while (!content.isEmpty() && content.back().isSpace())
            content.chop(1);
        const qsizetype offset = anyText ? text.size() + 2 : 0;
        if (useHtml && made->quotedStart >= leading && quotedStart < 0 && m_pieces.size() == 1)
            quotedStart = offset + made->quotedStart - leading;
        if (content.isEmpty())
            continue;
        if (anyText)
            text += u"\n\n"_s;
        text += content;
        anyText = true;
    }
    joinHtml();
}

void BodyCollector::joinHtml()
{
    const auto hasHtml = [](const Piece &piece) { return piece.hasHtml; };
    if (std::none_of(m_pieces.cbegin(), m_pieces.cend(), hasHtml))
        return;
    // What is filed is asked only whether there is HTML, and whether it names a picture.
    const auto isNameable = [](const AttachmentContent &content) { return !content.about.contentId.isEmpty(); };
    const bool isRead = keepsContents || std::any_of(attachments.cbegin(), attachments.cend(), isNameable);
    QStringList htmls;
    for (Piece &piece : m_pieces) {
        const bool begins = !piece.html.isEmpty() && piece.html.front() > u' ' && piece.html.front() < u'\x7f';
        if (piece.hasHtml && (isRead || !begins))
            clean(piece.html, piece.isClean);
        htmls.append(piece.hasHtml ? piece.html : asHtml(piece.plain));
    }
    html = htmls.size() == 1 ? htmls.first() : htmls.join(htmlPartBreak);
}

/// Names that we made must not hide one behind the other when all are saved to one folder.
void BodyCollector::nameUniquely()
{
    QSet<QString> seen;
    for (qsizetype i = 0; i < attachments.size(); ++i) {
        QString &name = attachments[i].about.fileName;
        if (m_nameChanged.at(i) && seen.contains(name.toCaseFolded())) {
            const qsizetype dot = name.lastIndexOf(u'.');
            const QString stem = dot > 0 ? name.left(dot) : name;
            const QString extension = dot > 0 ? name.mid(dot) : QString();
            for (int n = 2; seen.contains(name.toCaseFolded()); ++n)
                name = u"%1 (%2)%3"_s.arg(stem).arg(n).arg(extension);
        }
        seen.insert(name.toCaseFolded());
    }
}

} // namespace okienko
