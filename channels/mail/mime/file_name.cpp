// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/mime/file_name.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace okienko {

namespace {

constexpr qsizetype maxLength = 120;
constexpr qsizetype maxBytes = 240; ///< file systems take 255 bytes

QString withoutPath(const QString &name)
{
    if (!name.contains(u'/') && !name.contains(u'\\'))
        return name;
    static const QRegularExpression path(u"^(?:[a-z]:[/\\\\]|[/\\\\]|\\.{1,2}[/\\\\]|~[/\\\\])|\\\\|[/\\\\]\\.{1,2}[/\\\\]"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    QString out = name;
    if (path.match(out).hasMatch()) {
        out.replace(u'\\', u'/');
        while (out.endsWith(u'/'))
            out.chop(1);
        out = out.section(u'/', -1);
        static const QRegularExpression drive(u"^[a-z]:"_s, QRegularExpression::CaseInsensitiveOption);
        out.remove(drive);
    }
    // "Faktura 1/2026.pdf" is a name, not a path.
    return out.replace(u'/', u'_');
}

bool isHiddenCharacter(QChar c)
{
    const char16_t u = c.unicode();
    return u < 0x20 || (u >= 0x7f && u < 0xa0) || (u >= 0x200b && u <= 0x200f) || (u >= 0x2028 && u <= 0x202e)
        || (u >= 0x2060 && u <= 0x206f) || u == 0xfeff || u == 0x061c || u == 0x00ad || u == 0xfffe || u == 0xffff;
}

QString shortened(const QString &name)
{
    if (name.size() <= maxLength && name.toUtf8().size() <= maxBytes)
        return name;
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString extension = dot > 0 && name.size() - dot <= 16 ? name.mid(dot) : QString();
    QString stem = name.left(name.size() - extension.size()).left(maxLength - extension.size() - 1);
    while (!stem.isEmpty() && (stem.toUtf8().size() + extension.toUtf8().size() + 3 > maxBytes
                               || stem.back().isHighSurrogate()))
        stem.chop(1);
    return stem.trimmed() + u'…' + extension;
}

} // namespace

QString safeFileName(const QString &name)
{
    QString out;
    for (const QChar c : withoutPath(name.left(100'000))) {
        if (isHiddenCharacter(c))
            continue;
        // What Windows refuses; people send files on.
        out += u"<>:\"|?*"_s.contains(c) ? QChar(u'_') : c;
    }
    out = out.simplified();
    while (out.startsWith(u'.') || out.startsWith(u' '))
        out.remove(0, 1);
    while (out.endsWith(u'.') || out.endsWith(u' '))
        out.chop(1);
    static const QRegularExpression device(u"^(con|prn|aux|nul|com[0-9]|lpt[0-9]|clock\\$|conin\\$|conout\\$)\\s*(\\.|$)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    if (device.match(out).hasMatch())
        out.prepend(u'_');
    return shortened(out).normalized(QString::NormalizationForm_C);
}

QString defaultFileName(const QString &mediaType)
{
    static const QHash<QString, QString> extensions{
        {u"application/pdf"_s, u"pdf"_s}, {u"image/jpeg"_s, u"jpg"_s}, {u"image/jpg"_s, u"jpg"_s},
        {u"image/png"_s, u"png"_s}, {u"image/gif"_s, u"gif"_s}, {u"image/webp"_s, u"webp"_s},
        {u"image/svg+xml"_s, u"svg"_s}, {u"image/bmp"_s, u"bmp"_s}, {u"image/tiff"_s, u"tiff"_s},
        {u"image/heic"_s, u"heic"_s}, {u"text/plain"_s, u"txt"_s}, {u"text/html"_s, u"html"_s},
        {u"text/calendar"_s, u"ics"_s}, {u"application/ics"_s, u"ics"_s}, {u"text/csv"_s, u"csv"_s},
        {u"text/vcard"_s, u"vcf"_s}, {u"text/x-vcard"_s, u"vcf"_s}, {u"text/xml"_s, u"xml"_s},
        {u"application/xml"_s, u"xml"_s}, {u"message/rfc822"_s, u"eml"_s}, {u"message/global"_s, u"eml"_s},
        {u"message/delivery-status"_s, u"txt"_s}, {u"message/disposition-notification"_s, u"txt"_s},
        {u"message/feedback-report"_s, u"txt"_s}, {u"text/rfc822-headers"_s, u"txt"_s},
        {u"application/zip"_s, u"zip"_s}, {u"application/ms-tnef"_s, u"dat"_s},
        {u"application/vnd.ms-tnef"_s, u"dat"_s}, {u"application/pgp-signature"_s, u"asc"_s},
        {u"application/pgp-encrypted"_s, u"asc"_s}, {u"application/pgp-keys"_s, u"asc"_s},
        {u"application/pkcs7-signature"_s, u"p7s"_s}, {u"application/x-pkcs7-signature"_s, u"p7s"_s},
        {u"application/pkcs7-mime"_s, u"p7m"_s}, {u"application/x-pkcs7-mime"_s, u"p7m"_s},
        {u"application/msword"_s, u"doc"_s}, {u"application/vnd.ms-excel"_s, u"xls"_s},
        {u"application/vnd.openxmlformats-officedocument.wordprocessingml.document"_s, u"docx"_s},
        {u"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"_s, u"xlsx"_s},
        {u"audio/mpeg"_s, u"mp3"_s}, {u"audio/wav"_s, u"wav"_s}, {u"video/mp4"_s, u"mp4"_s},
        {u"application/json"_s, u"json"_s}, {u"application/rtf"_s, u"rtf"_s}, {u"text/rtf"_s, u"rtf"_s}};
    return u"attachment."_s + extensions.value(mediaType, mediaType.startsWith(u"text/"_s) ? u"txt"_s : u"bin"_s);
}

} // namespace okienko
