// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/imap/modified_utf7.h"

namespace okienko {

namespace {

bool isDirect(char16_t unit)
{
    return unit >= 0x20 && unit <= 0x7e;
}

QByteArray encodeShift(QStringView units)
{
    QByteArray big;
    for (const QChar unit : units) {
        big += char(unit.unicode() >> 8);
        big += char(unit.unicode() & 0xff);
    }
    return '&' + big.toBase64(QByteArray::OmitTrailingEquals).replace('/', ',') + '-';
}

std::optional<QString> decodeShift(QByteArrayView base64)
{
    QByteArray standard = base64.toByteArray();
    if (standard.contains('/') || standard.contains('='))
        return std::nullopt;
    standard.replace(',', '/');
    const auto decoded = QByteArray::fromBase64Encoding(standard, QByteArray::Base64Encoding
                                                                      | QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray &bytes = decoded.decoded;
    if (!decoded || bytes.size() % 2 != 0 || bytes.isEmpty())
        return std::nullopt;
    QString text;
    for (qsizetype i = 0; i < bytes.size(); i += 2)
        text += QChar(char16_t((quint8(bytes.at(i)) << 8) | quint8(bytes.at(i + 1))));
    return text.isValidUtf16() ? std::optional(text) : std::nullopt;
}

} // namespace

QByteArray toModifiedUtf7(const QString &name)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < name.size();) {
        const char16_t unit = name.at(i).unicode();
        if (isDirect(unit)) {
            bytes += char(unit);
            if (unit == u'&')
                bytes += '-';
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < name.size() && !isDirect(name.at(end).unicode()))
            ++end;
        bytes += encodeShift(QStringView(name).sliced(i, end - i));
        i = end;
    }
    return bytes;
}

std::optional<QString> fromModifiedUtf7(QByteArrayView bytes)
{
    QString name;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char byte = bytes.at(i);
        if (!isDirect(char16_t(quint8(byte))))
            return std::nullopt;
        if (byte != '&') {
            name += QLatin1Char(byte);
            continue;
        }
        const qsizetype end = bytes.indexOf('-', i + 1);
        if (end < 0)
            return std::nullopt;
        if (end == i + 1) {
            name += QLatin1Char('&');
        } else {
            const auto shifted = decodeShift(bytes.sliced(i + 1, end - i - 1));
            if (!shifted)
                return std::nullopt;
            name += *shifted;
        }
        i = end;
    }
    return name;
}

} // namespace okienko
