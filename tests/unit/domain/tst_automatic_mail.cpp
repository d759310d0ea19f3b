// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/automatic_mail.h"

#include <QTest>

using namespace okienko;

namespace {

QList<HeaderLine> lines(const QByteArray &text)
{
    QList<HeaderLine> headers;
    for (const QByteArray &line : text.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        headers.append({line.first(colon).toLower(), QString::fromUtf8(line.mid(colon + 1).trimmed())});
    }
    return headers;
}

Message from(const QString &address, AutoSubmitted kind = AutoSubmitted::No)
{
    Message message;
    message.from = {{{}, address}};
    message.autoSubmitted = kind;
    return message;
}

} // namespace

class TestAutomaticMail : public QObject {
    Q_OBJECT
private slots:
    void marks_data();
    void marks();
    void robots_data();
    void robots();
    void whatIsWork();
    void whatIsNeverAnsweredByItself();
};

void TestAutomaticMail::marks_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const QByteArray &headers, AutoSubmitted kind, const char *reason) {
        QTest::newRow(name) << headers << int(kind) << QString::fromLatin1(reason);
    };
    constexpr auto no = AutoSubmitted::No;
    constexpr auto generated = AutoSubmitted::Generated;
    constexpr auto replied = AutoSubmitted::Replied;
    row("person", "From: jan@example.com\nSubject: Zwrot", no, "");
    row("said to be a person's", "Auto-Submitted: no", no, "");
    row("a word that only begins like no", "Auto-Submitted: notification", generated, "Auto-Submitted");
    row("generated with a comment", "Auto-Submitted: auto-generated (rejected)", generated, "Auto-Submitted");
    row("notified with a parameter", "Auto-Submitted: auto-notified; owner-email=\"a@b\"", generated, "Auto-Submitted");
    row("replied", "Auto-Submitted: Auto-Replied", replied, "Auto-Submitted");
    row("replied after a list field", "List-Id: <x>\nAuto-Submitted: auto-replied", replied, "Auto-Submitted");
    row("bulk", "Precedence: bulk", generated, "Precedence");
    row("list", "Precedence: List", generated, "Precedence");
    row("junk", "Precedence: junk", generated, "Precedence");
    row("junk in answer, as vacation programs write", "Precedence: junk\nIn-Reply-To: <a@b>", replied, "Precedence");
    row("auto_reply", "Precedence: auto_reply", replied, "Precedence");
    row("first class", "Precedence: first-class", no, "");
    row("list id", "List-Id: News <news.shop.example>", generated, "List-Id");
    row("unsubscribe", "List-Unsubscribe: <mailto:x@y>", generated, "List-Id");
    row("suppress", "X-Auto-Response-Suppress: DR, OOF, AutoReply", generated, "X-Auto-Response-Suppress");
    row("suppress none", "X-Auto-Response-Suppress: None", no, "");
    row("autoreply", "X-Autoreply: yes", replied, "X-Autoreply");
    row("autoreply no", "X-Autoreply: no", no, "");
    row("autorespond", "X-Autorespond: Re: your mail", replied, "X-Autoreply");
    row("null return path", "Return-Path: <>", generated, "Return-Path");
    row("null return path in answer", "Return-Path: <>\nReferences: <a@b>", replied, "Return-Path");
    row("a report is no reply", "Return-Path: <>\nIn-Reply-To: <a@b>\nContent-Type: multipart/report; boundary=x", generated,
        "Return-Path");
    row("return path of a person", "Return-Path: <jan@example.com>", no, "");
    row("our own mark comes back", "X-Loop: bok@shop.example", generated, "X-Loop");
    row("no-reply", "From: Shop <no-reply@shop.example>", generated, "sender");
    row("noreply with a tag", "From: noreply+123@market.example", generated, "sender");
    row("Polish", "From: nie-odpowiadaj@kurier.example", generated, "sender");
    row("mailer-daemon", "From: MAILER-DAEMON@mx.example (Mail Delivery System)", generated, "sender");
    row("a contact form", "From: Shop <noreply@forms.example>\nReply-To: Jan <jan@example.com>", no, "");
    row("a robot that asks for answers at itself", "From: noreply@shop.example\nReply-To: info@shop.example", generated, "sender");
    row("a robot that names another robot", "From: noreply@a.example\nReply-To: no-reply@b.example", generated, "sender");
    row("a name that only looks alike", "From: Noreplya <ann.noreplyson@example.com>", no, "");
    row("away, by its subject alone", "Subject: Automatyczna odpowiedź: Zwrot", replied, "subject");
    row("bounce, by its subject alone", "Subject: Undelivered Mail Returned to Sender", generated, "subject");
}

void TestAutomaticMail::marks()
{
    QFETCH(QByteArray, headers);
    QFETCH(int, kind);
    QFETCH(QString, reason);
    const AutomaticMark mark = automaticMark(lines(headers));
    QCOMPARE(int(mark.kind), kind);
    QCOMPARE(mark.reason, reason);
}

void TestAutomaticMail::robots_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("robot");
    for (const char *address : {"noreply@a.example", "no-reply@a.example", "no.reply@a.example", "do-not-reply@a.example",
                                "donotreply@a.example", "POSTMASTER@a.example", "orders-noreply@a.example", "noreply-x@a.example"})
        QTest::newRow(address) << QString::fromLatin1(address) << true;
    for (const char *address : {"jan@a.example", "reply@a.example", "info@noreply.example", "noreplyson@a.example", ""})
        QTest::newRow(*address ? address : "empty") << QString::fromLatin1(address) << false;
}

void TestAutomaticMail::robots()
{
    QFETCH(QString, address);
    QTEST(isRobotAddress(address), "robot");
}

void TestAutomaticMail::whatIsWork()
{
    const QString jan = QStringLiteral("jan@example.com");
    QVERIFY(isWork(from(jan), false, 0));
    QVERIFY(isWork(from(jan), false, 100)); // a person's mail is work however many machines write in his name
    QVERIFY(!isWork(from(jan, AutoSubmitted::Replied), true, 0));
    QVERIFY(!isWork(from(jan, AutoSubmitted::Replied), false, 0));
    // A notice alone is seen, but nobody waits; a help desk's answer in a conversation of ours is an answer.
    QVERIFY(!isWork(from(jan, AutoSubmitted::Generated), false, 0));
    QVERIFY(isWork(from(jan, AutoSubmitted::Generated), true, 0));
    QVERIFY(isWork(from(jan, AutoSubmitted::Generated), true, automaticMailsInAnHour - 1));
    QVERIFY(!isWork(from(jan, AutoSubmitted::Generated), true, automaticMailsInAnHour));
    Message report = from(jan, AutoSubmitted::Generated);
    report.report = DeliveryReport();
    QVERIFY(!isWork(report, true, 0));
}

void TestAutomaticMail::whatIsNeverAnsweredByItself()
{
    const QStringList own{QStringLiteral("bok@shop.example")};
    const QString jan = QStringLiteral("jan@example.com");
    QCOMPARE(automaticAnswerRefusal(from(jan), own, 0), QString());
    QVERIFY(!automaticAnswerRefusal(from(jan, AutoSubmitted::Replied), own, 0).isEmpty());
    QVERIFY(!automaticAnswerRefusal(from(jan, AutoSubmitted::Generated), own, 0).isEmpty());
    QVERIFY(!automaticAnswerRefusal(from(QStringLiteral("BOK@shop.example")), own, 0).isEmpty());
    QVERIFY(!automaticAnswerRefusal(from(QStringLiteral("no-reply@x.example")), own, 0).isEmpty());
    QVERIFY(!automaticAnswerRefusal(from({}), own, 0).isEmpty());
    QVERIFY(!automaticAnswerRefusal(Message(), own, 0).isEmpty());
    Message list = from(jan);
    list.listId = QStringLiteral("news.example");
    QVERIFY(!automaticAnswerRefusal(list, own, 0).isEmpty());
    Message report = from(jan);
    report.report = DeliveryReport();
    QVERIFY(!automaticAnswerRefusal(report, own, 0).isEmpty());
    // A loop ends: so many automatic mails of one sender, and even what looks like a person's is left to people.
    QVERIFY(automaticAnswerRefusal(from(jan), own, automaticMailsInAnHour - 1).isEmpty());
    QVERIFY(!automaticAnswerRefusal(from(jan), own, automaticMailsInAnHour).isEmpty());
}

QTEST_APPLESS_MAIN(TestAutomaticMail)
#include "tst_automatic_mail.moc"
