// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/mime/charset.h"

#include "channels/mail/mime/charset_bytes.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QStringConverter>

#include <algorithm>
#include <cstring>
#include <optional>

using namespace Qt::StringLiterals;

namespace okienko {

namespace {

/// The label as iconv knows it, widened as browsers do (WHATWG Encoding 4.2): senders mean the Windows superset.
QByteArray iconvName(const QByteArray &declared)
{
    QByteArray name = declared.trimmed().toLower();
    while (!name.isEmpty() && (name.front() == '"' || name.front() == '\''))
        name.remove(0, 1);
    while (!name.isEmpty() && QByteArrayView("\"';,").contains(name.back()))
        name.chop(1);
    if (const qsizetype language = name.indexOf('*'); language > 0)
        name.truncate(language);
    if (name.startsWith("x-") && !name.startsWith("x-mac"))
        name.remove(0, 2);
    name.replace('_', '-');
    static const QHash<QByteArray, QByteArray> names{
        {"utf8", "utf-8"}, {"unicode-1-1-utf-8", "utf-8"}, {"utf-8-mac", "utf-8"}, {"utf8mb4", "utf-8"},
        {"ascii", "us-ascii"}, {"ansi-x3.4-1968", "us-ascii"}, {"ansi", "windows-1252"}, {"7bit", "us-ascii"},
        {"iso-8859-1", "windows-1252"}, {"iso8859-1", "windows-1252"}, {"latin1", "windows-1252"},
        {"latin-1", "windows-1252"}, {"iso-8859-9", "windows-1254"}, {"iso8859-2", "iso-8859-2"},
        {"latin2", "iso-8859-2"}, {"latin-2", "iso-8859-2"}, {"cp1250", "windows-1250"}, {"cp-1250", "windows-1250"},
        {"win-1250", "windows-1250"}, {"windows1250", "windows-1250"}, {"windows1252", "windows-1252"},
        {"cp-1252", "windows-1252"}, {"cp1252", "windows-1252"}, {"iso-8859-8-i", "windows-1255"},
        {"iso-8859-8-e", "windows-1255"}, {"iso-8859-8", "windows-1255"}, {"iso-8859-11", "cp874"},
        {"tis-620", "cp874"}, {"windows-874", "cp874"}, {"gb2312", "gb18030"}, {"gbk", "gb18030"},
        {"gb-2312-80", "gb18030"}, {"cp936", "gb18030"}, {"euc-cn", "gb18030"}, {"hz-gb-2312", "hz"},
        {"ks-c-5601-1987", "cp949"}, {"ks-c-5601", "cp949"}, {"euc-kr", "cp949"}, {"korean", "cp949"},
        {"shift-jis", "cp932"}, {"sjis", "cp932"}, {"windows-31j", "cp932"}, {"ms-kanji", "cp932"},
        {"iso-2022-jp", "iso-2022-jp-3"}, {"cp50220", "iso-2022-jp-3"}, {"euc-jp", "euc-jp-ms"},
        {"big5", "big5-hkscs"}, {"cp950", "big5-hkscs"}, {"unicode-1-1-utf-7", "utf-7"}, {"csunicode11utf7", "utf-7"},
        {"mac", "macintosh"}, {"x-mac-roman", "macintosh"}, {"macroman", "macintosh"}, {"x-mac-ce", "mac-centraleurope"},
        {"x-mac-cyrillic", "mac-cyrillic"}, {"koi8", "koi8-r"}, {"cp-850", "cp850"}, {"dos-850", "cp850"},
        {"utf-16", "utf-16"}, {"unicode", "utf-16"}};
    return names.value(name, name);
}

bool isAscii(QByteArrayView bytes)
{
    constexpr quint64 highBits = 0x8080808080808080;
    qsizetype i = 0;
    for (; i + 8 <= bytes.size(); i += 8) {
        quint64 eight = 0;
        std::memcpy(&eight, bytes.data() + i, 8);
        if (eight & highBits)
            return false;
    }
    for (; i < bytes.size(); ++i) {
        if (static_cast<unsigned char>(bytes.at(i)) >= 0x80)
            return false;
    }
    return true;
}

/// The usual names of charsets in which ASCII stands for itself.
bool keepsAscii(const QByteArray &declared)
{
    if (declared.isEmpty())
        return true;
    for (const char *name : {"utf-8", "us-ascii", "iso-8859-2", "iso-8859-1", "windows-1250", "windows-1252"}) {
        if (declared.compare(name, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

bool isSingleByte(const QByteArray &name)
{
    return name == "us-ascii" || name.startsWith("iso-8859") || name.startsWith("windows-125") || name.startsWith("cp85")
        || name.startsWith("koi8") || name == "macintosh";
}

struct Candidate {
    QByteArray charset;
    QString letters;    ///< what its languages use beyond ASCII, lower case
    QStringList words;  ///< short common words in ASCII letters
};

const QList<Candidate> &candidates()
{
    static const QStringList central{u"nie"_s, u"jest"_s, u"na"_s, u"do"_s, u"jak"_s, u"za"_s, u"prosze"_s, u"je"_s,
                                     u"sam"_s, u"li"_s, u"narudzba"_s, u"hvala"_s, u"od"_s, u"po"_s, u"ale"_s,
                                     u"dzie"_s, u"pan"_s, u"to"_s, u"mi"_s, u"co"_s, u"czy"_s, u"dla"_s, u"hogy"_s,
                                     u"az"_s, u"nem"_s, u"jsem"_s, u"pro"_s, u"tak"_s, u"oraz"_s, u"pozdrawiam"_s};
    static const QStringList western{u"le"_s, u"la"_s, u"les"_s, u"de"_s, u"et"_s, u"est"_s, u"vous"_s, u"pas"_s,
                                     u"der"_s, u"die"_s, u"und"_s, u"nicht"_s, u"ist"_s, u"ich"_s, u"el"_s, u"los"_s,
                                     u"que"_s, u"por"_s, u"en"_s, u"het"_s, u"een"_s, u"och"_s, u"det"_s, u"att"_s,
                                     u"em"_s, u"com"_s, u"il"_s, u"che"_s, u"per"_s, u"mit"_s, u"pour"_s, u"une"_s};
    static const QString centralLetters = u"ąćęłńóśźżčđšžáéíúýěřůťďňőűöüäľĺŕôşţâîă"_s;
    static const QString cyrillic = u"абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґ"_s;
    static const QList<Candidate> list{
        {"windows-1250", centralLetters, central},
        {"iso-8859-2", centralLetters, central},
        {"windows-1252", u"äöüßéèêëàâçñáíóúîïôûùæøåãõœìòý"_s, western},
        {"windows-1251", cyrillic, {}},
        {"koi8-r", cyrillic, {}}};
    return list;
}

/// How much a reading looks like a language: letters of that language inside words count for it, symbols, control
/// characters and capitals in the middle of words against it.
double plausibility(const QString &text, const Candidate &candidate)
{
    double score = 0;
    int foreign = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.unicode() < 0x80)
            continue;
        ++foreign;
        const QChar before = i > 0 ? text.at(i - 1) : QChar(u' ');
        const QChar after = i + 1 < text.size() ? text.at(i + 1) : QChar(u' ');
        if (c == QChar::ReplacementCharacter || (c.unicode() >= 0x80 && c.unicode() < 0xa0)) {
            score -= 4;
        } else if (c.isLetter()) {
            score += candidate.letters.contains(c.toLower()) ? 1 : -1;
            if (c.isUpper() && before.isLower())
                score -= 2;
            if (c.isLower() && before.isUpper() && after.isUpper())
                score -= 1;
            if (candidate.charset == "windows-1252" && c == QChar(0xf3)) // o acute is common in both
                score -= 0.2;
        } else if (before.isLetter() && after.isLetter()) {
            score -= u"’‘'–-"_s.contains(c) ? 0 : 2;
        } else if (u"„”“‘’–—…€§°«»´·•"_s.contains(c)) {
            score += 0.4;
        } else {
            score -= before.isLetter() || after.isLetter() ? 1 : 0.1;
        }
    }
    if (foreign == 0)
        return 0;
    score /= foreign;
    int hits = 0;
    int words = 0;
    for (const QStringView word : QStringView(text).split(u' ', Qt::SkipEmptyParts)) {
        hits += candidate.words.contains(word.toString(), Qt::CaseInsensitive);
        if (++words > 400)
            break;
    }
    return score + (words > 0 ? qMin(0.6, 3.0 * hits / words) : 0);
}

/// East Asian encodings are recognised by their structure: strictly valid and mostly ideographs or kana.
std::optional<DecodedText> eastAsian(QByteArrayView bytes)
{
    if (bytes.contains('\x1b') && (bytes.contains(QByteArrayView("\x1b$")) || bytes.contains(QByteArrayView("\x1b(J")))) {
        qsizetype bad = 0;
        std::optional<QString> text = convertBytes(bytes, "iso-2022-jp-3", bad);
        if (text && bad == 0)
            return DecodedText{*text, "iso-2022-jp", true, false};
    }
    for (const char *name : {"cp932", "gb18030", "cp949", "big5-hkscs"}) {
        qsizetype bad = 0;
        const std::optional<QString> text = convertBytes(bytes, name, bad);
        if (!text || bad > 0)
            continue;
        int wide = 0;
        int common = 0;
        for (const QChar c : *text) {
            if (c.unicode() < 0x80)
                continue;
            ++wide;
            const ushort u = c.unicode();
            const bool kana = u >= 0x3040 && u < 0x3100;
            const bool hangul = u >= 0xac00 && u < 0xd7a4;
            const bool han = u >= 0x4e00 && u < 0x9fff;
            const bool mark = u >= 0x3000 && u < 0x3020;
            const bool full = u >= 0xff00 && u < 0xff60;
            if (qstrcmp(name, "cp932") == 0 ? (kana || mark) : qstrcmp(name, "cp949") == 0 ? hangul : han || mark || full)
                ++common;
        }
        const bool kanaTest = qstrcmp(name, "cp932") == 0;
        if (wide >= 8 && common * (kanaTest ? 3 : 10) >= wide * (kanaTest ? 1 : 8))
            return DecodedText{*text, name, true, false};
    }
    return std::nullopt;
}

DecodedText guess(QByteArrayView bytes)
{
    if (isUtf8(bytes))
        return {QString::fromUtf8(bytes), "utf-8", true, false};
    const QByteArrayView sample = bytes.first(qMin<qsizetype>(bytes.size(), 64 * 1024));
    int high = 0;
    int letters = 0;
    for (const char c : sample) {
        high += static_cast<unsigned char>(c) >= 0x80;
        letters += isalpha(static_cast<unsigned char>(c)) != 0;
    }
    if (high > letters || sample.contains('\x1b')) {
        if (std::optional<DecodedText> asian = eastAsian(bytes))
            return *asian;
    }
    QByteArray best = "windows-1252";
    double bestScore = -1e9;
    for (const Candidate &candidate : candidates()) {
        const bool cyrillic = candidate.words.isEmpty();
        // Cyrillic text has more letters above ASCII than below.
        if (cyrillic && high < letters)
            continue;
        qsizetype bad = 0;
        const std::optional<QString> text = convertBytes(sample, candidate.charset, bad);
        if (!text)
            continue;
        const double score = plausibility(*text, candidate);
        if (score > bestScore + 1e-6) {
            bestScore = score;
            best = candidate.charset;
        }
    }
    qsizetype bad = 0;
    const QString text = convertBytes(bytes, best, bad).value_or(QString::fromLatin1(bytes));
    return {text, best, true, bad > 0};
}

/// 8859-2 has only control characters from 0x80 to 0x9f; what stands there was written in windows-1250.
bool hasC1(QByteArrayView bytes)
{
    for (const char c : bytes) {
        const auto u = static_cast<unsigned char>(c);
        if (u >= 0x80 && u < 0xa0 && u != 0x85)
            return true;
    }
    return false;
}

/// One line of printable ASCII, as most headers are, is clean.
bool isPrintableAscii(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
}

} // namespace

bool isUtf8(QByteArrayView bytes)
{
    return bytes.isValidUtf8();
}

DecodedText decodeText(QByteArrayView bytes, const QByteArray &declared)
{
    const bool ascii = isAscii(bytes);
    const bool escapes = bytes.contains('\x1b');
    if (ascii && !escapes && keepsAscii(declared))
        return {QString::fromLatin1(bytes), "us-ascii", false, false};
    if (bytes.startsWith(QByteArrayView("\xef\xbb\xbf")) && isUtf8(bytes))
        return {QString::fromUtf8(bytes.sliced(3)), "utf-8", false, false};
    QByteArray name = iconvName(declared);
    if (name == "iso-8859-2" && hasC1(bytes))
        name = "windows-1250";
    const bool unknown = name.isEmpty() || name == "us-ascii" || name == "unknown-8bit" || name == "unknown"
        || name == "default" || name == "8bit" || name == "binary";
    const bool shifted = escapes || name == "utf-7" || name == "hz" || name.startsWith("utf-16")
        || name.startsWith("ucs") || name.startsWith("utf-32");
    if (ascii && !shifted)
        return {QString::fromLatin1(bytes), "us-ascii", false, false};
    if (name == "utf-8") {
        if (isUtf8(bytes))
            return {QString::fromUtf8(bytes), name, false, false};
        // A cut-off end or a stray byte is damage; many bad sequences are another charset.
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString text = decoder.decode(bytes);
        qsizetype bad = text.count(QChar::ReplacementCharacter);
        qsizetype good = 0;
        for (const QChar c : text)
            good += c.unicode() >= 0x80 && c != QChar::ReplacementCharacter;
        if (bad <= 1 + good / 8)
            return {text, name, false, true};
        return guess(bytes);
    }
    if (unknown)
        return guess(bytes);
    if (isSingleByte(name) && isUtf8(bytes))
        return {QString::fromUtf8(bytes), "utf-8", true, false};
    qsizetype bad = 0;
    const std::optional<QString> text = convertBytes(bytes, name, bad);
    if (!text)
        return guess(bytes);
    if (bad > 0 && bad * 4 > text->size() && isUtf8(bytes))
        return {QString::fromUtf8(bytes), "utf-8", true, false};
    if (bad > 0 && name.startsWith("iso-2022") && !ascii)
        return guess(bytes);
    return {*text, name, false, bad > 0};
}

QString cleanText(const QString &text)
{
    // What is written is never longer than what is read.
    QString out(text.size(), Qt::Uninitialized);
    const QChar *const begin = out.constData();
    QChar *to = out.data();
    char16_t all = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const char16_t u = c.unicode();
        if ((u >= 0x20 && u < 0x7f) || u == u'\n' || u == u'\t') {
            *to++ = c;
        } else if (u == u'\r') {
            if (i + 1 >= text.size() || text.at(i + 1) != u'\n')
                *to++ = u'\n';
        } else if (u == u'\f' || u == u'\v') {
            *to++ = u'\n';
        } else if (u > 0x7f && u != 0xfeff) {
            // A lone surrogate would not survive as UTF-8.
            const bool paired = !c.isSurrogate()
                || (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
                || (c.isLowSurrogate() && i > 0 && text.at(i - 1).isHighSurrogate());
            *to++ = paired ? c : QChar(QChar::ReplacementCharacter);
            all |= u;
        }
    }
    out.truncate(to - begin);
    // Below U+0300 nothing joins with anything.
    return all < 0x300 ? out : out.normalized(QString::NormalizationForm_C);
}

QString cleanLine(const QString &text)
{
    if (!text.isNull() && isPrintableAscii(text))
        return text.trimmed();
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        if (u == u'\n' || u == u'\r' || u == u'\t' || u == 0x2028 || u == 0x2029)
            out += u' ';
        else if (u >= 0x20 && u != 0x7f && !(u >= 0x80 && u < 0xa0) && u != 0xfeff && !(u >= 0x202a && u <= 0x202e)
                 && !(u >= 0x2066 && u <= 0x2069) && u != 0x200e && u != 0x200f)
            out += c;
    }
    return cleanText(out).trimmed();
}

} // namespace okienko
