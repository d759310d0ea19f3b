// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/quoted_text.h"

#include <QList>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace okienko {

namespace {

constexpr auto caseless = QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;
constexpr int maxAttributionLines = 5;
constexpr qsizetype maxLines = 20'000; ///< nobody answers below so much of their own

/// Views into the text that is looked through.
struct Line {
    QStringView text;
    QStringView trimmed;
    qsizetype start = 0;
    bool quoted = false;
    bool blank = false;
};

QList<Line> linesOf(QStringView text)
{
    QList<Line> lines;
    lines.reserve(text.count(u'\n') + 1);
    qsizetype from = 0;
    while (from <= text.size()) {
        qsizetype end = text.indexOf(u'\n', from);
        if (end < 0)
            end = text.size();
        Line line;
        line.text = text.sliced(from, end - from);
        line.trimmed = line.text.trimmed();
        line.start = from;
        line.blank = line.trimmed.isEmpty();
        line.quoted = line.trimmed.startsWith(u'>');
        lines.append(line);
        from = end + 1;
    }
    return lines;
}

// Every line of every mail is asked about, and next to none is what is looked for: a pattern is tried only on a line that
// holds what the pattern cannot do without.

/// What stands first in a line, where that is ASCII; 0xffff where a pattern has to look.
char16_t firstSign(QStringView line)
{
    for (const QChar c : line) {
        if (c.unicode() >= 0x80)
            return 0xffff;
        if (!c.isSpace())
            return c.unicode();
    }
    return 0;
}

bool beginsWithOneOf(QStringView line, QStringView signs)
{
    const char16_t first = firstSign(line);
    return first == 0xffff || (first != 0 && signs.contains(QChar(first)));
}

/// "[:：]\\**$"
bool endsWithColon(QStringView line)
{
    while (line.endsWith(u'*'))
        line.chop(1);
    return line.endsWith(u':') || line.endsWith(u'：');
}

bool hasDigitOrAt(QStringView text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || c == u'@' || (c.unicode() >= 0x80 && (c.isDigit() || c.isSurrogate()));
    });
}

const QRegularExpression &writingVerb()
{
    static const QRegularExpression verb(
        u"\\b(?:wrote|writes|napisał(?:a|\\(a\\)|\\(-a\\)|/a|eś|aś)?|napisali|pisze|napisao(?:\\s*/\\s*(?:la|napisala))?"
        "(?:\\(la\\))?|napisala|piše|schrieb(?:en)?|geschrieben|a écrit|écrit|escribió|ha scritto|scrisse|schreef|heeft "
        "geschreven|het volgende geschreven|napsala?|napsal\\(a\\)|napísala?|napísal\\(a\\)|napísal\\(-a\\)|skrev|kirjoitti|írta|"
        "написала?|пишет|писал|пише|escreveu|a scris|yazdı|rašė|rakstīja|kirjutas|έγραψε|написав|is writing|schreibt)(?!\\p{L})|写道|寫道|のメール|작성"_s,
        caseless);
    return verb;
}

bool hasDateOrAddress(QStringView text)
{
    if (!hasDigitOrAt(text))
        return false;
    static const QRegularExpression hint(u"\\d{1,4}[./:-]\\s?\\d{1,2}|\\b(?:19|20)\\d\\d\\b|@|\\d\\s*(?:am|pm)\\b"_s, caseless);
    return hint.match(text).hasMatch();
}

/// Whether a line's first word may be one that an attribution opens with. Words with other letters than English ones are
/// left to the pattern.
bool mayOpen(QStringView line)
{
    qsizetype start = 0;
    while (start < line.size() && (line.at(start) == u'*' || line.at(start) == u'_'
                                   || (line.at(start).unicode() < 0x80 && line.at(start).isSpace())))
        ++start;
    qsizetype end = start;
    while (end < line.size() && line.at(end).unicode() < 0x80 && line.at(end).isLetter())
        ++end;
    if (end < line.size() && (line.at(end).unicode() >= 0x80 || line.at(end).isDigit() || line.at(end) == u'_'))
        return true;
    static const QSet<QString> words{
        u"on"_s, u"am"_s, u"le"_s, u"el"_s, u"il"_s, u"em"_s, u"op"_s, u"den"_s, u"dne"_s, u"dnia"_s, u"w"_s, u"dana"_s,
        u"u"_s, u"la"_s, u"kl"_s, u"ke"_s, u"pon"_s, u"wt"_s, u"czw"_s, u"pt"_s, u"sob"_s, u"niedz"_s, u"uto"_s, u"sri"_s,
        u"pet"_s, u"sub"_s, u"ned"_s, u"mo"_s, u"di"_s, u"mi"_s, u"do"_s, u"fr"_s, u"sa"_s, u"so"_s, u"lun"_s, u"mar"_s,
        u"jue"_s, u"vie"_s, u"gio"_s, u"ven"_s, u"korisnik"_s, u"quoting"_s};
    const QString word = line.sliced(start, end - start).toString().toLower();
    return word.endsWith(u"day") || words.contains(word);
}

/// Whether among the lines that an attribution at `at` could take up there is one that could be its last.
bool mayBeAttribution(const QList<Line> &lines, qsizetype at)
{
    const QStringView first = lines.at(at).trimmed;
    if (first.contains(u"GMT"))
        return true;
    const qsizetype end = qMin(lines.size(), at + maxAttributionLines + 3);
    for (qsizetype i = at; i < end; ++i) {
        const QStringView line = lines.at(i).trimmed;
        if (endsWithColon(line))
            return true;
        if (lines.at(i).quoted)
            return false;
        if (line.contains(u'>'))
            return true;
    }
    return false;
}

/// Number of lines that make an attribution at `at`; 0: none. `certain` where it needs no ">" below it.
int attributionAt(const QList<Line> &lines, qsizetype at, bool &certain)
{
    static const QRegularExpression opening(
        u"^[\\s*_]*(?:on|am|le|el|il|em|op|den|dne|dňa|dnia|w dniu|dana|u|в|la|på|kl|ke|\\w+day|pon\\.?|wt\\.?|śr\\.?|czw\\.?|pt\\.?|sob\\.?|"
        "niedz\\.?|uto|sri|čet|pet|sub|ned|mo|di|mi|do|fr|sa|so|lun|mar|mié|jue|vie|gio|ven|użytkownik|korisnik|quoting|"
        "\\d{1,4}[./-]\\d{1,2}|\\d{1,2}\\.?\\s\\p{L}{3,})(?![\\p{L}])"_s, caseless);
    static const QRegularExpression gmailDate(
        u"^\\d{4}-\\d{2}-\\d{2} \\d{1,2}:\\d{2}(?: GMT[+-]\\d{2}:\\d{2})? \\S.*"_s);
    static const QRegularExpression withoutVerb(
        u"^(?:\\p{L}+\\.?,?\\s+)?(?:\\d{1,2}\\.? \\p{L}+\\.? \\d{4}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})\\b.*\\d{1,2}[:.]\\d{2}.*"
        "<\\s*\\S+@\\S+>\\s*:$"_s, caseless);
    static const QRegularExpression endsWithVerb(u">\\)?\\s*(?:wrote|napisał\\(a\\)|napisao je|napisala je|schrieb|a écrit)$"_s, caseless);
    // Where a program breaks the line inside "<address> wrote:", the rest looks like a quotation.
    static const QRegularExpression brokenBracket(u"^>\\s*(?:\\p{L}[^<>]{0,40})?[:：]$"_s, caseless);
    const QStringView first = lines.at(at).trimmed;
    if (first.isEmpty() || lines.at(at).quoted || first.size() > 300 || !mayBeAttribution(lines, at))
        return 0;
    const bool opens = mayOpen(first) && opening.match(first).hasMatch();
    const bool dated = first.front().isDigit() && gmailDate.match(first).hasMatch();
    static const QRegularExpression digit(u"\\d"_s);
    const bool tells = hasDateOrAddress(first) || (opens && digit.match(first).hasMatch());
    static const QRegularExpression bracketed(u"<\\S+@\\S+>?|\\d{1,2}[:.]\\d{2}\\b"_s);
    const bool startsDated = tells && bracketed.match(first).hasMatch();
    QString joined;
    int used = 0;
    for (qsizetype i = at; i < lines.size() && used < maxAttributionLines + 3; ++i) {
        const QStringView line = lines.at(i).trimmed;
        const bool broken = used > 0 && lines.at(i).quoted && brokenBracket.match(line).hasMatch()
            && joined.count(u'<') > joined.count(u'>');
        if (lines.at(i).quoted && !broken)
            break;
        if (line.isEmpty()) {
            // Only a line that gives a date or an address may go on behind a blank one.
            if (used == 0 || !opens || !tells)
                break;
            ++used;
            continue;
        }
        // Ordinary words above an attribution do not belong to it.
        if (used > 0 && hasDateOrAddress(line) && mayOpen(line) && opening.match(line).hasMatch())
            return 0;
        if (used > 0 && !dated && (opens ? !tells && used > 1 : !startsDated))
            return 0;
        if (!joined.isEmpty())
            joined += u' ';
        joined += line;
        ++used;
        if (joined.size() > 400)
            return 0;
        const bool bareVerb = opens && tells && joined.contains(u'@') && endsWithVerb.match(line).hasMatch();
        if (!endsWithColon(line) && !bareVerb)
            continue;
        const bool verb = writingVerb().match(joined).hasMatch();
        if ((verb && (opens || tells || hasDateOrAddress(joined))) || withoutVerb.match(joined).hasMatch()
            || (dated && joined.contains(u'@'))) {
            certain = hasDateOrAddress(joined) && (opens || dated || joined.contains(u'@'));
            return used;
        }
        // "Jan Kowalski napisał:" stands above ">" lines only.
        if (verb && joined.size() < 120) {
            certain = false;
            return used;
        }
        return 0;
    }
    if (dated && first.contains(u"GMT") && first.size() < 120) {
        certain = true;
        return 1;
    }
    return 0;
}

bool isSeparator(QStringView line)
{
    if (!beginsWithOneOf(line, u"-_=*"))
        return false;
    static const QRegularExpression named(
        u"^\\s*(?:[-_=*]{2,}|\\*)\\s*(?:original (?:message|appointment)|ursprüngliche (?:nachricht|mail)|original-?nachricht|"
        "originalnachricht|wiadomość oryginalna|oryginalna wiadomość|wiadomość pierwotna|treść oryginalnej wiadomości|"
        "izvorna poruka|originalna poruka|izvorno sporočilo|message d.origine|message original|mensaje original|"
        "messaggio originale|oorspronkelijk bericht|původní (?:zpráva|e-mail)|pôvodná správa|eredeti üzenet|"
        "ursprungligt meddelande|original ?meddelande|oprindelig (?:meddelelse|besked)|opprinnelig melding|alkuperäinen viesti|"
        "исходное сообщение|оригинальное сообщение|mensagem original|mesaj original|mesajul original|reply message|"
        "reply above this line|原始邮件|元のメッセージ)\\s*(?:[-_=*]{2,}|\\*)?\\s*$"_s, caseless);
    return named.match(line).hasMatch();
}

bool isForwardMark(QStringView line)
{
    if (!beginsWithOneOf(line, u"-_="))
        return false;
    static const QRegularExpression named(
        u"^\\s*[-_=]{2,}\\s*(?:forwarded (?:message|by.*)|wiadomość przekazana|przesłana wiadomość|przekazana wiadomość|"
        "proslijeđena poruka|prosleđena poruka|weitergeleitete nachricht|message transféré|mensaje reenviado|messaggio inoltrato|"
        "doorgestuurd bericht|přeposlaná zpráva|továbbított üzenet|vidarebefordrat meddelande|пересылаемое сообщение|"
        "пересланное сообщение|mensagem encaminhada)\\s*[-_=]*\\s*$"_s, caseless);
    return named.match(line).hasMatch();
}

bool isRule(QStringView line)
{
    if (!beginsWithOneOf(line, u"-_="))
        return false;
    static const QRegularExpression rule(u"^\\s*[_=-]{4,}\\s*$"_s);
    return rule.match(line).hasMatch();
}

QString label(QStringView line)
{
    if (!line.contains(u':') && !line.contains(u'：'))
        return {};
    static const QRegularExpression form(u"^[\\s>|*_]*(\\p{L}[\\p{L} .'-]{0,24}?)\\s*[*_]*\\s*[:：]\\s*[*_]*(?:\\s|\\S|$)"_s, caseless);
    return form.match(line).captured(1).toLower();
}

/// A block of header lines as Outlook and others write it. Number of labels found; 0 where it is none.
bool isHeaderBlock(const QList<Line> &lines, qsizetype at)
{
    static const QStringList from{u"from"_s, u"von"_s, u"de"_s, u"da"_s, u"od"_s, u"van"_s, u"från"_s, u"fra"_s, u"от"_s,
                                  u"lähettäjä"_s, u"feladó"_s, u"nadawca"_s, u"šalje"_s, u"pošiljatelj"_s, u"kimden"_s,
                                  u"від"_s, u"mittente"_s, u"expéditeur"_s, u"remitente"_s, u"sender"_s, u"发件人"_s,
                                  u"差出人"_s, u"保存者"_s};
    static const QStringList others{
        u"sent"_s, u"date"_s, u"gesendet"_s, u"datum"_s, u"envoyé"_s, u"enviado"_s, u"enviado el"_s, u"fecha"_s,
        u"inviato"_s, u"data"_s, u"wysłano"_s, u"wysłane"_s, u"data wysłania"_s, u"poslano"_s, u"verzonden"_s, u"skickat"_s,
        u"sendt"_s, u"дата"_s, u"отправлено"_s, u"odesláno"_s, u"odoslané"_s, u"elküldve"_s, u"dátum"_s, u"trimis"_s,
        u"gönderildi"_s, u"lähetetty"_s, u"надіслано"_s, u"to"_s, u"an"_s, u"à"_s, u"a"_s, u"para"_s, u"per"_s, u"do"_s,
        u"dla"_s, u"prima"_s, u"za"_s, u"aan"_s, u"till"_s, u"til"_s, u"кому"_s, u"komu"_s, u"címzett"_s, u"kime"_s,
        u"vastaanottaja"_s, u"odbiorca"_s, u"adresat"_s, u"primatelj"_s, u"subject"_s, u"betreff"_s, u"objet"_s, u"sujet"_s, u"asunto"_s,
        u"oggetto"_s, u"temat"_s, u"predmet"_s, u"onderwerp"_s, u"ämne"_s, u"emne"_s, u"тема"_s, u"předmět"_s,
        u"tárgy"_s, u"subiect"_s, u"konu"_s, u"assunto"_s, u"aihe"_s, u"cc"_s, u"dw"_s, u"kopia"_s, u"kopija"_s,
        u"reply-to"_s, u"message du"_s, u"copie à"_s, u"dato"_s, u"antwort an"_s, u"发送时间"_s, u"收件人"_s, u"主题"_s, u"importance"_s};
    const auto inAny = [](const QStringList &list, const QString &name) { return !name.isEmpty() && list.contains(name); };
    const QString first = label(lines.at(at).text);
    if (!inAny(from, first) && !inAny(others, first))
        return false;
    bool hasFrom = inAny(from, first);
    int count = 1;
    int foreign = 0;
    for (qsizetype i = at + 1; i < lines.size() && i < at + 10; ++i) {
        if (lines.at(i).blank)
            continue;
        const QString name = label(lines.at(i).text);
        const bool isFrom = inAny(from, name);
        if (isFrom || inAny(others, name)) {
            hasFrom = hasFrom || isFrom;
            ++count;
        } else if (++foreign > 2) {
            break;
        }
    }
    return hasFrom && count >= 3;
}

bool isSignatureStart(QStringView line)
{
    static const QRegularExpression mark(
        u"^\\s*(?:--|—|––)\\s*$|^\\s*[_=-]{2,}\\s*$|^\\s*(?:sent from|sent via|sent with|get outlook|wysłan[eoa] z|wysłano przy|wysłano za|"
        "poslano s|poslano iz|gesendet (?:von|mit)|von meinem|envoyé de|envoyé depuis|enviado desde|inviato da|verzonden vanaf|"
        "skickat från|отправлено с)\\b"_s, caseless);
    return mark.match(line).hasMatch();
}

/// Answers whether from a line on there is nothing of the writer's own: ">" lines, blanks, lines that a mail program
/// wrapped, and a signature at the end. Remembers what it has seen, so that asking for every line costs one pass.
class QuotedTail {
public:
    explicit QuotedTail(const QList<Line> &lines) : m_lines(lines)
    {
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (lines.at(i).quoted)
                m_last = i;
        }
        m_endsQuoted = m_last >= 0 && onlySignatureBehind();
    }

    bool onlyQuotedFrom(qsizetype at)
    {
        if (!m_endsQuoted || at > m_last || at <= m_ownAt)
            return false;
        for (qsizetype i = at; i <= m_last; ++i) {
            const Line &line = m_lines.at(i);
            if (line.quoted || line.blank)
                continue;
            const bool wrapped = i > at && i < m_last && m_lines.at(i - 1).quoted && m_lines.at(i + 1).quoted
                && m_lines.at(i - 1).text.size() >= 55 && line.text.size() <= 40;
            if (wrapped)
                continue;
            bool certain = false;
            const int used = attributionAt(m_lines, i, certain);
            if (used == 0) {
                m_ownAt = i;
                return false;
            }
            i += used - 1;
        }
        return true;
    }

private:
    [[nodiscard]] bool onlySignatureBehind() const
    {
        qsizetype next = m_last + 1;
        while (next < m_lines.size() && m_lines.at(next).blank)
            ++next;
        if (next >= m_lines.size())
            return true;
        if (next == m_last + 1 && m_lines.at(m_last).text.size() >= 60 && m_lines.at(next).text.size() <= 30
            && next + 1 >= m_lines.size())
            return true; // the last quoted line, wrapped
        return isSignatureStart(m_lines.at(next).text) && m_lines.size() - next <= 25;
    }

    const QList<Line> &m_lines;
    qsizetype m_last = -1;   ///< the last quoted line
    qsizetype m_ownAt = -1;  ///< a line of the writer's own: no start above it can do
    bool m_endsQuoted = false;
};

qsizetype nextText(const QList<Line> &lines, qsizetype at)
{
    while (at < lines.size() && lines.at(at).blank)
        ++at;
    return at;
}

/// Behind a separator or an attribution: either ">" lines that go on to the end, or plain text to the end.
bool restIsQuoted(const QList<Line> &lines, QuotedTail &tail, qsizetype at, bool plainAllowed)
{
    const qsizetype body = nextText(lines, at);
    if (body >= lines.size())
        return plainAllowed;
    if (lines.at(body).quoted)
        return tail.onlyQuotedFrom(body);
    return plainAllowed;
}

} // namespace

qsizetype findQuotedText(const QString &text)
{
    if (text.size() > 4'000'000)
        return -1;
    const QList<Line> lines = linesOf(text);
    QuotedTail tail(lines);
    // Something of the writer's stands above. A mail that is nothing but quotation or a forwarded mail has nothing else
    // to show, so nothing in it is hidden.
    bool own = false;
    for (qsizetype i = 0; i < qMin<qsizetype>(lines.size(), maxLines); ++i) {
        const Line &line = lines.at(i);
        if (line.blank)
            continue;
        if (line.quoted) {
            if (own && (i == 0 || !lines.at(i - 1).quoted) && tail.onlyQuotedFrom(i))
                return line.start;
            own = true;
            continue;
        }
        bool certain = false;
        if (const int used = attributionAt(lines, i, certain); used > 0) {
            if (own && restIsQuoted(lines, tail, i + used, certain))
                return line.start;
        } else if (isSeparator(line.text)) {
            if (!own)
                return -1;
            if (restIsQuoted(lines, tail, i + 1, true))
                return line.start;
        } else if (isForwardMark(line.text)) {
            if (!own)
                return -1;
            if (restIsQuoted(lines, tail, i + 1, true))
                return line.start;
        } else if (isRule(line.text)) {
            const qsizetype next = nextText(lines, i + 1);
            if (next < lines.size() && isHeaderBlock(lines, next) && own)
                return line.start;
        } else if (isHeaderBlock(lines, i)) {
            return own ? line.start : -1;
        }
        own = true;
    }
    return -1;
}

} // namespace okienko
