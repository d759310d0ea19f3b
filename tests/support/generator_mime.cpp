// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/generator_mime.h"

#include <algorithm>
#include <iconv.h>
#include <utility>

namespace okienko::test {

namespace {

struct Converter {
    explicit Converter(const char *charset) : handle(iconv_open(charset, "UTF-8")) {}
    ~Converter() { iconv_close(handle); }
    Converter(const Converter &) = delete;
    Converter &operator=(const Converter &) = delete;
    iconv_t handle;
};

/// Typographic signs as programs with 8-bit sets write them.
QString withoutTypography(QString text)
{
    for (auto [from, to] : {std::pair(u'„', '"'), std::pair(u'”', '"'), std::pair(u'“', '"'), std::pair(u'’', '\''),
                            std::pair(u'–', '-'), std::pair(u'—', '-'), std::pair(u'…', '.'), std::pair(u'ø', 'o')})
        text.replace(from, QLatin1Char(to));
    return text;
}

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 128 && c >= u' '; });
}

QByteArray hexByte(char c)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    return QByteArray(1, digits[uchar(c) >> 4]) + digits[uchar(c) & 15];
}

QByteArray oneWord(const QString &text, Charset charset, bool base64)
{
    const QByteArray data = encodeText(text, charset);
    QByteArray out = "=?" + charsetName(charset) + (base64 ? "?B?" : "?Q?");
    if (base64)
        return out + data.toBase64() + "?=";
    for (const char c : data) {
        if (c == ' ')
            out += '_';
        else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
            out += c;
        else
            out += '=' + hexByte(c);
    }
    return out + "?=";
}

QByteArray percentName(const QString &name)
{
    QByteArray out = "UTF-8''";
    const QByteArray utf8 = name.toUtf8();
    for (const char c : utf8) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.'
            || c == '-' || c == '_';
        if (plain)
            out += c;
        else
            out += '%' + hexByte(c);
    }
    return out;
}

bool hasLongLine(const QByteArray &data)
{
    qsizetype start = 0;
    for (qsizetype end = data.indexOf('\n'); end >= 0; start = end + 1, end = data.indexOf('\n', start)) {
        if (end - start > 998)
            return true;
    }
    return data.size() - start > 998;
}

/// Lines of text on the wire: CRLF ends.
QByteArray crlf(QByteArray data)
{
    data.replace("\n", "\r\n");
    return data;
}

} // namespace

QByteArray charsetName(Charset charset)
{
    switch (charset) {
    case Charset::Latin2: return "iso-8859-2";
    case Charset::Windows1250: return "windows-1250";
    case Charset::Utf8: break;
    }
    return "utf-8";
}

QByteArray encodeText(const QString &text, Charset charset)
{
    if (charset == Charset::Utf8)
        return text.toUtf8();
    static const Converter latin2("ISO-8859-2");
    static const Converter windows("CP1250");
    const iconv_t handle = charset == Charset::Latin2 ? latin2.handle : windows.handle;
    QByteArray in = (charset == Charset::Latin2 ? withoutTypography(text) : text).toUtf8();
    QByteArray out(in.size(), '\0');
    char *from = in.data();
    char *to = out.data();
    auto fromLeft = std::size_t(in.size());
    auto toLeft = std::size_t(out.size());
    while (fromLeft > 0 && iconv(handle, &from, &fromLeft, &to, &toLeft) == std::size_t(-1)) {
        // A sign outside of the set: one question mark for its whole UTF-8 sequence.
        do {
            ++from;
            --fromLeft;
        } while (fromLeft > 0 && (uchar(*from) & 0xc0) == 0x80);
        *to++ = '?';
        --toLeft;
    }
    out.truncate(to - out.data());
    return out;
}

QByteArray encodeWords(const QString &text, Charset charset, bool base64, int used)
{
    if (isAscii(text)) {
        QByteArray out;
        int length = used;
        const auto list = text.split(u' ');
        for (qsizetype i = 0; i < list.size(); ++i) {
            const QByteArray word = list[i].toLatin1();
            if (i > 0 && length + word.size() > 74 && !word.isEmpty()) {
                out += "\r\n";
                length = 0;
            }
            if (i > 0)
                out += ' ';
            out += word;
            length += int(word.size()) + 1;
        }
        return out;
    }
    QByteArray out;
    QString pending;
    int room = 74 - used;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype step = text[i].isHighSurrogate() ? 2 : 1;
        const QString longer = pending + text.mid(i, step);
        if (!pending.isEmpty() && oneWord(longer, charset, base64).size() > room) {
            out += oneWord(pending, charset, base64) + "\r\n ";
            pending.clear();
            room = 74;
            continue;
        }
        pending = longer;
        i += step;
    }
    return out + oneWord(pending, charset, base64);
}

QByteArray quotedPrintable(const QByteArray &data)
{
    QByteArray out;
    out.reserve(data.size() * 5 / 4);
    int length = 0;
    for (qsizetype i = 0; i < data.size(); ++i) {
        const char c = data[i];
        if (c == '\n') {
            out += "\r\n";
            length = 0;
            continue;
        }
        const bool lineEnd = i + 1 == data.size() || data[i + 1] == '\n';
        const bool plain = (c > ' ' && c < 127 && c != '=') || ((c == ' ' || c == '\t') && !lineEnd);
        const int width = plain ? 1 : 3;
        if (length + width > (lineEnd ? 76 : 75)) {
            out += "=\r\n";
            length = 0;
        }
        if (plain)
            out += c;
        else
            out += '=' + hexByte(c);
        length += width;
    }
    return out;
}

QByteArray base64Lines(const QByteArray &data)
{
    const QByteArray all = data.toBase64();
    QByteArray out;
    out.reserve(all.size() + all.size() / 38 + 2);
    for (qsizetype i = 0; i < all.size(); i += 76)
        out.append(QByteArrayView(all).sliced(i, qMin<qsizetype>(76, all.size() - i))).append("\r\n");
    return out;
}

QByteArray MimePart::bytes() const
{
    return headers.join("\r\n") + "\r\n\r\n" + body;
}

MimePart textPart(const QByteArray &subtype, const QString &text, Charset charset, Transfer transfer)
{
    const QByteArray data = encodeText(text, charset);
    // Longer lines may not go as they are (RFC 5322 2.1.1).
    if (transfer == Transfer::EightBit && hasLongLine(data))
        transfer = Transfer::QuotedPrintable;
    MimePart part;
    part.headers.append("Content-Type: text/" + subtype + "; charset=" + charsetName(charset));
    switch (transfer) {
    case Transfer::QuotedPrintable:
        part.headers.append("Content-Transfer-Encoding: quoted-printable");
        part.body = quotedPrintable(data);
        break;
    case Transfer::Base64:
        part.headers.append("Content-Transfer-Encoding: base64");
        part.body = base64Lines(crlf(data));
        break;
    case Transfer::EightBit:
        part.headers.append("Content-Transfer-Encoding: 8bit");
        part.body = crlf(data);
        break;
    }
    return part;
}

MimePart multipart(const QByteArray &subtype, const QByteArray &boundary, const QList<MimePart> &parts)
{
    MimePart whole;
    whole.headers.append("Content-Type: multipart/" + subtype + ";\r\n boundary=\"" + boundary + '"');
    for (const MimePart &part : parts) {
        whole.body += "--" + boundary + "\r\n" + part.bytes();
        if (!whole.body.endsWith("\r\n"))
            whole.body += "\r\n";
    }
    whole.body += "--" + boundary + "--\r\n";
    return whole;
}

MimePart filePart(const QByteArray &type, const QString &name, const QByteArray &data, const QByteArray &contentId,
                  bool encodedWordName)
{
    QByteArray nameField = "name=\"" + name.toUtf8() + '"';
    QByteArray fileNameField = "file" + nameField;
    if (!isAscii(name)) {
        const QByteArray word = encodeWords(name, Charset::Utf8, true, 10);
        nameField = "name=\"" + word + '"';
        fileNameField = encodedWordName ? "filename=\"" + word + '"' : "filename*=" + percentName(name);
    }
    MimePart part;
    part.headers = {"Content-Type: " + type + ";\r\n " + nameField, "Content-Transfer-Encoding: base64",
                    QByteArray("Content-Disposition: ") + (contentId.isEmpty() ? "attachment" : "inline") + ";\r\n "
                        + fileNameField};
    if (!contentId.isEmpty())
        part.headers.append("Content-ID: <" + contentId + '>');
    part.body = base64Lines(data);
    return part;
}

} // namespace okienko::test
