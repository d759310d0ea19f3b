// SPDX-License-Identifier: GPL-3.0-or-later
// Submission against a server that follows a script: refusals, faults and broken servers.
#include "channels/mail/smtp/smtp_sender.h"
#include "tests/support/scripted_server.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace okienko;
using namespace okienko::test;

namespace {

const QByteArrayList greeted{"S: 220 here", "C: EHLO", "S: 250-here", "S: 250-AUTH PLAIN LOGIN", "S: 250 SIZE 1000000"};
const QByteArrayList loggedIn = greeted + QByteArrayList{"C: AUTH PLAIN ", "S: 235 welcome"};
const QByteArrayList enveloped = loggedIn + QByteArrayList{"C: MAIL FROM:<bok@shop.example>", "S: 250 ok",
                                                           "C: RCPT TO:<anna@example.com>",   "S: 250 ok",
                                                           "C: RCPT TO:<jan@example.com>",    "S: 250 ok"};
const QByteArrayList accepted =
    enveloped + QByteArrayList{"C: DATA", "S: 354 go on", "D:", "S: 250 kept", "C: QUIT", "S: 221 bye"};

struct Sent {
    SendOutcome outcome;
    int asked = 0; ///< calls of beforeEndOfData
};

OutboxItem mail()
{
    OutboxItem item;
    item.envelopeFrom = QStringLiteral("bok@shop.example");
    item.envelopeTo = {QStringLiteral("anna@example.com"), QStringLiteral("jan@example.com")};
    item.raw = "Subject: x\r\n\r\nDzie\xc5\x84 dobry\r\n.\r\n..\r\nkoniec\r\n";
    return item;
}

ServerSettings settings(const ScriptedServer &server, ConnectionSecurity security = ConnectionSecurity::None)
{
    ServerSettings out;
    out.host = QStringLiteral("127.0.0.1");
    out.port = server.port();
    out.security = security;
    out.user = QStringLiteral("bok@shop.example");
    out.auth = AuthMethod::Plain;
    return out;
}

constexpr SmtpTimeouts shortTimes{1500, 1500, 1500, 300};

Sent send(const ServerSettings &server, const OutboxItem &item = mail(), const Result<void> &may = {},
          const SmtpTimeouts &timeouts = shortTimes)
{
    Sent sent;
    const std::atomic_bool cancelled = false;
    sent.outcome = sendMail(
        server, [] { return Result<QByteArray>(QByteArray("tajne")); }, item,
        [&sent, &may] {
            ++sent.asked;
            return may;
        },
        cancelled, timeouts);
    return sent;
}

bool isSentence(const QString &text)
{
    return text.size() > 20 && !text.contains(QLatin1Char('\n')) && !text.contains(QLatin1String("tajne"));
}

} // namespace

class TestSender : public QObject {
    Q_OBJECT

private slots:
    void accepts();
    void stuffsDots();
    void withoutUser();
    void refusals_data();
    void refusals();
    void namesTheRecipient();
    void abortedDataIsNotEnded();
    void noAnswerIsUncertain_data();
    void noAnswerIsUncertain();
    void brokenServers_data();
    void brokenServers();
    void startTls_data();
    void startTls();
    void cutAtEveryByte();
    void cancelBefore();
    void cancelWhileWaiting();
    void silentQuitDoesNotHold();
    void utf8Recipient();
    void noUtf8Server();
    void noLoginOffered();
    void refusesPlainToStrangers();
    void badEnvelopeNeverConnects();
    void noPassword();
};

void TestSender::accepts()
{
    ScriptedServer server(accepted);
    const Sent sent = send(settings(server));
    QCOMPARE(sent.outcome.state, OutboxState::Accepted);
    QCOMPARE(sent.outcome.smtpCode, 250);
    QVERIFY(sent.outcome.errorText.isEmpty());
    QCOMPARE(sent.asked, 1);
    QVERIFY(server.waitForEnd());
    QCOMPARE(server.mismatches(), QStringList());
    QVERIFY(server.received().contains(" SIZE="));
    QVERIFY(!server.received().contains("SMTPUTF8"));
}

void TestSender::stuffsDots()
{
    ScriptedServer server(accepted);
    OutboxItem item = mail();
    item.raw = ".first\nx\n.\n..\r.\r\nlast";
    QCOMPARE(send(settings(server), item).outcome.state, OutboxState::Accepted);
    QVERIFY(server.waitForEnd());
    QCOMPARE(server.mails(), QByteArrayList{"..first\r\nx\r\n..\r\n...\r\n..\r\nlast\r\n.\r\n"});
}

void TestSender::withoutUser()
{
    ScriptedServer server(QByteArrayList(accepted).mid(0, 5) + QByteArrayList(accepted).mid(7));
    ServerSettings open = settings(server);
    open.user.clear();
    QCOMPARE(send(open).outcome.state, OutboxState::Accepted);
    QVERIFY(server.waitForEnd());
    QCOMPARE(server.mismatches(), QStringList());
}

void TestSender::refusals_data()
{
    QTest::addColumn<QByteArrayList>("script");
    QTest::addColumn<OutboxState>("state");
    QTest::addColumn<int>("code");
    const QByteArrayList from = loggedIn + QByteArrayList{"C: MAIL FROM"};
    const QByteArrayList data = enveloped + QByteArrayList{"C: DATA"};
    const QByteArrayList message = data + QByteArrayList{"S: 354 go on", "D:"};
    const auto answers = [](QByteArrayList script, const char *answer) {
        return script << QByteArray("S: ") + answer << "C: QUIT";
    };
    QTest::newRow("greeting 554") << QByteArrayList{"S: 554 go away"} << OutboxState::Deferred << 554;
    QTest::newRow("greeting 421") << QByteArrayList{"S: 421 busy"} << OutboxState::Deferred << 421;
    QTest::newRow("EHLO 421") << QByteArrayList{"S: 220 x", "C: EHLO", "S: 421 busy"} << OutboxState::Deferred << 421;
    QTest::newRow("password") << answers(greeted + QByteArrayList{"C: AUTH"}, "535 5.7.8 no") << OutboxState::Deferred
                              << 535;
    QTest::newRow("sender 4xx") << answers(from, "451 later") << OutboxState::Deferred << 451;
    QTest::newRow("sender 5xx") << answers(from, "553 not yours") << OutboxState::Rejected << 553;
    QTest::newRow("login needed") << answers(from, "530 log in") << OutboxState::Deferred << 530;
    QTest::newRow("too large") << answers(from, "552 5.3.4 too big") << OutboxState::Rejected << 552;
    QTest::newRow("DATA 4xx") << answers(data, "451 later") << OutboxState::Deferred << 451;
    QTest::newRow("DATA 5xx") << answers(data, "554 no") << OutboxState::Rejected << 554;
    QTest::newRow("DATA 250") << answers(data, "250 what") << OutboxState::Deferred << 250;
    QTest::newRow("message 4xx") << answers(message, "450 greylisted") << OutboxState::Deferred << 450;
    QTest::newRow("message 5xx") << answers(message, "550 spam") << OutboxState::Rejected << 550;
    QTest::newRow("message 421") << answers(message, "421 leaving") << OutboxState::Deferred << 421;
}

void TestSender::refusals()
{
    QFETCH(QByteArrayList, script);
    QFETCH(OutboxState, state);
    QFETCH(int, code);
    ScriptedServer server(script);
    const Sent sent = send(settings(server));
    QCOMPARE(sent.outcome.state, state);
    QCOMPARE(sent.outcome.smtpCode, code);
    QVERIFY2(isSentence(sent.outcome.errorText), qPrintable(sent.outcome.errorText));
    QVERIFY(!sent.outcome.log.contains(QLatin1String("tajne")));
}

void TestSender::namesTheRecipient()
{
    // One of two is refused: the other has the message, and only the refused one is named.
    for (const QByteArray &code : {QByteArray("550"), QByteArray("450"), QByteArray("552")}) {
        QByteArrayList script = enveloped;
        script.last() = "S: " + code + " 5.1.1 Nobody of that name";
        ScriptedServer server(script + QByteArrayList{"C: DATA", "S: 354 go on", "D:", "S: 250 kept", "C: QUIT"});
        const Sent sent = send(settings(server));
        // RFC 5321 section 4.5.3.1.10: 552 means too many recipients, and those are tried again.
        const bool later = code != "550";
        QCOMPARE(sent.outcome.state, later ? OutboxState::Deferred : OutboxState::Rejected);
        QVERIFY(sent.outcome.errorText.contains(QLatin1String("jan@example.com")));
        QVERIFY(!sent.outcome.errorText.contains(QLatin1String("anna@example.com")));
        QVERIFY(sent.outcome.errorText.contains(QLatin1String("Nobody of that name")));
        QCOMPARE(sent.outcome.smtpCode, code.toInt());
        const QList<OutboxRecipient> expected = {
            {QStringLiteral("anna@example.com"), RecipientState::Accepted, 250, {}},
            {QStringLiteral("jan@example.com"), later ? RecipientState::Deferred : RecipientState::Rejected,
             code.toInt(), QStringLiteral("5.1.1 Nobody of that name")}};
        QCOMPARE(sent.outcome.recipients, expected);
        QCOMPARE(sent.asked, 1);
        QVERIFY(server.waitForEnd());
        QCOMPARE(server.mails().size(), 1);
    }
}

void TestSender::abortedDataIsNotEnded()
{
    ScriptedServer server(enveloped + QByteArrayList{"C: DATA", "S: 354 go on", "W:"});
    const Failure lost{FailureKind::DatabaseUnreachable, QStringLiteral("The database does not answer."), {}};
    const Sent sent = send(settings(server), mail(), lost);
    QCOMPARE(sent.outcome.state, OutboxState::Deferred);
    QVERIFY(sent.outcome.errorText.contains(lost.text));
    QCOMPARE(sent.asked, 1);
    QVERIFY(server.waitForEnd());
    const QByteArray data = server.received().mid(server.received().indexOf("DATA\r\n") + 6);
    QVERIFY(data.contains("koniec"));
    QVERIFY(!data.contains("\r\n.\r\n"));
}

void TestSender::noAnswerIsUncertain_data()
{
    QTest::addColumn<QByteArrayList>("end");
    QTest::newRow("cut") << QByteArrayList{"X:"};
    QTest::newRow("silence") << QByteArrayList{"W:"};
    QTest::newRow("half an answer") << QByteArrayList{"S=25", "X:"};
    QTest::newRow("answer without an end") << QByteArrayList{"S=250 kep", "X:"};
    QTest::newRow("four digits") << QByteArrayList{"S: 2500 kept", "W:"};
    QTest::newRow("garbage") << QByteArrayList{"S: well done!", "W:"};
    QTest::newRow("3xx") << QByteArrayList{"S: 354 more", "W:"};
    QTest::newRow("endless") << QByteArrayList{"R: 250-and"};
}

void TestSender::noAnswerIsUncertain()
{
    QFETCH(QByteArrayList, end);
    ScriptedServer server(enveloped + QByteArrayList{"C: DATA", "S: 354 go on", "D:"} + end);
    const Sent sent = send(settings(server));
    QCOMPARE(sent.outcome.state, OutboxState::Uncertain);
    QCOMPARE(sent.asked, 1);
    QVERIFY(isSentence(sent.outcome.errorText));
    QVERIFY(server.waitForEnd());
    QCOMPARE(server.mails().size(), 1);
}

void TestSender::brokenServers_data()
{
    QTest::addColumn<QByteArrayList>("script");
    const QByteArrayList hello{"S: 220 here", "C: EHLO"};
    QTest::newRow("silent") << QByteArrayList{"W:"};
    QTest::newRow("closes") << QByteArrayList{"X:"};
    QTest::newRow("greets in IMAP") << QByteArrayList{"S: * OK IMAP4rev1", "W:"};
    QTest::newRow("greets in garbage") << QByteArrayList{QByteArray("S=\0\xff\x01\r\n", 7), "W:"};
    QTest::newRow("half a greeting") << QByteArrayList{"S=22", "X:"};
    QTest::newRow("four-digit greeting") << QByteArrayList{"S: 2200 here", "W:"};
    QTest::newRow("EHLO 500 and HELO 500") << hello + QByteArrayList{"S: 500 what", "C: HELO", "S: 500 what"};
    QTest::newRow("EHLO 354") << hello + QByteArrayList{"S: 354 go on", "W:"};
    QTest::newRow("EHLO without an end") << hello + QByteArrayList{"R: 250-AUTH PLAIN"};
    QTest::newRow("line without an end") << hello + QByteArrayList{"S=250-" + QByteArray(3'000'000, 'x'), "W:"};
    QTest::newRow("login never ends") << greeted + QByteArrayList{"C: AUTH", "S: 334 ", "C: ", "S: 334 ", "W:"};
    QTest::newRow("silent after MAIL") << loggedIn + QByteArrayList{"C: MAIL", "W:"};
    QTest::newRow("closes after DATA") << enveloped + QByteArrayList{"C: DATA", "X:"};
    QTest::newRow("354 twice at MAIL") << loggedIn + QByteArrayList{"C: MAIL", "S: 354 go on", "W:"};
}

void TestSender::brokenServers()
{
    QFETCH(QByteArrayList, script);
    ScriptedServer server(script);
    QElapsedTimer time;
    time.start();
    const Sent sent = send(settings(server));
    QCOMPARE(sent.outcome.state, OutboxState::Deferred);
    QCOMPARE(sent.asked, 0);
    QVERIFY2(isSentence(sent.outcome.errorText), qPrintable(sent.outcome.errorText));
    QVERIFY(time.elapsed() < 10'000);
    QVERIFY(server.waitForEnd());
    QVERIFY(!server.received().contains("koniec"));
}

void TestSender::startTls_data()
{
    QTest::addColumn<QByteArrayList>("script");
    const QByteArrayList offered{"S: 220 x",          "C: EHLO",         "S: 250-x",
                                 "S: 250-AUTH PLAIN", "S: 250 STARTTLS", "C: STARTTLS"};
    QTest::newRow("not offered") << greeted + QByteArrayList{"W:"};
    QTest::newRow("answered 454") << offered + QByteArrayList{"S: 454 not now", "W:"};
    QTest::newRow("answered 500") << offered + QByteArrayList{"S: 500 no", "W:"};
    QTest::newRow("bytes after 220") << offered
                                            + QByteArrayList{"S=220 go\r\n250-x\r\n250 AUTH PLAIN\r\n235 ok\r\n", "W:"};
    QTest::newRow("no TLS after 220") << offered + QByteArrayList{"S: 220 go", "S: 250 hello", "W:"};
    QTest::newRow("bytes after the greeting")
        << QByteArrayList{"S=220 x\r\n250-x\r\n250 AUTH PLAIN\r\n", "C: EHLO", "W:"};
    QTest::newRow("EHLO 500") << QByteArrayList{"S: 220 x", "C: EHLO", "S: 500 what", "W:"};
}

void TestSender::startTls()
{
    QFETCH(QByteArrayList, script);
    ScriptedServer server(script);
    const Sent sent = send(settings(server, ConnectionSecurity::StartTls));
    QCOMPARE(sent.outcome.state, OutboxState::Deferred);
    QCOMPARE(sent.asked, 0);
    QVERIFY2(isSentence(sent.outcome.errorText), qPrintable(sent.outcome.errorText));
    QVERIFY(server.waitForEnd());
    QVERIFY(!server.received().contains("AUTH"));
    QVERIFY(!server.received().contains("MAIL"));
}

void TestSender::cutAtEveryByte()
{
    qint64 all = 0;
    {
        ScriptedServer server(accepted);
        QCOMPARE(send(settings(server)).outcome.state, OutboxState::Accepted);
        QVERIFY(server.waitForEnd());
        all = server.sent();
    }
    int acceptedCount = 0;
    int uncertain = 0;
    // The last cut comes after the answer to the end of data: it was accepted.
    for (qint64 cut = 0; cut <= all; ++cut) {
        ScriptedServer server(accepted, cut);
        const Sent sent = send(settings(server));
        QVERIFY(server.waitForEnd());
        const bool whole = !server.mails().isEmpty();
        const OutboxState state = sent.outcome.state;
        QVERIFY2(state == OutboxState::Accepted || isSentence(sent.outcome.errorText),
                 qPrintable(QString::number(cut)));
        // Never called unsent when the server has the message, never accepted when it has not. Where the server
        // left before it read, only that the end was given is known.
        if (whole) {
            QCOMPARE(sent.asked, 1);
            QVERIFY2(state == OutboxState::Accepted || state == OutboxState::Uncertain,
                     qPrintable(QString::number(cut)));
        } else {
            QVERIFY2(state == (sent.asked == 0 ? OutboxState::Deferred : OutboxState::Uncertain),
                     qPrintable(QString::number(cut)));
        }
        acceptedCount += state == OutboxState::Accepted;
        uncertain += state == OutboxState::Uncertain;
    }
    QVERIFY(acceptedCount > 0);
    QVERIFY(uncertain > 0);
}

void TestSender::cancelBefore()
{
    ScriptedServer server(accepted);
    const std::atomic_bool cancelled = true;
    int asked = 0;
    const SendOutcome outcome = sendMail(
        settings(server), [] { return Result<QByteArray>(QByteArray("tajne")); }, mail(),
        [&asked] {
            ++asked;
            return Result<void>();
        },
        cancelled, shortTimes);
    QCOMPARE(outcome.state, OutboxState::Deferred);
    QCOMPARE(asked, 0);
    QVERIFY(server.mails().isEmpty());
}

void TestSender::cancelWhileWaiting()
{
    ScriptedServer server(enveloped + QByteArrayList{"C: DATA", "S: 354 go on", "D:", "W:"});
    std::atomic_bool cancelled = false;
    QElapsedTimer time;
    time.start();
    const SendOutcome outcome = sendMail(
        settings(server), [] { return Result<QByteArray>(QByteArray("tajne")); }, mail(),
        [&cancelled] {
            cancelled = true;
            return Result<void>();
        },
        cancelled, {5000, 20'000, 20'000, 300});
    QCOMPARE(outcome.state, OutboxState::Uncertain);
    QVERIFY(time.elapsed() < 8000);
}

void TestSender::silentQuitDoesNotHold()
{
    ScriptedServer server(enveloped + QByteArrayList{"C: DATA", "S: 354 go on", "D:", "S: 250 kept", "C: QUIT", "W:"});
    QElapsedTimer time;
    time.start();
    QCOMPARE(send(settings(server)).outcome.state, OutboxState::Accepted);
    QVERIFY(time.elapsed() < 5000);
    QVERIFY(server.waitForEnd());
    QVERIFY(server.received().endsWith("QUIT\r\n"));
}

void TestSender::utf8Recipient()
{
    QByteArrayList script{"S: 220 here",       "C: EHLO",
                          "S: 250-here",       "S: 250-SMTPUTF8",
                          "S: 250 AUTH PLAIN", "C: AUTH PLAIN ",
                          "S: 235 welcome",    "C: MAIL FROM:<bok@shop.example>",
                          "S: 250 ok",         "C: RCPT TO:<łucja@xn--w-uga1v8h.example>",
                          "S: 250 ok",         "C: DATA",
                          "S: 354 go on",      "D:",
                          "S: 250 kept"};
    ScriptedServer server(script);
    OutboxItem item = mail();
    item.envelopeTo = {QStringLiteral("łucja@żółw.example")};
    QCOMPARE(send(settings(server), item).outcome.state, OutboxState::Accepted);
    QVERIFY(server.waitForEnd());
    QCOMPARE(server.mismatches(), QStringList());
    QVERIFY(server.received().contains("SMTPUTF8"));
}

void TestSender::noUtf8Server()
{
    ScriptedServer server(loggedIn + QByteArrayList{"C: MAIL", "S: 250 ok", "C: ", "S: 250 ok", "W:"});
    OutboxItem item = mail();
    item.envelopeTo = {QStringLiteral("łucja@example.com")};
    const Sent sent = send(settings(server), item);
    QCOMPARE(sent.outcome.state, OutboxState::Rejected);
    QCOMPARE(sent.asked, 0);
    QVERIFY(isSentence(sent.outcome.errorText));
    QVERIFY(server.waitForEnd());
    QVERIFY(!server.received().contains("DATA"));
}

void TestSender::noLoginOffered()
{
    ScriptedServer server({"S: 220 here", "C: EHLO", "S: 250 here", "C: MAIL", "S: 250 ok", "W:"});
    const Sent sent = send(settings(server));
    QCOMPARE(sent.outcome.state, OutboxState::Deferred);
    QVERIFY(isSentence(sent.outcome.errorText));
    QVERIFY(server.waitForEnd());
    QVERIFY(!server.received().contains("RCPT"));
}

void TestSender::refusesPlainToStrangers()
{
    ServerSettings server;
    server.host = QStringLiteral("mail.example.com");
    server.port = 25;
    server.security = ConnectionSecurity::None;
    const Sent sent = send(server);
    QCOMPARE(sent.outcome.state, OutboxState::Deferred);
    QVERIFY(sent.outcome.errorText.contains(QLatin1String("encrypted")));
}

void TestSender::badEnvelopeNeverConnects()
{
    ScriptedServer server(accepted);
    OutboxItem item = mail();
    item.envelopeTo[1] = QStringLiteral("jan@example.com\r\nRCPT TO:<x@example.com>");
    QCOMPARE(send(settings(server), item).outcome.state, OutboxState::Rejected);
    item = mail();
    item.envelopeTo.clear();
    QCOMPARE(send(settings(server), item).outcome.state, OutboxState::Rejected);
    item = mail();
    item.raw.clear();
    QCOMPARE(send(settings(server), item).outcome.state, OutboxState::Rejected);
    QCOMPARE(server.sent(), 0);
}

void TestSender::noPassword()
{
    ScriptedServer server(accepted);
    const std::atomic_bool cancelled = false;
    const SendOutcome outcome = sendMail(
        settings(server),
        [] {
            return Result<QByteArray>(Failure{FailureKind::NotFound, QStringLiteral("The password file is gone."), {}});
        },
        mail(), [] { return Result<void>(); }, cancelled, shortTimes);
    QCOMPARE(outcome.state, OutboxState::Deferred);
    QCOMPARE(outcome.errorText, QStringLiteral("The password file is gone."));
    QCOMPARE(server.sent(), 0);
}

QTEST_GUILESS_MAIN(TestSender)
#include "tst_sender.moc"
