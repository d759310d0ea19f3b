// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/mime/header_words.h"

#include "channels/mail/mime/charset.h"

#include <optional>
#include <utility>

namespace okienko {

namespace {

struct EncodedWord {
    QByteArray charset;
    QByteArray bytes;
    qsizetype end = 0;
};

/// The value of a hexadecimal digit; -1 where it is none.
int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

QByteArray decodeQ(QByteArrayView text)
{
    QByteArray out(text.size(), Qt::Uninitialized);
    char *const begin = out.data();
    char *to = begin;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text.at(i);
        const bool escapes = c == '=' && i + 2 < text.size();
        const int high = escapes ? hexValue(text.at(i + 1)) : -1;
        const int low = escapes ? hexValue(text.at(i + 2)) : -1;
        if (high >= 0 && low >= 0) {
            *to++ = static_cast<char>(high << 4 | low);
            i += 2;
        } else {
            *to++ = c == '_' ? ' ' : c;
        }
    }
    out.truncate(to - begin);
    return out;
}

/// The encoded word at `at`, where "=?" stands. White space inside is a fault that some senders make.
std::optional<EncodedWord> wordAt(QByteArrayView raw, qsizetype at)
{
    const qsizetype charsetEnd = raw.indexOf('?', at + 2);
    if (charsetEnd < 0 || charsetEnd == at + 2 || charsetEnd - at > 60 || charsetEnd + 2 >= raw.size()
        || raw.at(charsetEnd + 2) != '?')
        return std::nullopt;
    const QByteArrayView charset = raw.sliced(at + 2, charsetEnd - at - 2);
    for (const char c : charset) {
        if (static_cast<unsigned char>(c) <= 0x20 || c == '=')
            return std::nullopt;
    }
    const char encoding = static_cast<char>(toupper(static_cast<unsigned char>(raw.at(charsetEnd + 1))));
    if (encoding != 'B' && encoding != 'Q')
        return std::nullopt;
    qsizetype end = raw.indexOf(QByteArrayView("?="), charsetEnd + 3);
    // "?=" may also be the Q text's own question mark followed by an encoded octet.
    while (encoding == 'Q' && end >= 0 && end + 3 < raw.size() && isxdigit(static_cast<unsigned char>(raw.at(end + 2)))
           && isxdigit(static_cast<unsigned char>(raw.at(end + 3)))
           && raw.indexOf(QByteArrayView("?="), end + 2) >= 0
           && raw.indexOf(QByteArrayView("=?"), end + 2) != end + 2
           && (raw.indexOf(QByteArrayView("=?"), end + 2) < 0
               || raw.indexOf(QByteArrayView("=?"), end + 2) > raw.indexOf(QByteArrayView("?="), end + 2)))
        end = raw.indexOf(QByteArrayView("?="), end + 2);
    qsizetype next = end + 2;
    if (end < 0) {
        // Cut off: the rest of the value is the text.
        end = raw.size();
        next = end;
        for (const char c : raw.sliced(charsetEnd + 3)) {
            if (encoding == 'B' && !isalnum(static_cast<unsigned char>(c)) && c != '+' && c != '/' && c != '=')
                return std::nullopt;
        }
    }
    const QByteArrayView text = raw.sliced(charsetEnd + 3, end - charsetEnd - 3);
    EncodedWord word;
    word.charset = charset.toByteArray();
    if (const qsizetype language = word.charset.indexOf('*'); language > 0) // RFC 2231 section 5
        word.charset.truncate(language);
    word.bytes = encoding == 'B' ? QByteArray::fromBase64(text.toByteArray()) : decodeQ(text);
    word.end = next;
    return word;
}

bool isSpace(QByteArrayView text)
{
    for (const char c : text) {
        if (c != ' ' && c != '\t')
            return false;
    }
    return true;
}

/// Stateful charsets return to ASCII at the end of each word, so their words are decoded one by one.
bool isStateful(const QByteArray &charset)
{
    const QByteArray name = charset.toLower();
    return name.startsWith("iso-2022") || name.contains("utf-7") || name.startsWith("hz") || name.startsWith("utf-16");
}

} // namespace

QByteArray unfold(QByteArrayView raw)
{
    if (!raw.contains('\n') && !raw.contains('\r'))
        return raw.trimmed().toByteArray();
    QByteArray out(raw.size(), Qt::Uninitialized);
    char *const begin = out.data();
    char *to = begin;
    for (qsizetype i = 0; i < raw.size(); ++i) {
        const char c = raw.at(i);
        if (c == '\r' || c == '\n') {
            if (i + 1 < raw.size() && raw.at(i + 1) != ' ' && raw.at(i + 1) != '\t' && raw.at(i + 1) != '\n'
                && raw.at(i + 1) != '\r')
                *to++ = ' ';
            continue;
        }
        *to++ = c;
    }
    out.truncate(to - begin);
    return std::move(out).trimmed();
}

QString decodeHeader(QByteArrayView raw, const QByteArray &hint)
{
    const QByteArray line = unfold(raw);
    if (!line.contains("=?"))
        return cleanLine(line.isEmpty() ? QString() : decodeText(line, hint).text);
    QString out;
    QByteArray plain;
    QByteArray run;         // bytes of adjacent words of one charset
    QByteArray runCharset;
    const auto flushRun = [&] {
        if (!run.isEmpty())
            out += decodeText(run, runCharset).text;
        run.clear();
    };
    const auto flushPlain = [&] {
        if (!plain.isEmpty())
            out += decodeText(plain, hint).text;
        plain.clear();
    };
    bool afterWord = false;
    for (qsizetype i = 0; i < line.size();) {
        if (line.at(i) == '=' && i + 1 < line.size() && line.at(i + 1) == '?') {
            if (const std::optional<EncodedWord> word = wordAt(line, i)) {
                if (afterWord && isSpace(plain))
                    plain.clear(); // RFC 2047 6.2: white space between words is not part of the text
                if (!plain.isEmpty()) {
                    flushRun();
                    flushPlain();
                }
                if (!run.isEmpty()
                    && (word->charset.compare(runCharset, Qt::CaseInsensitive) != 0 || isStateful(runCharset)))
                    flushRun();
                runCharset = word->charset;
                run += word->bytes;
                i = word->end;
                afterWord = true;
                continue;
            }
        }
        if (afterWord && line.at(i) != ' ' && line.at(i) != '\t' && !run.isEmpty()) {
            flushRun();
            afterWord = false;
        }
        // Up to where a word may begin, and sign by sign only behind one.
        qsizetype end = afterWord ? i + 1 : line.indexOf('=', i + 1);
        if (end < 0)
            end = line.size();
        plain += QByteArrayView(line).sliced(i, end - i);
        i = end;
    }
    flushRun();
    flushPlain();
    return cleanLine(out);
}

} // namespace okienko
