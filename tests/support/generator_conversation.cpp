// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/generator_conversation.h"

#include "tests/support/generator_prose.h"

#include <QLocale>
#include <QtGlobal>
#include <cmath>
#include <utility>

namespace okienko::test {

namespace {

constexpr quint64 conversationStream = 3;
constexpr quint64 lengthStream = 5;
constexpr double newsletterShare = 0.05;
constexpr double recentShare = 0.2;
constexpr int recentDays = 3;
constexpr int longestConversation = 24;
constexpr int longestProse = 4'000;
constexpr int frequentWords = 300;

const QStringList consultants = {QStringLiteral("Jana Kot"), QStringLiteral("Piotr Nowicki"),
                                 QStringLiteral("Ewa Lis"), QStringLiteral("Marek Wrona")};

QByteArray boundary(Random &random, MailClient client)
{
    const QByteArray id = QByteArray::number(random.next(), 16).rightJustified(16, '0');
    switch (client) {
    case MailClient::Outlook: return "----=_NextPart_000_" + id.left(8).toUpper() + '.' + id.right(8);
    case MailClient::AppleMail: return "Apple-Mail=_" + id.toUpper();
    case MailClient::Thunderbird: return "------------" + id;
    default: return "000000000000" + id;
    }
}

QByteArray headerDate(const QDateTime &utc)
{
    const QDateTime local = shopTime(utc);
    const int minutes = local.offsetFromUtc() / 60;
    const QString zone = QStringLiteral(" +%1").arg(minutes / 60 * 100 + minutes % 60, 4, 10, QLatin1Char('0'));
    return (QLocale::c().toString(local, QStringLiteral("ddd, d MMM yyyy HH:mm:ss")) + zone).toLatin1();
}

QByteArray mailbox(const QString &name, const QString &address, Charset charset, bool base64, int used)
{
    const QByteArray spec = '<' + address.toLatin1() + '>';
    if (name.isEmpty())
        return spec.mid(1, spec.size() - 2);
    const QByteArray words = encodeWords(name, charset, base64, used);
    const bool quote = words.contains('.') || words.contains('\'') || words.contains('(');
    return (quote && !words.startsWith("=?") ? '"' + words + '"' : words) + ' ' + spec;
}

/// How probably the shop answers, and how probably the matter goes on then.
struct Chances {
    explicit Chances(double mean)
        : answered(qBound(0.0, mean - 1.0, 0.97)), more(qMax(0.0, 1.0 - 1.8 / mean))
    {
    }
    double answered;
    double more;
};

} // namespace

int conversationLength(const GeneratorOptions &options, int index)
{
    Random random = Random::of(options.seed, lengthStream, quint64(index));
    if (random.chance(newsletterShare))
        return 0; // a newsletter, which is one message
    const Chances chances(options.messagesPerConversation / (1.0 - newsletterShare));
    int length = 1;
    for (bool outgoing = false; length < longestConversation; ++length) {
        if (!random.chance(outgoing ? chances.more : chances.answered))
            break;
        outgoing = outgoing ? random.chance(0.03) : random.chance(0.95);
    }
    return length;
}

Conversation::Conversation(const GeneratorOptions &options, const FileMaker &files, int index)
    : m_options(options), m_files(files), m_index(index),
      m_random(Random::of(options.seed, conversationStream, quint64(index)))
{
    m_person = makePerson(options.seed, m_random.below(customerCount(options.conversations)));
    const auto orders = ordersOf(options.seed, m_person, options.newest.date());
    m_start = someTime();
    setUp(orders);
}

Conversation::Conversation(const GeneratorOptions &options, const FileMaker &files, int index, const QDateTime &from,
                           int length)
    : m_options(options), m_files(files), m_index(index),
      m_random(Random::of(options.seed, conversationStream, quint64(index)))
{
    do
        m_person = makePerson(options.seed, m_random.below(customerCount(options.conversations)));
    while (m_person.language != QLatin1String("pl"));
    m_start = byDay(from);
    auto orders = ordersOf(options.seed, m_person, options.newest.date());
    const QDate day = shopTime(m_start).date();
    for (Order &order : orders) {
        if (order.date >= day)
            order.date = day.addDays(-m_random.between(1, 6));
    }
    setUp(orders);
    m_isNewsletter = length == 0;
    if (!m_isNewsletter)
        plan(length);
}

void Conversation::run(const std::function<void(const GeneratedMail &)> &each)
{
    if (m_random.chance(newsletterShare)) {
        each(newsletter());
        return;
    }
    plan(0);
    for (qsizetype i = 0; i < m_turns.size(); ++i)
        each(write(i));
}

void Conversation::setUp(const QList<Order> &orders)
{
    // The order they write about was placed before they write.
    m_order = orders.first();
    for (const Order &order : orders) {
        if (order.date < shopTime(m_start).date() && m_random.chance(0.7))
            m_order = order;
    }
    if (m_order.date >= shopTime(m_start).date())
        m_start = qMin(byDay(QDateTime(m_order.date.addDays(m_random.between(1, 6)), QTime(9, 0), Qt::UTC)
                                 .addSecs(m_random.below(36'000))),
                       m_options.newest);
    m_consultant = m_random.pick(consultants);
    m_language = m_person.language;
    m_charset = m_random.chance(0.75)    ? Charset::Utf8
        : m_random.chance(0.6) ? Charset::Latin2
                               : Charset::Windows1250;
    m_base64Words = m_random.chance(0.6);
    m_plainOnly = m_random.chance(m_options.plainShare);
}

QDateTime Conversation::someTime()
{
    // A desk sees the last days' mail, and a long tail behind it.
    const int days = m_random.chance(recentShare) ? qMin(recentDays, m_options.days) : m_options.days;
    const qint64 span = qint64(qMax(1, days)) * 86'400;
    const QDateTime at = m_options.newest.addSecs(-qint64(m_random.real() * double(span)));
    return byDay(at);
}

QDateTime Conversation::byDay(const QDateTime &at)
{
    const int hour = shopTime(at).time().hour();
    if ((hour >= 7 && hour < 22) || m_random.chance(0.1))
        return at;
    const QDateTime later = at.addSecs((hour >= 22 ? 24 - hour + 8 : 8 - hour) * 3600);
    return later <= m_options.newest ? later : at;
}

QString Conversation::fill(const QString &text) const
{
    const QDate date = m_order.date;
    const QString unit = m_order.euro ? QStringLiteral(" €") : QStringLiteral(" zł");
    return fillText(text,
                    {{QStringLiteral("order"), m_order.number},
                     {QStringLiteral("product"), m_order.lines.first().product.name(m_language)},
                     {QStringLiteral("date"), m_language == QLatin1String("en")
                          ? QLocale(QLocale::English).toString(date, QStringLiteral("d MMMM"))
                          : date.toString(QStringLiteral("d.MM.yyyy"))},
                     {QStringLiteral("price"), money(m_order.totalCents()) + unit},
                     {QStringLiteral("carrier"), m_order.carrier},
                     {QStringLiteral("tracking"), m_order.tracking},
                     {QStringLiteral("city"), m_person.city},
                     {QStringLiteral("days"), QString::number(m_days)},
                     {QStringLiteral("name"), m_person.given},
                     {QStringLiteral("consultant"), m_consultant}},
                    m_person.female)
        .replace(QLatin1String("\\n"), QLatin1String("\n"));
}

QString Conversation::capital(const QString &text)
{
    return text.isEmpty() ? text : text.left(1).toUpper() + text.mid(1);
}

QString Conversation::customerText(bool first)
{
    const Phrases &phrases = phrasesOf(m_language);
    m_thanked = !first && m_random.chance(0.3);
    if (m_thanked)
        return m_random.pick(phrases.thanks) + u'\n' + m_person.given;
    const QString greeting = m_random.pick(phrases.greetings);
    QString opening = first || m_matter->replies.isEmpty() ? m_random.pick(m_matter->openings)
                                                           : m_random.pick(m_matter->replies);
    if (!greeting.endsWith(u','))
        opening = capital(opening);
    QString text = greeting + QStringLiteral("\n\n") + opening;
    if (first) {
        if (!m_matter->details.isEmpty() && m_random.chance(0.75))
            text += u' ' + m_random.pick(m_matter->details);
        if (m_random.chance(0.4))
            text += u' ' + m_random.pick(phrases.asides);
        text += QStringLiteral("\n\n") + m_random.pick(m_matter->questions);
        const QString second = m_random.pick(m_matter->questions);
        if (!text.contains(second) && m_random.chance(0.6))
            text += u' ' + second;
    } else if (m_random.chance(0.35)) {
        text += u' ' + m_random.pick(m_matter->questions);
    }
    text += prose() + QStringLiteral("\n\n") + m_random.pick(phrases.closings) + u'\n';
    text += m_random.chance(0.6) ? m_person.fullName() : m_person.given;
    if (m_random.chance(0.25))
        text += QStringLiteral("\ntel. ") + m_person.phone;
    return fill(text);
}

QString Conversation::shopText(bool first)
{
    const Phrases &phrases = phrasesOf(m_language);
    const QString body = m_thanked                               ? m_random.pick(phrases.welcomes)
        : first || m_matter->lastAnswers.isEmpty() ? m_random.pick(m_matter->answers)
                                                                  : m_random.pick(m_matter->lastAnswers);
    const QString greeting = m_random.pick(phrases.shopGreetings) + QStringLiteral("\n\n");
    return fill(greeting + body + prose() + QStringLiteral("\n\n") + m_random.pick(phrases.shopClosings));
}

QString Conversation::prose()
{
    if (m_options.proseWords <= 0)
        return {};
    const double spread = m_random.real() + m_random.real() + m_random.real() + m_random.real() - 2.0;
    const int words = int(double(m_options.proseWords) * 0.62 * std::exp(1.7 * spread));
    return words < 4 ? QString()
                     : QStringLiteral("\n\n") + Prose::polish().text(m_random, qMin(words, longestProse));
}

QByteArray Conversation::newMessageId(bool outgoing)
{
    const QByteArray id = QByteArray::number(m_random.next(), 36);
    if (outgoing)
        return id + '@' + m_options.shopAddress.section(u'@', 1).toLatin1();
    switch (m_person.client) {
    case MailClient::Gmail: return "CAF" + id + '-' + QByteArray::number(m_random.next(), 36) + "@mail.example.com";
    case MailClient::Outlook: return id.toUpper() + '.' + QByteArray::number(m_turns.size()) + "@mx.example.org";
    case MailClient::AppleMail: return id.toUpper() + "@example.com";
    default: return id + "@example.net";
    }
}

void Conversation::plan(int length)
{
    const Phrases &phrases = phrasesOf(m_language);
    m_matter = &m_random.pick(phrases.matters);
    m_days = m_random.between(3, 12);
    QString subject = fill(m_random.pick(m_matter->subjects));
    if (m_options.proseWords > 0 && m_random.chance(0.5)) {
        subject += QStringLiteral(" – ") + Prose::polish().word(m_random, frequentWords) + u' '
            + Prose::polish().word(m_random, frequentWords);
    }
    // A matter is a question and its answer, then perhaps another; only the last days' may still wait.
    const Chances chances(m_options.messagesPerConversation / (1.0 - newsletterShare));
    QDateTime at = m_start;
    bool outgoing = false;
    int bySide[2] = {0, 0};
    while (m_turns.size() < longestConversation) {
        Turn turn;
        turn.outgoing = outgoing;
        turn.at = at;
        turn.messageId = newMessageId(outgoing);
        turn.text = outgoing ? shopText(bySide[1] == 0) : customerText(bySide[0] == 0);
        turn.fromName = outgoing ? m_consultant : m_person.nameInFrom ? m_person.fullName() : QString();
        turn.fromAddress = outgoing ? m_options.shopAddress : m_person.address;
        turn.subject = m_turns.isEmpty() ? subject : replySubject(subject, outgoing);
        ++bySide[outgoing ? 1 : 0];
        m_turns.append(turn);
        const bool recent = at.secsTo(m_options.newest) < 2 * 86'400;
        const bool goesOn = m_random.chance(outgoing ? chances.more : recent ? chances.answered * 0.45
                                                                             : chances.answered);
        if (length > 0 ? m_turns.size() >= length : !goesOn)
            break;
        // The shop answers within a day; the customer sometimes writes again before.
        outgoing = outgoing ? m_random.chance(0.03) : m_random.chance(0.95);
        at = byDay(at.addSecs(outgoing ? 600 + qint64(m_random.real() * m_random.real() * 80'000)
                                       : 900 + qint64(m_random.real() * 200'000)));
        if (at > m_options.newest && length == 0)
            break;
        if (at > m_options.newest) // as many as were asked for, somewhat quicker
            at = turn.at.addMSecs(qint64(m_random.real() * double(turn.at.msecsTo(m_options.newest))));
    }
}

QString Conversation::replySubject(const QString &subject, bool outgoing) const
{
    if (!outgoing && m_person.client == MailClient::Outlook && m_language == QLatin1String("pl"))
        return QStringLiteral("ODP: ") + subject;
    if (!outgoing && m_person.client == MailClient::Webmail && m_language == QLatin1String("pl"))
        return QStringLiteral("Odp: ") + subject;
    return QStringLiteral("Re: ") + subject;
}

QList<QByteArray> Conversation::headers(qsizetype index, MailClient client, Charset charset) const
{
    const Turn &turn = m_turns[index];
    QList<QByteArray> list;
    if (!turn.outgoing) {
        list.append("Received: from out.example.com (out.example.com [192.0.2." + QByteArray::number(index + 10)
                    + "])\r\n\tby mx.shop.example with ESMTPS id " + turn.messageId.left(10) + "\r\n\tfor <"
                    + m_options.shopAddress.toLatin1() + ">; " + headerDate(turn.at));
    }
    list.append("From: " + mailbox(turn.fromName, turn.fromAddress, charset, m_base64Words, 6));
    list.append("To: "
                + (turn.outgoing ? mailbox(m_person.fullName(), m_person.address, charset, m_base64Words, 4)
                                 : m_options.shopAddress.toLatin1()));
    list.append("Subject: " + encodeWords(turn.subject, charset, m_base64Words, 9));
    list.append("Date: " + headerDate(turn.at));
    list.append("Message-ID: <" + turn.messageId + '>');
    if (index > 0) {
        list.append("In-Reply-To: <" + m_turns[index - 1].messageId + '>');
        QByteArray references = "References:";
        for (qsizetype i = qMax<qsizetype>(0, index - 10); i < index; ++i)
            references += (i > 0 && i > index - 10 ? "\r\n <" : " <") + m_turns[i].messageId + '>';
        list.append(references);
    }
    switch (client) {
    case MailClient::Outlook:
        list.append("X-Mailer: Microsoft Outlook 16.0");
        list.append("Thread-Index: AQH" + turn.messageId.toBase64().left(28));
        list.append("Content-Language: " + m_language.toLatin1());
        break;
    case MailClient::AppleMail: list.append("X-Mailer: Apple Mail (2.3774.600.62)"); break;
    case MailClient::Thunderbird: list.append("User-Agent: Mozilla Thunderbird"); break;
    default: break;
    }
    list.append("MIME-Version: 1.0");
    return list;
}

Transfer Conversation::transferOf()
{
    const double at = m_random.real();
    return at < 0.5 ? Transfer::QuotedPrintable : at < 0.8 ? Transfer::Base64 : Transfer::EightBit;
}

QList<MimePart> Conversation::attachments(bool outgoing)
{
    QList<MimePart> parts;
    const bool photos = m_matter->attachment == QLatin1String("photo") && !outgoing;
    const int count = photos ? m_random.between(1, 3) : 1;
    for (int i = 0; i < count; ++i) {
        if (photos || (!outgoing && m_random.chance(0.5))) {
            static const QStringList names = {QStringLiteral("uszkodzenie"), QStringLiteral("zdjęcie paczki"),
                                              QStringLiteral("oštećenje"), QStringLiteral("photo")};
            const int number = m_random.between(1'000, 9'999);
            const QString name = m_random.chance(0.6)
                ? QStringLiteral("IMG_%1_%2.jpg").arg(m_start.date().toString(QStringLiteral("yyyyMMdd"))).arg(number)
                : m_random.pick(names) + QString::number(i + 1) + QStringLiteral(".jpg");
            parts.append(filePart("image/jpeg", name, m_files.photo(m_random), {}, m_base64Words));
            continue;
        }
        const QString title = m_language == QLatin1String("pl") ? QStringLiteral("Faktura – zamówienie ")
            : m_language == QLatin1String("hr")                 ? QStringLiteral("Račun – narudžba ")
                                                                : QStringLiteral("Invoice ");
        QStringList lines = {title + m_order.number, m_order.date.toString(QStringLiteral("dd.MM.yyyy")), QString(),
                             m_person.fullName(), m_person.city, QString()};
        for (const OrderLine &line : std::as_const(m_order.lines))
            lines.append(QStringLiteral("%1 x %2").arg(line.quantity).arg(line.product.name(m_language)));
        const QString currency = m_order.euro ? QStringLiteral(" EUR") : QStringLiteral(" PLN");
        lines += {QString(), money(m_order.totalCents()) + currency};
        parts.append(filePart("application/pdf", title + m_order.number + QStringLiteral(".pdf"),
                              m_files.pdf(lines, m_random.chance(0.6), m_random), {}, m_base64Words));
    }
    return parts;
}

GeneratedMail Conversation::described(qsizetype index) const
{
    const Turn &turn = m_turns[index];
    GeneratedMail mail;
    mail.at = turn.at;
    mail.outgoing = turn.outgoing;
    for (qsizetype i = index + 1; i < m_turns.size(); ++i)
        mail.answered |= m_turns[i].outgoing && !turn.outgoing;
    mail.conversation = m_index;
    mail.subject = turn.subject;
    mail.text = plainBody(m_turns, index, {turn.outgoing ? MailClient::Thunderbird : m_person.client, m_language, {}});
    mail.fromName = turn.fromName;
    mail.fromAddress = turn.fromAddress;
    mail.toAddress = turn.outgoing ? m_person.address : m_options.shopAddress;
    return mail;
}

GeneratedMail Conversation::write(qsizetype index)
{
    GeneratedMail mail = described(index);
    if (m_options.textsOnly)
        return mail;
    const Turn &turn = m_turns[index];
    const MailClient client = turn.outgoing ? MailClient::Thunderbird : m_person.client;
    const Charset charset = turn.outgoing ? Charset::Utf8 : m_charset;
    Writer writer{client, m_language, {}};
    // Attachments mostly come with the first mail of a matter that calls for them.
    bool attaches = !m_matter->attachment.isEmpty()
        && m_random.chance(m_options.attachmentShare * (index == 0 ? 2.1 : 0.65));
    const bool ofMailbox = m_options.messages > 0;
    if (ofMailbox) {
        attaches = m_random.chance(m_options.attachmentShare);
        m_plainOnly = m_random.chance(m_options.plainShare / (1.0 - m_options.attachmentShare));
    }

    MimePart body;
    if (m_plainOnly) {
        body = textPart("plain", mail.text, charset, transferOf());
    } else {
        QByteArray logoId;
        if (m_random.chance(turn.outgoing ? 0.3 : 0.12)) {
            logoId = "image001.png@" + QByteArray::number(m_random.next(), 16).left(8).toUpper();
            writer.logoContentId = QString::fromLatin1(logoId);
        }
        const MimePart text = textPart("plain", mail.text, charset, transferOf());
        MimePart html = textPart("html", htmlBody(m_turns, index, writer), charset, transferOf());
        if (!logoId.isEmpty())
            html = multipart("related", boundary(m_random, client),
                             {html, filePart("image/png", QStringLiteral("image001.png"),
                                             m_files.logo(m_person.index), logoId, false)});
        const bool onlyHtml = !ofMailbox && m_random.chance(0.04);
        body = onlyHtml ? html : multipart("alternative", boundary(m_random, client), {text, html});
    }
    if (attaches) {
        const QList<MimePart> files = attachments(turn.outgoing);
        body = multipart("mixed", boundary(m_random, client), QList<MimePart>{body} + files);
    }
    body.headers = headers(index, client, charset) + body.headers;

    mail.raw = body.bytes();
    mail.seen = turn.outgoing || mail.answered
        || (turn.at.secsTo(m_options.newest) > 2 * 86'400 && m_random.chance(0.8));
    return mail;
}

GeneratedMail Conversation::newsletter()
{
    const bool polish = m_language == QLatin1String("pl");
    const QString title = polish ? QStringLiteral("Nowości tygodnia z hurtowni Tafla")
        : m_language == QLatin1String("hr") ? QStringLiteral("Novosti tjedna: Tafla veleprodaja")
                                            : QStringLiteral("This week at Tafla Wholesale");
    QStringList items;
    for (int i = m_random.between(5, 12); i > 0; --i)
        items.append(m_random.pick(products()).name(m_language));
    const QDateTime at = m_start;
    const QByteArray split = boundary(m_random, MailClient::Webmail);
    const QString list = QStringLiteral("\n\n* ") + items.join(QStringLiteral("\n* ")) + u'\n';
    MimePart body = multipart("alternative", split,
                              {textPart("plain", title + list, Charset::Utf8, Transfer::QuotedPrintable),
                               textPart("html", newsletterHtml(m_language, title, items), Charset::Utf8,
                                        Transfer::QuotedPrintable)});
    body.headers = QList<QByteArray>{"From: " + mailbox(QStringLiteral("Tafla"), QStringLiteral("news@tafla.example"),
                                                        Charset::Utf8, true, 6),
                                     "To: " + m_options.shopAddress.toLatin1(),
                                     "Subject: " + encodeWords(title, Charset::Utf8, true, 9),
                                     "Date: " + headerDate(at),
                                     "Message-ID: <" + QByteArray::number(m_random.next(), 36) + "@news.tafla.example>",
                                     "List-Id: <news.tafla.example>",
                                     "List-Unsubscribe: <https://news.example.net/u>", "Precedence: bulk",
                                     "Auto-Submitted: auto-generated", "MIME-Version: 1.0"}
        + body.headers;
    GeneratedMail mail;
    if (!m_options.textsOnly)
        mail.raw = body.bytes();
    mail.conversation = m_index;
    mail.subject = title;
    mail.text = title + list;
    mail.fromName = QStringLiteral("Tafla");
    mail.fromAddress = QStringLiteral("news@tafla.example");
    mail.toAddress = m_options.shopAddress;
    mail.at = at;
    mail.seen = m_random.chance(0.7);
    return mail;
}

} // namespace okienko::test
