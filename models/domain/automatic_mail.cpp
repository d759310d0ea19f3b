// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/automatic_mail.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace okienko {

namespace {

constexpr qsizetype maxValue = 2'000; ///< of a stranger's field that patterns are tried on

// Patterns are tried only on what may hold them: these are asked about every mail.

/// Whether a text begins with one of these lower-case letters, or with something that a pattern has to look at. An
/// answer's "Re:" is none of them.
bool mayBeginWith(const QString &text, QStringView letters)
{
    if (text.isEmpty() || text.startsWith(u"re:", Qt::CaseInsensitive))
        return false;
    const QChar first = text.front();
    return first.unicode() >= 0x80 || letters.contains(first.toLower());
}

bool isAscii(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x80; });
}

bool isAutomaticSubject(const QString &subject)
{
    if (!mayBeginWith(subject, u"aoprv"))
        return false;
    static const QRegularExpression words(
        u"^(?:auto(?:matic)?[- ]?(?:reply|response|answer|replied)|automatische antwort|abwesenheitsnotiz|abwesend|out of (?:the )?office|"
        "autoodpowiedź|automatyczna odpowiedź|odpowiedź automatyczna|poza biurem|automatski odgovor|automatický|"
        "odgovor u odsutnosti|odsutan|réponse automatique|absence du bureau|respuesta automática|risposta automatica|"
        "automatisch antwoord|vacation (?:reply|response)|automatiskt svar|autosvar)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return words.match(subject).hasMatch();
}

bool isBounceSubject(const QString &subject)
{
    if (!mayBeginWith(subject, u"murfdn"))
        return false;
    static const QRegularExpression words(
        u"^(?:mail delivery (?:failed|failure|system)|undeliver(?:ed|able)|returned mail|failure notice|delivery "
        "(?:status notification|failure|status$)|niedostarczalne|nie dostarczono|neisporučeno|unzustellbar)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return words.match(subject).hasMatch();
}

/// The address in a From, Sender or Reply-To field, lower case; enough for this rule.
QString addressIn(const QString &value)
{
    const auto ends = [](QChar c) {
        return c == u' ' || (c >= u'\t' && c <= u'\r') || u"<>\"(),;:"_s.contains(c);
    };
    const QChar *const stop = value.cend();
    for (const QChar *word = value.cbegin() + qMax<qsizetype>(0, value.lastIndexOf(u'<')); word < stop;) {
        word = std::find_if_not(word, stop, ends);
        const QChar *const end = std::find_if(word, stop, ends);
        // With something on both sides of the sign.
        if (end - word > 2 && std::find(word + 1, end - 1, QChar(u'@')) != end - 1)
            return QString(word, end - word).toLower();
        word = end;
    }
    return {};
}

/// The first word of a structured value: "auto-replied (vacation)" → "auto-replied".
QString keyword(const QString &value)
{
    static const QRegularExpression end(u"[\\s;(]"_s);
    return value.section(end, 0, 0);
}

class Rule {
public:
    explicit Rule(const QList<HeaderLine> &headers)
    {
        for (const HeaderLine &header : headers) {
            const QString value = header.value.left(maxValue).trimmed();
            m_answers |= (header.name == "in-reply-to" || header.name == "references") && !value.isEmpty();
            m_isReport |= header.name == "content-type" && value.startsWith(u"multipart/report"_s, Qt::CaseInsensitive);
            if (header.name == "reply-to" && m_replyTo.isEmpty())
                m_replyTo = addressIn(value);
        }
        for (const HeaderLine &header : headers) {
            see(header.name, header.value.left(maxValue).trimmed());
            if (m_mark.kind == AutoSubmitted::Replied)
                return;
        }
        if (m_automaticSubject)
            m_mark = {AutoSubmitted::Replied, u"subject"_s};
    }

    AutomaticMark mark() const { return m_mark; }

private:
    void generated(const QString &reason)
    {
        if (m_mark.kind == AutoSubmitted::No)
            m_mark = {AutoSubmitted::Generated, reason};
    }
    void replied(const QString &reason) { m_mark = {AutoSubmitted::Replied, reason}; }

    void see(const QByteArray &name, const QString &value);
    void seeSender(const QString &value);

    AutomaticMark m_mark;
    QString m_replyTo;
    bool m_answers = false;
    bool m_isReport = false;
    bool m_automaticSubject = false;
};

void Rule::see(const QByteArray &name, const QString &value)
{
    static const QSet<QByteArray> autoReply{"x-autoreply", "x-autorespond", "x-autoresponder", "x-auto-reply", "x-autoresponse",
                                            "x-mail-autoreply", "x-vacation"};
    const QString lower = value.toLower();
    if (name == "auto-submitted") {
        const QString word = keyword(lower);
        if (word == u"auto-replied"_s)
            replied(u"Auto-Submitted"_s);
        else if (!word.isEmpty() && word != u"no"_s)
            generated(u"Auto-Submitted"_s);
    } else if (name == "precedence" || name == "x-precedence") {
        const QString word = keyword(lower);
        if (word == u"auto_reply"_s || word == u"auto-reply"_s)
            replied(u"Precedence"_s);
        else if (word == u"junk"_s && m_answers)
            replied(u"Precedence"_s); // what vacation programs write
        else if (word == u"bulk"_s || word == u"junk"_s || word == u"list"_s)
            generated(u"Precedence"_s);
    } else if (autoReply.contains(name)) {
        if (lower != u"no"_s && lower != u"false"_s)
            replied(u"X-Autoreply"_s);
    } else if (name == "x-autogenerated") {
        if (lower.contains(u"reply"_s))
            replied(u"X-Autoreply"_s);
    } else if (name == "x-auto-response-suppress") {
        if (!lower.isEmpty() && lower != u"none"_s)
            generated(u"X-Auto-Response-Suppress"_s);
    } else if (name == "return-path") {
        if (lower != u"<>"_s)
            return;
        if (m_answers && !m_isReport)
            replied(u"Return-Path"_s); // RFC 3834 3.3: nobody is to be told of its failures
        else
            generated(u"Return-Path"_s);
    } else if (name == "list-id" || name == "list-unsubscribe") {
        generated(u"List-Id"_s);
    } else if (name == "feedback-id") {
        generated(u"Feedback-ID"_s);
    } else if (name == "x-loop") {
        generated(u"X-Loop"_s);
    } else if (name == "x-failed-recipients") {
        generated(u"report"_s);
    } else if (name == "content-type") {
        if (m_isReport)
            generated(u"report"_s);
    } else if (name == "from" || name == "sender") {
        seeSender(lower);
    } else if (name == "subject") {
        m_automaticSubject |= isAutomaticSubject(value);
        if (isBounceSubject(value))
            generated(u"subject"_s);
    }
}

void Rule::seeSender(const QString &value)
{
    if (value == u"<>"_s || value.contains(u"mailer-daemon"_s)) {
        generated(u"sender"_s);
        return;
    }
    const QString address = addressIn(value);
    const auto domain = [](const QString &of) { return of.section(u'@', -1); };
    const bool passesOn = !m_replyTo.isEmpty() && !isRobotAddress(m_replyTo) && domain(m_replyTo) != domain(address);
    if (isRobotAddress(address) && !passesOn)
        generated(u"sender"_s);
}

} // namespace

AutomaticMark automaticMark(const QList<HeaderLine> &headers)
{
    return Rule(headers).mark();
}

bool isRobotAddress(const QString &address)
{
    const QString lower = address.toLower();
    const auto names = [&lower](QStringView part) { return lower.contains(part); };
    if (isAscii(address) && !names(u"reply") && !names(u"daemon") && !names(u"postmaster") && !names(u"odpowiadaj"))
        return false;
    static const QRegularExpression robot(
        u"(?:^|[.+_-])(?:mailer-daemon|postmaster|no[-_.]?reply|do[-_.]?not[-_.]?reply|nie[-_.]?odpowiadaj)(?:[.+_-][^@]*)?@"_s,
        QRegularExpression::CaseInsensitiveOption);
    return robot.match(address.left(maxValue)).hasMatch();
}

bool isWork(const Message &message, bool takesUpConversation, int automaticInLastHour)
{
    switch (message.autoSubmitted) {
    case AutoSubmitted::No: return true;
    case AutoSubmitted::Replied: return false;
    case AutoSubmitted::Generated:
        // A report is work where a mail of ours failed, which is not decided here.
        return takesUpConversation && !message.report && automaticInLastHour < automaticMailsInAnHour;
    }
    return false;
}

QString automaticAnswerRefusal(const Message &message, const QStringList &ownAddresses, int automaticInLastHour)
{
    if (message.autoSubmitted != AutoSubmitted::No)
        return u"the mail is automatic itself (%1)"_s.arg(message.automaticReason);
    if (!message.listId.isEmpty())
        return u"the mail came over a list"_s;
    if (message.report)
        return u"the mail is a delivery report"_s;
    const QString sender = (message.from.isEmpty() ? message.sender : message.from.first()).address.toLower();
    if (sender.isEmpty())
        return u"the mail has no sender"_s;
    if (isRobotAddress(sender))
        return u"the sender is a robot's address"_s;
    const bool own = std::any_of(ownAddresses.cbegin(), ownAddresses.cend(), [&sender](const QString &address) {
        return address.compare(sender, Qt::CaseInsensitive) == 0;
    });
    if (own)
        return u"the mail is from one of our own addresses"_s;
    if (automaticInLastHour >= automaticMailsInAnHour)
        return u"%1 automatic mails came from this sender within an hour"_s.arg(automaticInLastHour);
    return {};
}

} // namespace okienko
