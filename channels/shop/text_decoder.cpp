// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/shop/text_decoder.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace okienko {

namespace {

using UpperHalf = std::array<char16_t, 128>;

constexpr UpperHalf windows1250 = {
    0x20ac, 0xfffd, 0x201a, 0xfffd, 0x201e, 0x2026, 0x2020, 0x2021, 0xfffd, 0x2030, 0x0160, 0x2039, 0x015a,
    0x0164, 0x017d, 0x0179, 0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0xfffd, 0x2122,
    0x0161, 0x203a, 0x015b, 0x0165, 0x017e, 0x017a, 0x00a0, 0x02c7, 0x02d8, 0x0141, 0x00a4, 0x0104, 0x00a6,
    0x00a7, 0x00a8, 0x00a9, 0x015e, 0x00ab, 0x00ac, 0x00ad, 0x00ae, 0x017b, 0x00b0, 0x00b1, 0x02db, 0x0142,
    0x00b4, 0x00b5, 0x00b6, 0x00b7, 0x00b8, 0x0105, 0x015f, 0x00bb, 0x013d, 0x02dd, 0x013e, 0x017c, 0x0154,
    0x00c1, 0x00c2, 0x0102, 0x00c4, 0x0139, 0x0106, 0x00c7, 0x010c, 0x00c9, 0x0118, 0x00cb, 0x011a, 0x00cd,
    0x00ce, 0x010e, 0x0110, 0x0143, 0x0147, 0x00d3, 0x00d4, 0x0150, 0x00d6, 0x00d7, 0x0158, 0x016e, 0x00da,
    0x0170, 0x00dc, 0x00dd, 0x0162, 0x00df, 0x0155, 0x00e1, 0x00e2, 0x0103, 0x00e4, 0x013a, 0x0107, 0x00e7,
    0x010d, 0x00e9, 0x0119, 0x00eb, 0x011b, 0x00ed, 0x00ee, 0x010f, 0x0111, 0x0144, 0x0148, 0x00f3, 0x00f4,
    0x0151, 0x00f6, 0x00f7, 0x0159, 0x016f, 0x00fa, 0x0171, 0x00fc, 0x00fd, 0x0163, 0x02d9,
};

constexpr UpperHalf iso8859_2 = {
    0x0080, 0x0081, 0x0082, 0x0083, 0x0084, 0x0085, 0x0086, 0x0087, 0x0088, 0x0089, 0x008a, 0x008b, 0x008c,
    0x008d, 0x008e, 0x008f, 0x0090, 0x0091, 0x0092, 0x0093, 0x0094, 0x0095, 0x0096, 0x0097, 0x0098, 0x0099,
    0x009a, 0x009b, 0x009c, 0x009d, 0x009e, 0x009f, 0x00a0, 0x0104, 0x02d8, 0x0141, 0x00a4, 0x013d, 0x015a,
    0x00a7, 0x00a8, 0x0160, 0x015e, 0x0164, 0x0179, 0x00ad, 0x017d, 0x017b, 0x00b0, 0x0105, 0x02db, 0x0142,
    0x00b4, 0x013e, 0x015b, 0x02c7, 0x00b8, 0x0161, 0x015f, 0x0165, 0x017a, 0x02dd, 0x017e, 0x017c, 0x0154,
    0x00c1, 0x00c2, 0x0102, 0x00c4, 0x0139, 0x0106, 0x00c7, 0x010c, 0x00c9, 0x0118, 0x00cb, 0x011a, 0x00cd,
    0x00ce, 0x010e, 0x0110, 0x0143, 0x0147, 0x00d3, 0x00d4, 0x0150, 0x00d6, 0x00d7, 0x0158, 0x016e, 0x00da,
    0x0170, 0x00dc, 0x00dd, 0x0162, 0x00df, 0x0155, 0x00e1, 0x00e2, 0x0103, 0x00e4, 0x013a, 0x0107, 0x00e7,
    0x010d, 0x00e9, 0x0119, 0x00eb, 0x011b, 0x00ed, 0x00ee, 0x010f, 0x0111, 0x0144, 0x0148, 0x00f3, 0x00f4,
    0x0151, 0x00f6, 0x00f7, 0x0159, 0x016f, 0x00fa, 0x0171, 0x00fc, 0x00fd, 0x0163, 0x02d9,
};

QString decodeBytes(QByteArrayView bytes, const UpperHalf &upper)
{
    QString out(bytes.size(), Qt::Uninitialized);
    std::transform(bytes.begin(), bytes.end(), out.begin(), [&upper](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return QChar(byte < 0x80 ? char16_t(byte) : upper.at(byte - 0x80));
    });
    return out;
}

bool isValidUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    return !decoder.hasError() && !text.isNull();
}

/// From 0xc0 on both have letters, but for two signs.
bool isLetter(char c)
{
    return static_cast<unsigned char>(c) >= 0xc0 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The two differ in a few Polish and Croatian letters; what is a letter in one of them is a sign in the other,
/// and signs do not stand beside letters.
bool looksLikeIso(QByteArrayView bytes)
{
    static constexpr QByteArrayView isoLetters("\xa1\xa6\xac\xb1\xb6\xbc\xa9\xae\xbe");
    static constexpr QByteArrayView windowsLetters("\xa5\x8c\x8f\x9c\x9f\x8a\x8e\x9a\x9e\xb9");
    qsizetype iso = 0;
    qsizetype windows = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (static_cast<unsigned char>(c) < 0x80)
            continue;
        const bool besideLetter = (i > 0 && isLetter(bytes[i - 1])) || (i + 1 < bytes.size() && isLetter(bytes[i + 1]));
        iso += besideLetter && isoLetters.contains(c);
        windows += besideLetter && windowsLetters.contains(c);
    }
    return iso > windows;
}

} // namespace

DecodedText decodeText(QByteArrayView bytes)
{
    if (bytes.startsWith("\xef\xbb\xbf"))
        return {QString::fromUtf8(bytes.sliced(3)), QStringLiteral("UTF-8")};
    if (bytes.startsWith("\xff\xfe"))
        return {QStringDecoder(QStringDecoder::Utf16LE)(bytes.sliced(2)), QStringLiteral("UTF-16LE")};
    if (bytes.startsWith("\xfe\xff"))
        return {QStringDecoder(QStringDecoder::Utf16BE)(bytes.sliced(2)), QStringLiteral("UTF-16BE")};
    if (isValidUtf8(bytes))
        return {QString::fromUtf8(bytes), QStringLiteral("UTF-8")};
    if (looksLikeIso(bytes))
        return {decodeBytes(bytes, iso8859_2), QStringLiteral("ISO-8859-2")};
    return {decodeBytes(bytes, windows1250), QStringLiteral("Windows-1250")};
}

bool looksMisread(const QString &text)
{
    bool foreign = false;
    for (const UpperHalf *upper : {&windows1250, &iso8859_2}) {
        QByteArray bytes;
        bool fits = true;
        for (const QChar c : text) {
            if (c.unicode() < 0x80) {
                bytes += char(c.unicode());
                continue;
            }
            foreign = true;
            const auto at = std::find(upper->begin(), upper->end(), c.unicode());
            if (at == upper->end()) {
                fits = false;
                break;
            }
            bytes += char(0x80 + (at - upper->begin()));
        }
        if (!foreign)
            return false;
        if (fits && isValidUtf8(bytes))
            return true;
    }
    // The same through Windows-1252, whose upper half is Latin-1 where letters are concerned.
    const bool latin = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x100; });
    return latin && isValidUtf8(text.toLatin1());
}

} // namespace okienko
