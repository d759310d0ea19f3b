// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/mime/message_reader.h"
#include "channels/mail/mime/message_writer.h"

#include <QTest>
#include <QTimeZone>

using namespace okienko;
using namespace Qt::StringLiterals;

class TestWriter : public QObject {
    Q_OBJECT

private slots:
    void roundTrip();
    void wireForm();
    void flowsLongLines();
    void refusesInjection_data();
    void refusesInjection();
    void refusesBadAddresses();
    void internationalDomain();
    void boundsReferences();
    void subjects();
    void quotes();
    void forwards();
    void recipients();
    void messagesAreAttachedAsTheyCame();
};

static OutgoingMail sample()
{
    OutgoingMail mail;
    mail.from = {u"Sklep Żółw, obsługa"_s, u"sklep@example.com"_s};
    mail.to = {{u"Dawid Wiśniewski"_s, u"dawid@example.com"_s}};
    mail.cc = {{u"Željka Šimić"_s, u"zeljka@example.com"_s}};
    mail.subject = u"Re: Zażółć gęślą jaźń – zamówienie nr 12345 z dnia 20 listopada, bardzo długi temat wiadomości"_s;
    mail.body = u"Dzień dobry,\n\nproszę.\n.\n> cytat\nFrom here\n"_s;
    mail.signature = u"Anna\nSklep"_s;
    mail.messageId = u"abc.tok@example.com"_s;
    mail.inReplyTo = u"in@example.org"_s;
    mail.references = {u"a@example.org"_s, u"in@example.org"_s};
    mail.date = QDateTime(QDate(2026, 11, 20), QTime(14, 5), QTimeZone(3600));
    AttachmentContent content;
    content.about.fileName = u"Rękojmia – žalba đ.pdf"_s;
    content.about.mediaType = u"application/pdf"_s;
    content.data = QByteArray("\0\1\2\r\n.\r\n", 9);
    mail.attachments = {content};
    return mail;
}

void TestWriter::roundTrip()
{
    const OutgoingMail mail = sample();
    const Result<QByteArray> raw = writeMessage(mail);
    QVERIFY(raw.ok());
    const Result<ReadMessage> back = readMessage(*raw);
    QVERIFY(back.ok());
    const Message &m = back->message;
    QCOMPARE(m.subject, mail.subject);
    QCOMPARE(m.from, QList<EmailAddress>{mail.from});
    QCOMPARE(m.to, mail.to);
    QCOMPARE(m.cc, mail.cc);
    QCOMPARE(m.messageId, mail.messageId);
    QCOMPARE(m.inReplyTo, QStringList{mail.inReplyTo});
    QCOMPARE(m.references, mail.references);
    QCOMPARE(m.date, mail.date);
    QCOMPARE(m.text, u"Dzień dobry,\n\nproszę.\n.\n> cytat\nFrom here\n\n-- \nAnna\nSklep"_s);
    QCOMPARE(m.attachments.size(), 1);
    QCOMPARE(m.attachments.first().fileName, mail.attachments.first().about.fileName);
    QCOMPARE(back->contents.first().data, mail.attachments.first().data);
}

void TestWriter::wireForm()
{
    const Result<QByteArray> raw = writeMessage(sample());
    QVERIFY(raw.ok());
    for (const QByteArray &line : raw->split('\n')) {
        QVERIFY(line.isEmpty() || line.endsWith('\r'));
        QVERIFY2(line.size() <= 999, line.constData());
    }
    for (const char c : *raw)
        QVERIFY(static_cast<unsigned char>(c) < 0x80);
    QVERIFY(!raw->contains("\r\nBcc:"));
    QVERIFY(raw->contains("Date: Fri, 20 Nov 2026 14:05:00 +0100\r\n"));
    QVERIFY(raw->contains("format=flowed"));
    QVERIFY(raw->contains("MIME-Version: 1.0\r\n"));
    QVERIFY(raw->contains("Message-Id: <abc.tok@example.com>\r\n") || raw->contains("Message-ID: <abc.tok@example.com>\r\n"));
}

void TestWriter::flowsLongLines()
{
    OutgoingMail mail = sample();
    mail.attachments.clear();
    mail.signature.clear();
    mail.body = u"word "_s.repeated(100).trimmed() + u"\n> "_s + u"quoted "_s.repeated(60).trimmed();
    const Result<QByteArray> raw = writeMessage(mail);
    QVERIFY(raw.ok());
    for (const QByteArray &line : raw->mid(raw->indexOf("\r\n\r\n")).split('\n'))
        QVERIFY2(line.trimmed().size() <= 78, line.constData());
    const Result<ReadMessage> back = readMessage(*raw);
    QVERIFY(back.ok());
    QCOMPARE(back->message.text, mail.body);
}

void TestWriter::refusesInjection_data()
{
    QTest::addColumn<int>("field");
    for (int i = 0; i < 7; ++i)
        QTest::addRow("field %d", i) << i;
}

void TestWriter::refusesInjection()
{
    QFETCH(int, field);
    const QString evil = u"x\r\nBcc: evil@example.org"_s;
    OutgoingMail mail = sample();
    switch (field) {
    case 0: mail.subject = evil; break;
    case 1: mail.to.first().name = evil; break;
    case 2: mail.to.first().address = u"a@example.com\r\nBcc: b@example.com"_s; break;
    case 3: mail.attachments.first().about.fileName = evil; break;
    case 4: mail.messageId = evil; break;
    case 5: mail.inReplyTo = evil; break;
    default: mail.from.name = u"a\0b"_s; mail.from.name[1] = QChar(0); break;
    }
    const Result<QByteArray> raw = writeMessage(mail);
    QVERIFY(!raw.ok());
    QCOMPARE(raw.failure().kind, FailureKind::Input);
    QVERIFY(!raw.failure().text.isEmpty());
}

void TestWriter::refusesBadAddresses()
{
    for (const QString &address : {u""_s, u"nobody"_s, u"a@"_s, u"@b"_s, u"a b@example.com"_s, u"a@b@c"_s, u"a@exa..mple.com"_s,
                                   u"<a@example.com>"_s, u"a@example.com,b@example.com"_s}) {
        OutgoingMail mail = sample();
        mail.to = {{QString(), address}};
        QVERIFY2(!writeMessage(mail).ok(), qPrintable(address));
    }
    OutgoingMail none = sample();
    none.to.clear();
    none.cc.clear();
    QVERIFY(!writeMessage(none).ok());
}

void TestWriter::internationalDomain()
{
    OutgoingMail mail = sample();
    mail.to = {{QString(), u"jan@żółw.example"_s}};
    const Result<QByteArray> raw = writeMessage(mail);
    QVERIFY(raw.ok());
    QVERIFY2(raw->contains("jan@xn--"), raw->constData());
}

void TestWriter::boundsReferences()
{
    OutgoingMail mail = sample();
    mail.references.clear();
    for (int i = 0; i < 5'000; ++i)
        mail.references.append(QString::number(i) + u"@example.org"_s);
    const Result<QByteArray> raw = writeMessage(mail);
    QVERIFY(raw.ok());
    const Result<ReadMessage> back = readMessage(*raw);
    QVERIFY(back.ok());
    QVERIFY(back->message.references.size() <= 60);
    QCOMPARE(back->message.references.first(), u"0@example.org"_s);
    QCOMPARE(back->message.references.last(), mail.inReplyTo);
}

void TestWriter::subjects()
{
    QCOMPARE(replySubject(u"Pytanie"_s), u"Re: Pytanie"_s);
    QCOMPARE(replySubject(u"Re: Pytanie"_s), u"Re: Pytanie"_s);
    QCOMPARE(replySubject(u"Odp: RE[2]: Pytanie"_s), u"Re: Pytanie"_s);
    QCOMPARE(replySubject(u"Fwd: Pytanie"_s), u"Re: Fwd: Pytanie"_s);
    QCOMPARE(forwardSubject(u"Pytanie"_s), u"Fwd: Pytanie"_s);
    QCOMPARE(forwardSubject(u"PD: Pytanie"_s), u"Fwd: Pytanie"_s);
}

void TestWriter::quotes()
{
    Message message;
    message.from = {{u"Dawid Wiśniewski"_s, u"d@example.com"_s}};
    message.date = QDateTime(QDate(2026, 11, 20), QTime(14, 5)).toUTC();
    message.text = u"Pierwsza\n\n> starsza\n-- \nDawid"_s;
    QCOMPARE(quoteForReply(message, u"pl"_s),
             u"W dniu 20.11.2026 o 14:05 Dawid Wiśniewski napisał(a):\n> Pierwsza\n>\n>> starsza\n"_s);
    QVERIFY(quoteForReply(message, u"hr"_s).startsWith(u"Dana 20. 11. 2026. u 14:05 Dawid Wiśniewski napisao/la je:\n"_s));
    QVERIFY(quoteForReply(message, u"en"_s).startsWith(u"On 20 Nov 2026 at 14:05, Dawid Wiśniewski wrote:\n"_s));
    // What we write, we find again when the customer answers.
    for (const QString &language : {u"pl"_s, u"hr"_s, u"en"_s}) {
        const Result<ReadMessage> back = readMessage(QByteArray("From: a@example.com\nContent-Type: text/plain; charset=utf-8\n\nTak.\n\n")
                                                     + quoteForReply(message, language).toUtf8());
        QVERIFY(back.ok());
        QCOMPARE(back->message.text.left(back->message.quotedTextStart).trimmed(), u"Tak."_s);
    }
}

void TestWriter::forwards()
{
    Message message;
    message.from = {{u"Jan"_s, u"jan@example.com"_s}};
    message.to = {{QString(), u"sklep@example.com"_s}};
    message.subject = u"Pytanie"_s;
    message.text = u"Treść"_s;
    const QString text = quoteForForward(message, u"pl"_s);
    QVERIFY(text.contains(u"Od: Jan <jan@example.com>\n"_s));
    QVERIFY(text.contains(u"Temat: Pytanie\n"_s));
    QVERIFY(text.endsWith(u"\nTreść\n"_s));
}

void TestWriter::recipients()
{
    Message message;
    message.from = {{u"Jan"_s, u"jan@example.com"_s}};
    message.to = {{QString(), u"sklep@example.com"_s}, {QString(), u"anna@example.com"_s}};
    message.cc = {{QString(), u"Jan@example.com"_s}, {QString(), u"ola@example.com"_s}};
    const QStringList own{u"sklep@example.com"_s};
    Draft draft;
    draft.kind = DraftKind::Reply;
    fillRecipients(draft, message, false, own);
    QCOMPARE(draft.to, QList<EmailAddress>{message.from.first()});
    QVERIFY(draft.cc.isEmpty());
    draft.kind = DraftKind::ReplyAll;
    fillRecipients(draft, message, false, own);
    QCOMPARE(draft.cc.size(), 2);
    message.replyTo = {{QString(), u"biuro@example.com"_s}};
    fillRecipients(draft, message, false, own);
    QCOMPARE(draft.to.first().address, u"biuro@example.com"_s);
    draft.kind = DraftKind::Reply;
    fillRecipients(draft, message, true, own);
    QCOMPARE(draft.to.size(), 1);
    QCOMPARE(draft.to.first().address, u"anna@example.com"_s);
}

void TestWriter::messagesAreAttachedAsTheyCame()
{
    OutgoingMail mail = sample();
    const auto attachedAs = [&mail](const QByteArray &bytes) {
        AttachmentContent content;
        content.about.fileName = u"message-1.eml"_s;
        content.about.mediaType = u"message/rfc822"_s;
        content.data = bytes;
        mail.attachments = {content};
        const Result<QByteArray> raw = writeMessage(mail);
        return raw.ok() ? *raw : QByteArray();
    };
    // RFC 2046 5.2.1: never encoded.
    const QByteArray plain = "Subject: x\r\nFrom: jan@example.com\r\n\r\nHello\r\n.\r\n";
    const QByteArray raw = attachedAs(plain);
    QVERIFY(raw.contains("Content-Type: message/rfc822"));
    QVERIFY(!raw.contains("base64"));
    QVERIFY(raw.contains(plain));
    const auto back = readMessage(raw);
    QVERIFY(back.ok());
    QCOMPARE(back->message.attachments.size(), 1);
    QCOMPARE(back->message.attachments.first().mediaType, u"message/rfc822"_s);
    // Bare LF, as some keep mail, becomes CRLF on the wire.
    QVERIFY(attachedAs("Subject: x\n\nHello\n").contains("Subject: x\r\n\r\nHello\r\n"));
    // What a mail server may not hand on as it is goes as a file, every byte kept.
    for (const QByteArray &broken : {QByteArray("Subject: \xff\r\n\r\nx"), QByteArray("Subject: x\r\n\r\na\0b", 16),
                                     QByteArray("Subject: x\r\n\r\n") + QByteArray(2'000, 'a'),
                                     QByteArray("Subject: x\rSubject: y\r\n\r\nx"), QByteArray("no header at all"), QByteArray()}) {
        const auto file = readMessage(attachedAs(broken));
        QVERIFY(file.ok());
        QCOMPARE(file->contents.size(), 1);
        QCOMPARE(file->message.attachments.first().mediaType, u"application/octet-stream"_s);
        QCOMPARE(file->message.attachments.first().fileName, u"message-1.eml"_s);
        QCOMPARE(file->contents.first().data, broken);
    }
}

QTEST_GUILESS_MAIN(TestWriter)
#include "tst_writer.moc"
