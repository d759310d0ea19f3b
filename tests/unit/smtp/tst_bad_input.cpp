// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of the list of bad input that are about submission; each test carries its number.
#include "channels/mail/mime/message_writer.h"
#include "channels/mail/smtp/smtp_sender.h"
#include "tests/support/scripted_server.h"

#include <QElapsedTimer>
#include <QTest>

using namespace okienko;
using namespace okienko::test;

namespace {

const QByteArrayList hello{"S: 220 here", "C: EHLO"};
const QByteArrayList greeted = hello + QByteArrayList{"S: 250-here", "S: 250 AUTH PLAIN"};
const QByteArrayList enveloped = greeted
                                 + QByteArrayList{"C: AUTH PLAIN ", "S: 235 welcome", "C: MAIL FROM:", "S: 250 ok",
                                                  "C: RCPT TO:<anna@example.com>", "S: 250 ok",
                                                  "C: RCPT TO:<jan@example.com>", "S: 250 ok"};
const QByteArrayList inData = enveloped + QByteArrayList{"C: DATA", "S: 354 go on", "D:"};
constexpr SmtpTimeouts shortTimes{1500, 1500, 1500, 300};

OutboxItem mail()
{
    OutboxItem item;
    item.envelopeFrom = QStringLiteral("bok@shop.example");
    item.envelopeTo = {QStringLiteral("anna@example.com"), QStringLiteral("jan@example.com")};
    item.raw = "Subject: x\r\n\r\ntekst\r\nkoniec\r\n";
    return item;
}

struct Sent {
    SendOutcome outcome;
    int asked = 0;
    qint64 milliseconds = 0;
};

Sent send(const ScriptedServer &server, const OutboxItem &item = mail(),
          ConnectionSecurity security = ConnectionSecurity::None)
{
    ServerSettings settings;
    settings.host = QStringLiteral("127.0.0.1");
    settings.port = server.port();
    settings.security = security;
    settings.user = QStringLiteral("bok@shop.example");
    settings.auth = AuthMethod::Plain;
    Sent sent;
    QElapsedTimer clock;
    clock.start();
    const std::atomic_bool cancelled = false;
    sent.outcome = sendMail(
        settings, [] { return Result<QByteArray>(QByteArray("tajne")); }, item,
        [&sent] {
            ++sent.asked;
            return Result<void>();
        },
        cancelled, shortTimes);
    sent.milliseconds = clock.elapsed();
    return sent;
}

} // namespace

class TestBadInput : public QObject {
    Q_OBJECT

private:
    /// Put off with a sentence, without having given away the end of the message, within a bounded time.
    static void verifyPutOff(const Sent &sent)
    {
        QCOMPARE(sent.outcome.state, OutboxState::Deferred);
        QCOMPARE(sent.asked, 0);
        const QString &text = sent.outcome.errorText;
        QVERIFY2(text.size() > 20 && (text.endsWith(QLatin1Char('.')) || text.endsWith(QChar(0x201d))),
                 qPrintable(sent.outcome.errorText));
        QVERIFY(!sent.outcome.errorText.contains(QLatin1String("tajne")));
        QVERIFY(sent.milliseconds < 10'000);
    }

private slots:
    void badInput2_extraBytesAfter220()
    {
        // Answers injected before TLS begins are not taken for the server's answers inside of it.
        ScriptedServer server(hello
                              + QByteArrayList{"S: 250 STARTTLS", "C: STARTTLS",
                                               "S=220 go\r\n250-evil\r\n250 AUTH PLAIN\r\n235 ok\r\n250 ok\r\n", "W:"});
        verifyPutOff(send(server, mail(), ConnectionSecurity::StartTls));
        QVERIFY(server.waitForEnd());
        QVERIFY(!server.received().contains("AUTH"));
        QVERIFY(!server.received().contains("MAIL"));
    }

    void badInput17_ehloAnswered_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("500") << QByteArray("500 what");
        QTest::newRow("354") << QByteArray("354 go on");
        QTest::newRow("421") << QByteArray("421 busy");
    }
    void badInput17_ehloAnswered()
    {
        QFETCH(QByteArray, answer);
        ScriptedServer server(hello + QByteArrayList{"S: " + answer, "W:"});
        verifyPutOff(send(server));
        QVERIFY(server.waitForEnd());
        QVERIFY(!server.received().contains("koniec"));
    }

    void badInput18_fourDigitCode_data()
    {
        QTest::addColumn<QByteArrayList>("script");
        QTest::newRow("greeting") << QByteArrayList{"S: 2200 here", "W:"};
        QTest::newRow("EHLO") << hello + QByteArrayList{"S: 2500 here", "W:"};
        QTest::newRow("MAIL") << enveloped.mid(0, 6) + QByteArrayList{"C: MAIL", "S: 2500 ok", "W:"};
        QTest::newRow("RCPT") << enveloped.mid(0, 8) + QByteArrayList{"C: RCPT", "S: 5500 no", "W:"};
        QTest::newRow("DATA") << enveloped + QByteArrayList{"C: DATA", "S: 3540 go", "W:"};
    }
    void badInput18_fourDigitCode()
    {
        QFETCH(QByteArrayList, script);
        ScriptedServer server(script);
        verifyPutOff(send(server));
    }
    void badInput18_fourDigitCodeAtTheEnd()
    {
        // No answer that can be understood to the end of the message: it may be there or not.
        ScriptedServer server(inData + QByteArrayList{"S: 2500 kept", "X:"});
        const Sent sent = send(server);
        QCOMPARE(sent.outcome.state, OutboxState::Uncertain);
        QCOMPARE(sent.asked, 1);
    }

    void badInput19_halfAReply_data()
    {
        QTest::addColumn<QByteArrayList>("script");
        QTest::newRow("greeting") << QByteArrayList{"S=22", "X:"};
        QTest::newRow("EHLO") << hello + QByteArrayList{"S=250-here\r\n25", "X:"};
        QTest::newRow("EHLO without an end") << hello + QByteArrayList{"S=250-here\r\n", "W:"};
        QTest::newRow("AUTH") << greeted + QByteArrayList{"C: AUTH", "S=23", "X:"};
        QTest::newRow("RCPT") << enveloped.mid(0, 8) + QByteArrayList{"C: RCPT", "S=250", "X:"};
        QTest::newRow("DATA") << enveloped + QByteArrayList{"C: DATA", "S=35", "X:"};
    }
    void badInput19_halfAReply()
    {
        QFETCH(QByteArrayList, script);
        ScriptedServer server(script);
        verifyPutOff(send(server));
    }
    void badInput19_halfAReplyAtTheEnd_data()
    {
        QTest::addColumn<QByteArray>("half");
        for (const char *half : {"", "2", "250", "250-kept\r\n", "250-kept\r\n25"})
            QTest::newRow(half) << QByteArray(half);
    }
    void badInput19_halfAReplyAtTheEnd()
    {
        QFETCH(QByteArray, half);
        ScriptedServer server(inData + QByteArrayList{"S=" + half, "X:"});
        QCOMPARE(send(server).outcome.state, OutboxState::Uncertain);
        QVERIFY(server.waitForEnd());
        QCOMPARE(server.mails().size(), 1);
    }

    void badInput20_endlessContinuation_data()
    {
        QTest::addColumn<QByteArrayList>("script");
        QTest::newRow("greeting") << QByteArrayList{"R: 220-more"};
        QTest::newRow("EHLO") << hello + QByteArrayList{"R: 250-more"};
        QTest::newRow("MAIL") << enveloped.mid(0, 6) + QByteArrayList{"C: MAIL", "R: 250-more"};
        QTest::newRow("DATA") << enveloped + QByteArrayList{"C: DATA", "R: 354-more"};
    }
    void badInput20_endlessContinuation()
    {
        QFETCH(QByteArrayList, script);
        ScriptedServer server(script);
        verifyPutOff(send(server));
    }
    void badInput20_endlessContinuationAtTheEnd()
    {
        ScriptedServer server(inData + QByteArrayList{"R: 250-more"});
        const Sent sent = send(server);
        QCOMPARE(sent.outcome.state, OutboxState::Uncertain);
        QVERIFY(sent.milliseconds < 10'000);
    }

    void tooManyRecipientsInMidTransaction()
    {
        QByteArrayList script = enveloped;
        script.last() = "S: 452 4.5.3 too many recipients";
        ScriptedServer server(script + QByteArrayList{"C: DATA", "S: 354 go on", "D:", "S: 250 kept", "C: QUIT"});
        const Sent sent = send(server);
        QCOMPARE(sent.outcome.state, OutboxState::Deferred); // the second is sent to later
        QCOMPARE(sent.outcome.recipients.size(), 2);
        QCOMPARE(sent.outcome.recipients.at(0).state, RecipientState::Accepted);
        QCOMPARE(sent.outcome.recipients.at(1).state, RecipientState::Deferred);
        QVERIFY(server.waitForEnd());
        QCOMPARE(server.mails().size(), 1);
    }

    void allRecipientsRefused()
    {
        QByteArrayList script = enveloped;
        script[script.size() - 3] = "S: 550 nobody";
        script.last() = "S: 450 busy";
        ScriptedServer server(script + QByteArrayList{"C: QUIT"});
        const Sent sent = send(server);
        QCOMPARE(sent.outcome.state, OutboxState::Deferred); // one of them may be there later
        QCOMPARE(sent.outcome.recipients.size(), 2);
        QCOMPARE(sent.outcome.recipients.at(0).state, RecipientState::Rejected);
        QCOMPARE(sent.outcome.recipients.at(1).state, RecipientState::Deferred);
        QCOMPARE(sent.asked, 0);
        QVERIFY(server.waitForEnd());
        QVERIFY(!server.received().contains("DATA"));
    }

    /// What was said to one recipient is not taken for an answer to what came after it.
    void cutAfterARefusal_data()
    {
        QTest::addColumn<QByteArrayList>("script");
        QByteArrayList first = enveloped;
        first[first.size() - 3] = "S: 550 nobody";
        QTest::newRow("before the second recipient") << first.mid(0, first.size() - 1) + QByteArrayList{"X:"};
        QByteArrayList second = enveloped;
        second.last() = "S: 550 nobody";
        QTest::newRow("after DATA") << second + QByteArrayList{"C: DATA", "X:"};
        QTest::newRow("in the message") << second + QByteArrayList{"C: DATA", "S: 354 go on", "X:"};
    }

    void cutAfterARefusal()
    {
        QFETCH(QByteArrayList, script);
        ScriptedServer server(script);
        const Sent sent = send(server);
        QVERIFY(sent.outcome.state == OutboxState::Deferred || (sent.asked == 1 && sent.outcome.state == OutboxState::Uncertain));
        for (const OutboxRecipient &recipient : sent.outcome.recipients)
            QVERIFY(recipient.state != RecipientState::Accepted);
    }

    void badInput79_lineBreaksInAddresses_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("CRLF") << QStringLiteral("anna@example.com\r\nRCPT TO:<zla@example.com>");
        QTest::newRow("LF") << QStringLiteral("anna@example.com\nX: y");
        QTest::newRow("CR") << QStringLiteral("anna\r@example.com");
        QTest::newRow("NUL") << QStringLiteral("anna@example.com") + QChar(0) + QStringLiteral("x");
        QTest::newRow("escape") << QStringLiteral("anna\x1b@example.com");
        QTest::newRow("line separator") << QStringLiteral("anna@example.com") + QChar(0x2028);
        QTest::newRow("next line") << QStringLiteral("anna@example.com") + QChar(0x85);
        QTest::newRow("bidirectional") << QStringLiteral("anna") + QChar(0x202e) + QStringLiteral("@example.com");
        QTest::newRow("brackets") << QStringLiteral("anna@example.com> SIZE=1 <x");
    }
    void badInput79_lineBreaksInAddresses()
    {
        QFETCH(QString, address);
        for (const bool sender : {false, true}) {
            ScriptedServer server(greeted);
            OutboxItem item = mail();
            (sender ? item.envelopeFrom : item.envelopeTo.last()) = address;
            const Sent sent = send(server, item);
            QCOMPARE(sent.outcome.state, OutboxState::Rejected);
            QVERIFY(!sent.outcome.errorText.isEmpty());
            QVERIFY(!sent.outcome.errorText.contains(QLatin1Char('\n')));
            QVERIFY(server.received().isEmpty());
        }
    }

    void badInput79_lineBreaksInHeaders_data()
    {
        QTest::addColumn<QString>("where");
        for (const char *where : {"subject", "to name", "to address", "cc", "from", "file name", "in-reply-to"})
            QTest::newRow(where) << QString::fromLatin1(where);
    }
    void badInput79_lineBreaksInHeaders()
    {
        QFETCH(QString, where);
        const QString evil = QStringLiteral("x\r\nBcc: zla@example.com");
        OutgoingMail mail;
        mail.from = {QStringLiteral("Sklep"), QStringLiteral("bok@shop.example")};
        mail.to = {{QStringLiteral("Anna"), QStringLiteral("anna@example.com")}};
        mail.subject = QStringLiteral("Temat");
        mail.body = QStringLiteral("Treść");
        mail.messageId = QStringLiteral("a@shop.example");
        if (where == QLatin1String("subject"))
            mail.subject = evil;
        else if (where == QLatin1String("to name"))
            mail.to.first().name = evil;
        else if (where == QLatin1String("to address"))
            mail.to.first().address = QStringLiteral("anna@example.com\r\nBcc: zla@example.com");
        else if (where == QLatin1String("cc"))
            mail.cc = {{evil, QStringLiteral("jan@example.com")}};
        else if (where == QLatin1String("from"))
            mail.from.name = evil;
        else if (where == QLatin1String("in-reply-to"))
            mail.inReplyTo = QStringLiteral("a@b>\r\nBcc: zla@example.com");
        else
            mail.attachments = {{{{}, evil, QStringLiteral("text/plain"), 1, {}, {}, false}, "a"}};
        const Result<QByteArray> raw = writeMessage(mail);
        if (!raw) {
            QVERIFY(!raw.failure().text.isEmpty());
            return;
        }
        // Where it is let through it is no field of its own.
        for (const QByteArray &line : raw->split('\n'))
            QVERIFY2(!line.toLower().startsWith("bcc:"), raw->constData());
    }

    void badInput80_loneDots_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("wire");
        QTest::newRow("LF") << QByteArray("a\n.\nb\n") << QByteArray("a\r\n..\r\nb\r\n");
        QTest::newRow("CR") << QByteArray("a\r.\rb\r") << QByteArray("a\r\n..\r\nb\r\n");
        QTest::newRow("mixed") << QByteArray("a\r\n.\nMAIL FROM:<x@y>\n.\r\nb") << QByteArray(
            "a\r\n..\r\nMAIL FROM:<x@y>\r\n..\r\nb\r\n");
        QTest::newRow("first") << QByteArray(".\n") << QByteArray("..\r\n");
        QTest::newRow("LF CR") << QByteArray("a\n\r.\n\rb") << QByteArray("a\r\n\r\n..\r\n\r\nb\r\n");
    }
    void badInput80_loneDots()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, wire);
        ScriptedServer server(inData + QByteArrayList{"S: 250 kept", "C: QUIT"});
        OutboxItem item = mail();
        item.raw = "Subject: x\r\n\r\n" + body;
        QCOMPARE(send(server, item).outcome.state, OutboxState::Accepted);
        QVERIFY(server.waitForEnd());
        QCOMPARE(server.mails(), QByteArrayList{"Subject: x\r\n\r\n" + wire + ".\r\n"});
        QCOMPARE(server.mismatches(), QStringList()); // nothing of the body was taken for a command
    }
};

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_bad_input.moc"
