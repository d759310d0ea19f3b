// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace okienko::test {

/// Writing of RFC 5322 mail for the generator, in the shapes that are found in the wild: other character sets,
/// every transfer encoding, both kinds of encoded words. Independent of the product's writer on purpose.
enum class Charset { Utf8, Latin2, Windows1250 };
enum class Transfer { QuotedPrintable, Base64, EightBit };

[[nodiscard]] QByteArray charsetName(Charset charset);
/// Letters that the set does not have become their nearest plain ones.
[[nodiscard]] QByteArray encodeText(const QString &text, Charset charset);
/// RFC 2047 where needed, folded; `used` is the length of the line so far.
[[nodiscard]] QByteArray encodeWords(const QString &text, Charset charset, bool base64, int used);
[[nodiscard]] QByteArray quotedPrintable(const QByteArray &data);
[[nodiscard]] QByteArray base64Lines(const QByteArray &data);

/// One MIME part with its header lines ("Name: value", without line end).
struct MimePart {
    QList<QByteArray> headers;
    QByteArray body;          ///< as it goes on the wire, CRLF
    [[nodiscard]] QByteArray bytes() const;
};

[[nodiscard]] MimePart textPart(const QByteArray &subtype, const QString &text, Charset charset, Transfer transfer);
[[nodiscard]] MimePart multipart(const QByteArray &subtype, const QByteArray &boundary, const QList<MimePart> &parts);
/// `contentId` empty: an attachment; else shown inside the HTML. Names beyond ASCII by RFC 2231 or, as many
/// programs do against the standard, by encoded words.
[[nodiscard]] MimePart filePart(const QByteArray &type, const QString &name, const QByteArray &data,
                                const QByteArray &contentId, bool encodedWordName);

} // namespace okienko::test
