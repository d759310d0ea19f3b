// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace okienko::test {

/// A message that is not as it should be; its subject is always "s", where it has one.
struct BadMail {
    int number;        ///< the line of the list of bad input
    const char *what;
    QByteArray raw;
};

inline QByteArray badHead(const QByteArray &more = {})
{
    return "From: Jan <jan@example.com>\r\nTo: bok@shop.example\r\nSubject: s\r\nMIME-Version: 1.0\r\n" + more;
}

inline QByteArray nestedMultiparts(int depth)
{
    QByteArray raw = badHead();
    for (int i = 0; i < depth; ++i) {
        const QByteArray boundary = "b" + QByteArray::number(i);
        raw += "Content-Type: multipart/mixed; boundary=" + boundary + "\r\n\r\n--" + boundary + "\r\n";
    }
    return raw + "\r\ntekst\r\n";
}

inline QByteArray nestedMessages(int depth)
{
    QByteArray raw = badHead();
    for (int i = 0; i < depth; ++i)
        raw += "Content-Type: message/rfc822\r\n\r\nSubject: s\r\n";
    return raw + "\r\ntekst\r\n";
}

/// One part behind a text, with its headers.
inline QByteArray withPart(const QByteArray &headers, const QByteArray &content)
{
    return badHead("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\ntekst\r\n--b\r\n") + headers + "\r\n" + content
        + "\r\n--b--\r\n";
}

/// A PNG that says it is of that size and holds next to nothing.
inline QByteArray emptyPng(quint32 width, quint32 height)
{
    const auto number = [](quint32 value) {
        QByteArray bytes;
        for (int shift = 24; shift >= 0; shift -= 8)
            bytes += char(value >> shift);
        return bytes;
    };
    const auto chunk = [&](const QByteArray &type, const QByteArray &data) {
        quint32 crc = 0xffffffffU;
        for (const char c : type + data) {
            crc ^= quint8(c);
            for (int bit = 0; bit < 8; ++bit)
                crc = (crc >> 1) ^ (0xedb88320U & (0U - (crc & 1U)));
        }
        return number(quint32(data.size())) + type + data + number(~crc);
    };
    return QByteArray("\x89PNG\r\n\x1a\n") + chunk("IHDR", number(width) + number(height) + QByteArray("\x08\x06\0\0\0", 5))
        + chunk("IDAT", qCompress(QByteArray(64, '\0')).mid(4)) + chunk("IEND", {});
}

/// The messages of lines 40 to 57 and 74 to 76.
inline QList<BadMail> badMails()
{
    QList<BadMail> mails{
        {40, "multiparts 5,000 deep", nestedMultiparts(5000)},
        {41, "100,000 parts", badHead("Content-Type: multipart/mixed; boundary=b\r\n\r\n") + QByteArray("--b\r\n\r\nx\r\n").repeated(100'000)},
        {42, "no boundary", badHead("Content-Type: multipart/mixed\r\n\r\n--b\r\n\r\ntekst\r\n--b--\r\n")},
        {42, "an empty boundary", badHead("Content-Type: multipart/mixed; boundary=\"\"\r\n\r\n--\r\n\r\ntekst\r\n----\r\n")},
        {42, "a boundary that begins another", badHead("Content-Type: multipart/mixed; boundary=ab\r\n\r\n--ab\r\nContent-Type: "
            "multipart/alternative; boundary=abc\r\n\r\n--abc\r\n\r\ntekst\r\n--abc--\r\n--ab--\r\n")},
        {42, "a boundary of 2 KB", badHead("Content-Type: multipart/mixed; boundary=" + QByteArray(2048, 'q') + "\r\n\r\n--"
            + QByteArray(2048, 'q') + "\r\n\r\ntekst\r\n--" + QByteArray(2048, 'q') + "--\r\n")},
        {42, "a boundary that never comes", badHead("Content-Type: multipart/mixed; boundary=b\r\n\r\ntekst\r\n")},
        {43, "no headers", "Tylko tekst.\r\nI dalej.\r\n"},
        {43, "a body only", "\r\nTylko tekst.\r\n"},
        {44, "a header of 150 KB", badHead("X-Long: " + QByteArray(150'000, 'x') + "\r\n\r\ntekst\r\n")},
        {44, "a subject of 1 MB", "From: jan@example.com\r\nSubject: " + QByteArray(1'000'000, 's') + "\r\n\r\ntekst\r\n"},
        {44, "a folded header of 1 MB", badHead("X-Long: x" + QByteArray("\r\n x").repeated(250'000) + "\r\n\r\ntekst\r\n")},
        {44, "50,000 headers", badHead(QByteArray("X-A: b\r\n").repeated(50'000) + "\r\ntekst\r\n")},
        {45, "semicolon groups", "From: ;;;;\r\nTo: ;;;; a: ;;;, b: c@example.com;;;;\r\nSubject: s\r\n\r\ntekst\r\n"},
        {45, "100,000 semicolons", "From: jan@example.com\r\nTo: " + QByteArray(100'000, ';') + "\r\nSubject: s\r\n\r\ntekst\r\n"},
        {46, "broken base64", badHead("Content-Transfer-Encoding: base64\r\n\r\ndGVrc3Q=*=@@\r\n====\r\nQ\r\n")},
        {46, "broken quoted-printable", badHead("Content-Transfer-Encoding: quoted-printable\r\n\r\ntekst =ZZ =4 =\r\n=\r\n=e")},
        {46, "an encoding that nobody knows", badHead("Content-Transfer-Encoding: x-nonsense\r\n\r\ntekst\r\n")},
        {47, "a charset that nobody knows", badHead("Content-Type: text/plain; charset=x-nie-ma\r\n\r\nza\xc5\xbc tekst\r\n")},
        {47, "UTF-7", badHead("Content-Type: text/plain; charset=utf-7\r\n\r\nza+AXw- tekst +ADw-script+AD4-\r\n")},
        {47, "broken UTF-7", badHead("Content-Type: text/html; charset=utf-7\r\n\r\n+ADw-script+AD4-x+ADw-/script+AD4-tekst+//\r\n")},
        {48, "a line end in an encoded word", "From: =?utf-8?Q?a=0D=0ABcc:_x@evil.example?= <jan@example.com>\r\nSubject: "
            "=?utf-8?Q?s=0D=0AX-Evil:_1?=\r\n\r\ntekst\r\n"},
        {48, "NUL in an encoded word", "From: =?utf-8?B?YQBi?= <jan@example.com>\r\nSubject: =?utf-8?Q?s=00t?=\r\n\r\ntekst\r\n"},
        {49, "RFC 2231 with gaps", withPart("Content-Type: application/pdf\r\nContent-Disposition: attachment; filename*0=fak; "
            "filename*2=tura; filename*5=.pdf\r\n", "x")},
        {49, "RFC 2231 twice", withPart("Content-Type: application/pdf\r\nContent-Disposition: attachment; filename*0=fak; "
            "filename*0=zly; filename*1=.pdf; filename*1=.exe\r\n", "x")},
        {49, "RFC 2231 section 99999999999", withPart("Content-Type: application/pdf\r\nContent-Disposition: attachment; "
            "filename*99999999999=a; filename*-1=b; filename*=x\r\n", "x")},
        {50, "two From", "From: jan@example.com\r\nFrom: bank@example.com\r\nSubject: s\r\n\r\ntekst\r\n"},
        {50, "two Content-Type", badHead("Content-Type: text/plain\r\nContent-Type: text/html\r\n\r\ntekst <b>x</b>\r\n")},
        {51, "a message in a message 3,000 times", nestedMessages(3000)},
        {52, "TNEF", withPart("Content-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64\r\n",
            QByteArray("\x78\x9f\x3e\x22\xff\xff\x01\x06\x90\x08\x00\xff\xff\xff\x7f", 15).toBase64())},
        {52, "a zip bomb", withPart("Content-Type: application/zip; name=a.zip\r\nContent-Transfer-Encoding: base64\r\n",
            ("PK\x03\x04" + qCompress(QByteArray(10'000'000, '\0'))).toBase64())},
        {53, "a picture of 65,500 by 65,500", withPart("Content-Type: image/png; name=a.png\r\nContent-ID: <p@x>\r\n"
            "Content-Disposition: inline\r\nContent-Transfer-Encoding: base64\r\n", emptyPng(65'500, 65'500).toBase64())},
        {54, "an SVG bomb", withPart("Content-Type: image/svg+xml; name=a.svg\r\nContent-Disposition: inline\r\n",
            "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]>"
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>&c;&c;&c;&c;</text></svg>")},
        {55, "no Message-ID", badHead("\r\ntekst bez numeru\r\n")},
        {55, "a Message-ID of another", badHead("Message-ID: <ten-sam@example.com>\r\n\r\ntekst pierwszy\r\n")},
        {55, "the same Message-ID, another text", badHead("Message-ID: <ten-sam@example.com>\r\n\r\ntekst drugi\r\n")},
        {57, "the year 0", badHead("Date: Sat, 01 Jan 0000 00:00:00 +0000\r\n\r\ntekst\r\n")},
        {57, "the year 9999", badHead("Date: Fri, 31 Dec 9999 23:59:59 -1200\r\n\r\ntekst\r\n")},
        {57, "the year 292278994", badHead("Date: Sun, 17 Aug 292278994 07:12:55 +0000\r\n\r\ntekst\r\n")},
        {76, "a header with an external address", withPart("Content-Type: application/octet-stream; name=a.pdf\r\nX-Mozilla-External-"
            "Attachment-URL: http://127.0.0.1:9/x\r\nContent-Location: http://127.0.0.1:9/y\r\nContent-Base: file:///etc/\r\n"
            "Content-Disposition: attachment; filename=a.pdf\r\n", "x")},
        {76, "message/external-body", withPart("Content-Type: message/external-body; access-type=URL; URL=\"http://127.0.0.1:9/x\"\r\n",
            "Content-Type: application/pdf\r\n\r\n")},
    };
    QByteArray references = "References:";
    for (int i = 0; i < 10'000; ++i)
        references += " <" + QByteArray::number(i) + "@example.com>\r\n";
    mails.append({56, "10,000 references", badHead(references + "Message-ID: <many@example.com>\r\n\r\ntekst\r\n")});
    for (const char *name : {"../../etc/passwd", "..\\..\\boot.ini", "C:\\Windows\\x.exe", "CON", "con.txt", "faktura.pdf.", ". .",
                             "a%00b.pdf", "/", "~/.bashrc"})
        mails.append({74, name, withPart(QByteArray("Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"")
                                         + QByteArray(name).replace('\\', "\\\\") + "\"\r\n", "x")});
    mails.append({74, "a name of 300 characters", withPart("Content-Type: application/pdf\r\nContent-Disposition: attachment; "
        "filename=\"" + QByteArray(300, 'n') + ".pdf\"\r\n", "x")});
    mails.append({74, "a name with NUL", withPart("Content-Type: application/pdf\r\nContent-Disposition: attachment; "
        "filename*=utf-8''a%00%0a%e2%80%aefdp.exe\r\n", "x")});
    mails.append({75, "two extensions", withPart("Content-Type: application/pdf\r\nContent-Disposition: attachment; "
        "filename=faktura.pdf.exe\r\n", "MZ")});
    return mails;
}

} // namespace okienko::test
