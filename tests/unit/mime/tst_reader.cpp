// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/mime/message_reader.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QTest>

using namespace okienko;
using namespace Qt::StringLiterals;

class TestReader : public QObject {
    Q_OBJECT

private slots:
    void subjects_data();
    void subjects();
    void addresses_data();
    void addresses();
    void fileNames_data();
    void fileNames();
    void dates_data();
    void dates();
    void charsets_data();
    void charsets();
    void alternativePrefersPlain();
    void worthlessPlainGivesWay();
    void flowedText();
    void relatedImageIsInline();
    void attachedMessageIsOneAttachment();
    void textBehindAttachment();
    void duplicatesWarn();
    void threadingIds();
    void automatic_data();
    void automatic();
    void emptyIsRefused();
    void bodyWithoutHeader();
    void hostileStructures_data();
    void hostileStructures();
    void nulAndControls();
};

static Message read(const QByteArray &raw)
{
    const Result<ReadMessage> result = readMessage(raw);
    return result ? result->message : Message();
}

void TestReader::subjects_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QString>("subject");
    const auto row = [](const char *name, const char *raw, const char *subject) {
        QTest::newRow(name) << QByteArray(raw) << QString::fromUtf8(subject);
    };
    row("plain", "Hello", "Hello");
    row("folded", "Hello\n  there", "Hello  there");
    row("base64", "=?UTF-8?B?WmHFvMOzxYLEhw==?=", "Zażółć");
    row("q", "=?iso-8859-2?Q?Za=BF=F3=B3=E6?=", "Zażółć");
    row("character over two words", "=?utf-8?Q?Za=C5?= =?utf-8?Q?=BC?=", "Zaż");
    row("words without a space", "=?utf-8?Q?Za?==?utf-8?Q?=C5=BC?=", "Zaż");
    row("word in text", "Nr =?utf-8?Q?=C5=BC?= 5", "Nr ż 5");
    row("spaces inside", "=?utf-8?Q?=C5=BC ab?=", "ż ab");
    row("padding missing", "=?utf-8?B?xbw?=", "ż");
    row("raw utf-8", "Za\xc5\xbc", "Zaż");
    row("raw windows-1250", "Dzie\xf1 dobry, prosz\xea o zam\xf3wienie", "Dzień dobry, proszę o zamówienie");
    row("line end inside", "=?utf-8?Q?a=0D=0ABcc:_x?=", "a  Bcc: x");
    row("nul inside", "=?utf-8?Q?a=00b?=", "ab");
    row("language tag", "=?utf-8*pl?Q?=C5=BC?=", "ż");
    row("unknown charset", "=?x-nonsense?Q?=C5=BC?=", "ż");
    row("bidi override", "=?utf-8?Q?a=E2=80=AEb?=", "ab");
    row("iso-2022-jp", "=?iso-2022-jp?B?GyRCRnxLXBsoQg==?=", "日本");
    row("not a word", "=?abc", "=?abc");
    row("decomposed", "=?utf-8?Q?z=CC=87?=", "ż");
}

void TestReader::subjects()
{
    QFETCH(QByteArray, raw);
    QFETCH(QString, subject);
    QCOMPARE(read("From: a@example.com\nSubject: " + raw + "\n\nx\n").subject, subject);
}

void TestReader::addresses_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *raw, const char *expected) {
        QTest::newRow(raw) << QByteArray(raw) << QString::fromUtf8(expected);
    };
    row("a@example.com", "|a@example.com");
    row("Jan Nowak <Jan@Example.COM>", "Jan Nowak|Jan@example.com");
    row("\"support@bank.example\" <x@evil.example>", "support@bank.example|x@evil.example");
    row("\"Nowak, Jan\" <a@example.com>, b@example.com", "Nowak, Jan|a@example.com;|b@example.com");
    row("Nowak, Jan <a@example.com>", "Nowak, Jan|a@example.com");
    row("=?utf-8?Q?Kowal,_=C5=BB?= <a@example.com>", "Kowal, Ż|a@example.com");
    row("a@example.com (Jan Nowak)", "Jan Nowak|a@example.com");
    row("Team: a@example.com, b@example.com;", "|a@example.com;|b@example.com");
    row("undisclosed-recipients:;", "");
    row(";;;;", "");
    row("<a@example.com>", "|a@example.com");
    row("\"=?utf-8?B?xbs=?=\" <a@example.com>", "Ż|a@example.com");
    row("A <a@example.com> B <b@example.com>", "A|a@example.com;B|b@example.com");
    row("<@relay.example:a@example.com>", "|a@example.com");
    row("'Jan' <a@example.com>", "Jan|a@example.com");
    row("\"Jan \\\"J\\\" Nowak\" <a@example.com>", "Jan \"J\" Nowak|a@example.com");
    row("Jan <a@example.com", "Jan|a@example.com");
}

void TestReader::addresses()
{
    QFETCH(QByteArray, raw);
    QFETCH(QString, expected);
    QStringList have;
    for (const EmailAddress &address : read("From: x@example.com\nTo: " + raw + "\n\nx\n").to)
        have.append(address.name + u'|' + address.address);
    QCOMPARE(have.join(u';'), expected);
}

void TestReader::fileNames_data()
{
    QTest::addColumn<QByteArray>("disposition");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *disposition, const char *name) {
        QTest::newRow(disposition) << QByteArray(disposition) << QString::fromUtf8(name);
    };
    row("filename=\"a.pdf\"", "a.pdf");
    row("filename=faktura 1.pdf", "faktura 1.pdf");
    row("filename=\"=?utf-8?Q?=C5=BC=C3=B3=C5=82w.pdf?=\"", "żółw.pdf");
    row("filename*=utf-8''%C5%BC.pdf", "ż.pdf");
    row("filename*0*=utf-8''%C5;\n filename*1*=%BC.pdf", "ż.pdf");
    row("filename*0=\"ab\"; filename*1=\"cd.pdf\"", "abcd.pdf");
    row("filename*1=\"cd.pdf\"; filename*0=\"ab\"", "abcd.pdf");
    row("filename*0=\"ab\"; filename*2=\"cd.pdf\"", "abcd.pdf");
    row("filename*0=\"ab\"; filename*0=\"xx\"; filename*1=\"cd.pdf\"", "abcd.pdf");
    row("filename=\"old.pdf\"; filename*=utf-8''new.pdf", "new.pdf");
    row("filename=\"a.pdf\"; filename=\"b.exe\"", "a.pdf");
    row("filename=\"../../.ssh/authorized_keys\"", "authorized_keys");
    row("filename=\"..\\\\..\\\\autoexec.bat\"", "autoexec.bat");
    row("filename=\"/etc/passwd\"", "passwd");
    row("filename=\"C:\\\\x\\\\y.doc\"", "y.doc");
    row("filename=\"Faktura 1/2026.pdf\"", "Faktura 1_2026.pdf");
    row("filename=\"CON\"", "_CON");
    row("filename=\"nul.txt\"", "_nul.txt");
    row("filename=\"a\xe2\x80\xaegpj.exe\"", "agpj.exe");
    row("filename=\"faktura.pdf.exe\"", "faktura.pdf.exe");
    row("filename=\".bashrc\"", "bashrc");
    row("filename=\"dots...\"", "dots");
    row("filename=\"\"", "attachment.pdf");
    row("x=y", "attachment.pdf");
    row("filename=\"a:b|c?.pdf\"", "a_b_c_.pdf");
}

void TestReader::fileNames()
{
    QFETCH(QByteArray, disposition);
    QFETCH(QString, name);
    const Message message = read("From: a@example.com\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
                                 "--b\n\ntext\n--b\nContent-Type: application/pdf\nContent-Disposition: attachment; "
                                 + disposition + "\n\nx\n--b--\n");
    QCOMPARE(message.attachments.size(), 1);
    QCOMPARE(message.attachments.first().fileName, name);
    QCOMPARE(message.attachments.first().mediaType, u"application/pdf"_s);
    QCOMPARE(message.text, u"text"_s);
}

void TestReader::dates_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QString>("utc");
    const auto row = [](const char *raw, const char *utc) { QTest::newRow(raw) << QByteArray(raw) << QString::fromUtf8(utc); };
    row("Tue, 03 Jun 2025 10:11:12 +0200", "2025-06-03T08:11:12Z");
    row("3 Jun 25 10:11 EST", "2025-06-03T15:11:00Z");
    row("1 Jan 70 00:00 GMT", "1970-01-01T00:00:00Z");
    row("Tue Jun  3 10:11:12 2025", "2025-06-03T10:11:12Z");
    row("2025-06-03T10:11:12Z", "2025-06-03T10:11:12Z");
    row("2025-06-03 10:11:12 +0200", "2025-06-03T08:11:12Z");
    row("wt., 3 cze 2025 10:11:12 +0200", "2025-06-03T08:11:12Z");
    row("Tue, 3 Jun 2025 10:11:60 +0200", "2025-06-03T08:11:59Z");
    row("Tue, 3 Jun 2025 10:11:12 +9999", "2025-06-03T10:11:12Z");
    row("Tue, 03 Jun 2025 10:11:12 -0700 (PDT)", "2025-06-03T17:11:12Z");
    row("Tue, 3 Jun 2025 10:11:12 GMT+02:00", "2025-06-03T08:11:12Z");
    row("3 Jun 2025 10:11:12 +0200", "2025-06-03T08:11:12Z");
    row("Tue, 3 Jun 2025 10:11:12 +0200 (CEST", "2025-06-03T08:11:12Z");
    row("Tue, 3 Jun 2025 10:11:12 +02000", "2025-06-03T10:11:12Z");
    row("Tue, 3 Jun 2025 25:11:12 +0200", "");
    row("Tue, 30 Feb 2025 10:00:00 +0100", "");
    row("Fri, 31 Dec 9999 23:59:59 +0000", "");
    row("Mon, 01 Jan 0001 00:00:00 +0000", "");
    row("yesterday", "");
}

void TestReader::dates()
{
    QFETCH(QByteArray, raw);
    const Message message = read("From: a@example.com\nDate: " + raw + "\n\nx\n");
    QTEST(message.date.toString(Qt::ISODate), "utc");
}

void TestReader::charsets_data()
{
    QTest::addColumn<QByteArray>("charset");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *charset, const char *body, const char *text) {
        QTest::newRow(name) << QByteArray(charset) << QByteArray(body) << QString::fromUtf8(text);
    };
    row("utf-8", "utf-8", "za\xc5\xbc", "zaż");
    row("latin 2", "iso-8859-2", "\xb1\xbf", "ąż");
    row("windows letters in latin 2", "iso-8859-2", "\x9c\xb9", "śą");
    row("windows quotes in latin 1", "iso-8859-1", "\x84x\x94", "„x”");
    row("utf-8 under another name", "iso-8859-1", "za\xc5\xbc", "zaż");
    row("utf-8 missing", "us-ascii", "za\xc5\xbc", "zaż");
    row("windows-1250 missing", "us-ascii", "Prosz\xea o wys\xb3" "anie, nie dosta\xb3" "em pieni\xea" "dzy.",
        "Proszę o wysłanie, nie dostałem pieniędzy.");
    row("croatian missing", "us-ascii", "Molim Vas, \x9e" "elim znati ho\xe6" "e li mi narud\x9e" "ba sti\xe6i.",
        "Molim Vas, želim znati hoće li mi narudžba stići.");
    row("german missing", "us-ascii", "Sch\xf6ne Gr\xfc\xdf" "e und vielen Dank, ich w\xfcnsche nicht",
        "Schöne Grüße und vielen Dank, ich wünsche nicht");
    row("french missing", "us-ascii", "J'ai re\xe7u le colis tr\xe8s ab\xeem\xe9, vous \xeates",
        "J'ai reçu le colis très abîmé, vous êtes");
    row("cyrillic koi8 missing", "us-ascii", "\xf0\xd2\xc9\xd7\xc5\xd4, \xcb\xc1\xcb \xc4\xc5\xcc\xc1", "Привет, как дела");
    row("wrong utf-8", "utf-8", "Prosz\xea o wys\xb3" "anie, nie dosta\xb3" "em", "Proszę o wysłanie, nie dostałem");
    row("utf-7", "utf-7", "Za+AXw-", "Zaż");
    row("iso-2022-jp", "iso-2022-jp", "\x1b$BF|K\\\x1b(B", "日本");
    row("gb2312", "gb2312", "\xd6\xd0\xce\xc4", "中文");
    row("koi8-r", "koi8-r", "\xf0\xd2\xc9", "При");
    row("quoted name", "\"UTF8\"", "za\xc5\xbc", "zaż");
}

void TestReader::charsets()
{
    QFETCH(QByteArray, charset);
    QFETCH(QByteArray, body);
    const Message message = read("From: a@example.com\nMIME-Version: 1.0\nContent-Type: text/plain; charset=" + charset
                                 + "\nContent-Transfer-Encoding: 8bit\n\n" + body + "\n");
    QTEST(message.text, "text");
}

static QByteArray alternative(const QByteArray &plain, const QByteArray &html)
{
    return "From: a@example.com\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: "
           "text/plain\n\n" + plain + "\n--b\nContent-Type: text/html\n\n" + html + "\n--b--\n";
}

void TestReader::alternativePrefersPlain()
{
    const Message message = read(alternative("plain words", "<p>html words</p><script>x</script>"));
    QCOMPARE(message.text, u"plain words"_s);
    QVERIFY(message.htmlSafe.contains(u"html words"_s));
    QVERIFY(!message.htmlSafe.contains(u"script"_s));
    QVERIFY(message.attachments.isEmpty());
}

void TestReader::worthlessPlainGivesWay()
{
    QCOMPARE(read(alternative("  \n", "<p>html words</p>")).text, u"html words"_s);
    const Message excuse = read(alternative("Your mail client does not support HTML.",
                                            "<p>" + QByteArray("Long words of a message. ").repeated(10) + "</p>"));
    QVERIFY(excuse.text.startsWith(u"Long words"_s));
}

void TestReader::flowedText()
{
    const QByteArray head = "From: a@example.com\nMIME-Version: 1.0\nContent-Type: text/plain; format=flowed";
    QCOMPARE(read(head + "\n\nA long \nline.\n> quoted \n> line\n-- \nName\n").text,
             u"A long line.\n> quoted line\n-- \nName"_s);
    QCOMPARE(read(head + "; delsp=yes\n\nAB \nCD\n").text, u"ABCD"_s);
    QCOMPARE(read(head + "\n\n From here\n").text, u"From here"_s);
}

void TestReader::relatedImageIsInline()
{
    const QByteArray raw = "From: a@example.com\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n"
                           "Content-Type: text/html\n\n<p>x<img src=\"cid:one@x\"></p>\n--b\nContent-Type: image/png; "
                           "name=a.png\nContent-ID: <one@x>\nContent-Transfer-Encoding: base64\n\naGVsbG8=\n--b\n"
                           "Content-Type: image/png; name=b.png\nContent-ID: <two@x>\n\nx\n--b--\n";
    const Result<ReadMessage> result = readMessage(raw);
    QVERIFY(result.ok());
    QCOMPARE(result->message.attachments.size(), 2);
    QVERIFY(result->message.attachments.at(0).isInline);
    QVERIFY(!result->message.attachments.at(1).isInline);
    QCOMPARE(result->message.attachments.at(0).contentId, u"one@x"_s);
    QCOMPARE(result->contents.at(0).data, QByteArray("hello"));
    QCOMPARE(result->contents.at(0).about.sha256, QCryptographicHash::hash("hello", QCryptographicHash::Sha256).toHex());
    QVERIFY(result->message.htmlSafe.contains(u"cid:one@x"_s));
}

void TestReader::attachedMessageIsOneAttachment()
{
    const Message message = read("From: a@example.com\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n"
                                 "see below\n--b\nContent-Type: message/rfc822\n\nFrom: c@example.com\nSubject: Old: "
                                 "one/two\n\ninner\n--b--\n");
    QCOMPARE(message.text, u"see below"_s);
    QCOMPARE(message.attachments.size(), 1);
    QCOMPARE(message.attachments.first().fileName, u"Old_ one_two.eml"_s);
    QCOMPARE(message.attachments.first().mediaType, u"message/rfc822"_s);
}

void TestReader::textBehindAttachment()
{
    const Message message = read("From: a@example.com\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n"
                                 "first\n--b\nContent-Type: text/plain; name=notes.txt\n\nnotes\n--b\nContent-Type: "
                                 "text/plain\n\nlast\n--b\nContent-Type: text/calendar\n\nBEGIN:VCALENDAR\n--b--\n");
    QCOMPARE(message.text, u"first\n\nlast"_s);
    QCOMPARE(message.attachments.size(), 2);
    QCOMPARE(message.attachments.at(0).fileName, u"notes.txt"_s);
    QCOMPARE(message.attachments.at(1).fileName, u"attachment.ics"_s);
}

void TestReader::duplicatesWarn()
{
    const Message message = read("From: a@example.com\nFrom: b@example.com\nSubject: s\n\nx\n");
    QCOMPARE(message.from.size(), 1);
    QCOMPARE(message.from.first().address, u"a@example.com"_s);
    QVERIFY(message.warnings.join(u' ').contains(u"from"_s));
}

void TestReader::threadingIds()
{
    const Message message = read("From: a@example.com\nMessage-ID: <m@x>\nIn-Reply-To: Your message of \"Mon\" <p@x>\n"
                                 "References: <a@x>,<b\n @x> c@x <d@x\n\nx\n");
    QCOMPARE(message.messageId, u"m@x"_s);
    QCOMPARE(message.inReplyTo, QStringList{u"p@x"_s});
    QCOMPARE(message.references, (QStringList{u"a@x"_s, u"b@x"_s, u"c@x"_s, u"d@x"_s}));
    QByteArray many;
    for (int i = 0; i < 10'000; ++i)
        many += " <" + QByteArray::number(i) + "@x>";
    const Message bounded = read("From: a@example.com\nReferences:" + many + "\n\nx\n");
    QCOMPARE(bounded.references.size(), 200);
    QCOMPARE(bounded.references.first(), u"0@x"_s);
    QCOMPARE(bounded.references.last(), u"9999@x"_s);
}

void TestReader::automatic_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("kind");
    QTest::newRow("person") << QByteArray("X-Mailer: x") << int(AutoSubmitted::No);
    QTest::newRow("no") << QByteArray("Auto-Submitted: no") << int(AutoSubmitted::No);
    QTest::newRow("generated") << QByteArray("Auto-Submitted: auto-generated") << int(AutoSubmitted::Generated);
    QTest::newRow("replied") << QByteArray("Auto-Submitted: auto-replied (vacation)") << int(AutoSubmitted::Replied);
    QTest::newRow("bulk") << QByteArray("Precedence: bulk") << int(AutoSubmitted::Generated);
    QTest::newRow("null path") << QByteArray("Return-Path: <>") << int(AutoSubmitted::Generated);
    QTest::newRow("list") << QByteArray("List-Id: <x.example>") << int(AutoSubmitted::Generated);
    QTest::newRow("exchange") << QByteArray("X-Auto-Response-Suppress: All") << int(AutoSubmitted::Generated);
    QTest::newRow("autoreply") << QByteArray("X-Autoreply: yes") << int(AutoSubmitted::Replied);
    QTest::newRow("polish subject") << QByteArray("Subject: =?utf-8?Q?Automatyczna_odpowied=C5=BA:_x?=")
                                    << int(AutoSubmitted::Replied);
}

void TestReader::automatic()
{
    QFETCH(QByteArray, header);
    QFETCH(int, kind);
    QCOMPARE(int(read("From: a@example.com\n" + header + "\n\nx\n").autoSubmitted), kind);
}

void TestReader::emptyIsRefused()
{
    QVERIFY(!readMessage(QByteArray()).ok());
    const Result<ReadMessage> blank = readMessage(QByteArray("\n\n  \n"));
    QVERIFY(!blank.ok());
    QVERIFY(!blank.failure().text.isEmpty());
}

void TestReader::bodyWithoutHeader()
{
    QCOMPARE(read("Just some words.\nAnd more.\n").text, u"Just some words.\nAnd more."_s);
    const Message mbox = read("From a@example.com Thu May  3 12:04:29 2012\nFrom: a@example.com\nSubject: s\n\nx\n");
    QCOMPARE(mbox.subject, u"s"_s);
    QCOMPARE(mbox.text, u"x"_s);
}

void TestReader::hostileStructures_data()
{
    QTest::addColumn<QByteArray>("raw");
    const QByteArray head = "From: a@example.com\nSubject: s\nMIME-Version: 1.0\n";
    QByteArray nested = head;
    for (int i = 0; i < 5'000; ++i) {
        const QByteArray boundary = "b" + QByteArray::number(i);
        nested += "Content-Type: multipart/mixed; boundary=" + boundary + "\n\n--" + boundary + "\n";
    }
    QTest::newRow("5,000 multiparts in each other") << nested + "\n\ntext\n";
    QByteArray messages = head;
    for (int i = 0; i < 3'000; ++i)
        messages += "Content-Type: message/rfc822\n\nSubject: s\n";
    QTest::newRow("3,000 messages in each other") << messages + "\n\ntext\n";
    QTest::newRow("100,000 parts") << head + "Content-Type: multipart/mixed; boundary=b\n\n"
                                          + QByteArray("--b\n\nx\n").repeated(100'000);
    QTest::newRow("long boundary") << head + "Content-Type: multipart/mixed; boundary=" + QByteArray(2'048, 'q') + "\n\n--"
                                          + QByteArray(2'048, 'q') + "\n\ntext\n";
    QTest::newRow("no boundary") << head + "Content-Type: multipart/mixed\n\ntext\n";
    QTest::newRow("empty boundary") << head + "Content-Type: multipart/mixed; boundary=\"\"\n\n--\n\ntext\n";
    QTest::newRow("boundary that begins another") << head + "Content-Type: multipart/mixed; boundary=ab\n\n--ab\nContent-Type: "
        "multipart/alternative; boundary=abc\n\n--abc\n\ntext\n--abc--\n--ab--\n";
    QTest::newRow("header of 1 MB") << head + "X-Long: " + QByteArray(1'000'000, 'x') + "\n\ntext\n";
    QTest::newRow("20,000 headers") << head + QByteArray("X-A: b\n").repeated(20'000) + "\ntext\n";
    QTest::newRow("50,000 open tags") << head + "Content-Type: text/html\n\n" + QByteArray("<div>").repeated(50'000) + "text";
    QTest::newRow("1,000,000 open tags") << head + "Content-Type: text/html\n\n" + QByteArray("<b>").repeated(600'000)
                                                + QByteArray("<div>").repeated(20'000) + "text";
    QTest::newRow("broken base64") << head + "Content-Transfer-Encoding: base64\n\ndGV4dA=*=@@\n";
    QTest::newRow("one line of 2 MB") << head + "\n" + QByteArray(2'000'000, 'a') + "\ntext\n";
}

void TestReader::hostileStructures()
{
    QFETCH(QByteArray, raw);
    QElapsedTimer timer;
    timer.start();
    const Result<ReadMessage> result = readMessage(raw);
    qInfo("%lld ms", static_cast<long long>(timer.elapsed()));
    QVERIFY(result.ok());
    QCOMPARE(result->message.subject, u"s"_s);
    QVERIFY(result->message.attachments.size() <= 10'000);
}

void TestReader::nulAndControls()
{
    const Message message = read(QByteArray("From: a@example.com\nSubject: a\x01" "b\n\nbefore\0after\x02\r\nnext\r\n", 55));
    QVERIFY(message.text.contains(u"after"_s));
    for (const QChar c : message.text)
        QVERIFY(c.unicode() >= 0x20 || c == u'\n' || c == u'\t');
    QCOMPARE(message.subject, u"ab"_s);
}

QTEST_GUILESS_MAIN(TestReader)
#include "tst_reader.moc"
