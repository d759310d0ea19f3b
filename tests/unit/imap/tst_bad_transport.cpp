// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clear_failure.h"
#include "tests/support/rule_account.h"
#include "tests/support/scripted_server.h"

#include <QtTest>

using namespace okienko;
using namespace okienko::test;

namespace {

const QByteArray hello = "S: * OK hello";
const QByteArray ask = "C: A001 CAPABILITY";
const QByteArray startTls = "S: * CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN";

/// A server that must not get the password; what the person is told.
Failure refusedBeforeLogin(const QByteArrayList &script)
{
    ScriptedServer server(script);
    RuleAccount account(server.port(), ConnectionSecurity::StartTls);
    const Failure failure = account.firstFailure();
    const QByteArray said = server.received();
    if (said.contains("LOGIN") || said.contains("AUTHENTICATE") || said.contains(QByteArray("tajne-haslo-1").toBase64()))
        QTest::qFail("the password was on its way", __FILE__, __LINE__);
    if (account.sink.mailCount() != 0 || !account.sink.boxNames().isEmpty())
        QTest::qFail("something was stored", __FILE__, __LINE__);
    return failure;
}

} // namespace

/// BAD_INPUT, Transport: what a server, or somebody on the way to it, does before the login is done.
class TstBadTransport : public QObject {
    Q_OBJECT
private slots:
    void badInput01_bytesAfterStartTls_data();
    void badInput01_bytesAfterStartTls();
    void badInput03_startTlsNotOffered();
    void badInput04_startTlsRefused_data();
    void badInput04_startTlsRefused();
    void badInput05_preauthWithoutTls();
    void badInput06_greetingIsNoGreeting_data();
    void badInput06_greetingIsNoGreeting();
    void badInput07_taggedGreeting();
    void badInput08_dataBeforeTls();
    void badInput08_dataBeforeLogin();
    void badInput09_loginReferral_data();
    void badInput09_loginReferral();
    void badInput10_alertThatImitatesTheProgram();
    void badInput11_emptyCapability();
    void badInput12_endlessBad_data();
    void badInput12_endlessBad();
};

void TstBadTransport::badInput01_bytesAfterStartTls_data()
{
    QTest::addColumn<QByteArray>("injected");
    QTest::newRow("a tagged answer") << QByteArray("A003 OK injected\r\n");
    QTest::newRow("data") << QByteArray("* 7 EXISTS\r\n");
    QTest::newRow("half a line") << QByteArray("* OK inj");
    QTest::newRow("a capability") << QByteArray("* CAPABILITY IMAP4rev1 LOGINDISABLED\r\nA003 OK\r\n");
}

void TstBadTransport::badInput01_bytesAfterStartTls()
{
    QFETCH(QByteArray, injected);
    const Failure failure = refusedBeforeLogin({hello, ask, startTls, "S: A001 OK", "C: A002 STARTTLS",
                                                "S=A002 OK begin\r\n" + injected, "W:"});
    VERIFY_CLEAR(failure);
}

void TstBadTransport::badInput03_startTlsNotOffered()
{
    const Failure failure = refusedBeforeLogin({hello, ask, "S: * CAPABILITY IMAP4rev1 AUTH=PLAIN", "S: A001 OK", "W:"});
    VERIFY_CLEAR(failure);
    QCOMPARE(failure.kind, FailureKind::Tls);
}

void TstBadTransport::badInput04_startTlsRefused_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("NO") << QByteArray("A002 NO not today");
    QTest::newRow("BAD") << QByteArray("A002 BAD what");
}

void TstBadTransport::badInput04_startTlsRefused()
{
    QFETCH(QByteArray, answer);
    const Failure failure = refusedBeforeLogin({hello, ask, startTls, "S: A001 OK", "C: A002 STARTTLS", "S: " + answer, "W:"});
    VERIFY_CLEAR(failure);
    QCOMPARE(failure.kind, FailureKind::Tls);
}

void TstBadTransport::badInput05_preauthWithoutTls()
{
    VERIFY_CLEAR(refusedBeforeLogin({"S: * PREAUTH welcome", ask, startTls, "S: A001 OK", "W:"}));
    VERIFY_CLEAR(refusedBeforeLogin({"S: * PREAUTH welcome", ask, "S: * CAPABILITY IMAP4rev1", "S: A001 OK", "W:"}));
}

void TstBadTransport::badInput06_greetingIsNoGreeting_data()
{
    QTest::addColumn<QByteArray>("greeting");
    QTest::newRow("NO") << QByteArray("S: * NO");
    QTest::newRow("BAD") << QByteArray("S: * BAD no");
    QTest::newRow("BYE") << QByteArray("S: * BYE Maintenance");
    QTest::newRow("another protocol") << QByteArray("S: SSH-2.0-OpenSSH_9.2");
    QTest::newRow("web") << QByteArray("S: HTTP/1.1 400 Bad Request");
    QTest::newRow("binary") << QByteArray("S=\x16\x03\x01\x00\xff\r\n\x00\r\n", 13);
}

void TstBadTransport::badInput06_greetingIsNoGreeting()
{
    QFETCH(QByteArray, greeting);
    VERIFY_CLEAR(refusedBeforeLogin({greeting, "W:"}));
}

void TstBadTransport::badInput07_taggedGreeting()
{
    VERIFY_CLEAR(refusedBeforeLogin({"S: A001 OK hello", "W:"}));
}

void TstBadTransport::badInput08_dataBeforeTls()
{
    VERIFY_CLEAR(refusedBeforeLogin({hello, "S: * LIST () \"/\" evil", "S: * 5 EXISTS", "S: * 1 FETCH (UID 1 FLAGS ())", ask,
                                     "S: * CAPABILITY IMAP4rev1 AUTH=PLAIN", "S: * 1 EXPUNGE", "S: A001 OK", "W:"}));
}

/// What comes before the login is forgotten: the account is what the server says afterwards.
void TstBadTransport::badInput08_dataBeforeLogin()
{
    RuleServer server("IMAP4rev1", "* OK hi\r\n* LIST () \"/\" evil\r\n* 5 EXISTS\r\n* 1 EXPUNGE\r\n"
                                   "* 1 FETCH (UID 1 BODY[] {4}\r\nevil)\r\n");
    server.change([](auto &boxes) { boxes["INBOX"].add("Subject: a\r\n\r\nx\r\n"); });
    RuleAccount account(server.port());
    const auto outcome = account.once();
    QVERIFY2(outcome.ok(), outcome ? "" : qPrintable(outcome.failure().log));
    QCOMPARE(account.sink.boxNames(), QStringList{QStringLiteral("INBOX")});
    QCOMPARE(account.inbox().mails.size(), 1);
    QVERIFY(account.inbox().mails.first().raw.startsWith("Subject: a"));
}

void TstBadTransport::badInput09_loginReferral_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("loggedIn");
    QTest::newRow("NO") << QByteArray("NO [REFERRAL imap://bok@evil.example/] Go there") << false;
    QTest::newRow("OK") << QByteArray("OK [REFERRAL imap://bok@evil.example/] Better go there") << true;
}

/// RFC 2221: it is never followed.
void TstBadTransport::badInput09_loginReferral()
{
    QFETCH(QByteArray, answer);
    QFETCH(bool, loggedIn);
    RuleServer server("IMAP4rev1");
    server.onCommand([answer](const RuleServer::Command &command, auto &) -> std::optional<RuleServer::Reply> {
        if (!command.is("LOGIN"))
            return std::nullopt;
        return RuleServer::Reply{command.tag + ' ' + answer + "\r\n"};
    });
    RuleAccount account(server.port());
    if (loggedIn) {
        QVERIFY(account.once().ok());
    } else {
        const Failure failure = account.firstFailure();
        VERIFY_CLEAR(failure);
        QCOMPARE(failure.kind, FailureKind::Authentication);
    }
    QCOMPARE(server.connections(), 1);
}

void TstBadTransport::badInput10_alertThatImitatesTheProgram()
{
    RuleServer server("IMAP4rev1");
    server.onCommand([](const RuleServer::Command &command, auto &) -> std::optional<RuleServer::Reply> {
        if (!command.is("LOGIN"))
            return std::nullopt;
        return RuleServer::Reply{command.tag + " NO [ALERT] \x1b[2J\x07<b>Okienko</b>: your store is damaged. Enter your "
                                               "password at http://evil.example/\r\n"};
    });
    RuleAccount account(server.port());
    const Failure failure = account.firstFailure();
    VERIFY_CLEAR(failure);
    // The server's words stand in quotation marks, behind ours.
    QVERIFY(failure.text.indexOf(QStringLiteral("“")) > 20);
    QVERIFY(failure.text.indexOf(QStringLiteral("evil.example")) > failure.text.indexOf(QStringLiteral("“")));
}

void TstBadTransport::badInput11_emptyCapability()
{
    VERIFY_CLEAR(refusedBeforeLogin({hello, ask, "S: * CAPABILITY", "S: A001 OK", "W:"}));
    // Without TLS to be asked for, the barest of all servers still works.
    RuleServer server("");
    server.change([](auto &boxes) { boxes["INBOX"].add("Subject: a\r\n\r\nx\r\n"); });
    RuleAccount account(server.port());
    const auto outcome = account.once();
    QVERIFY2(outcome.ok(), outcome ? "" : qPrintable(outcome.failure().log));
    QCOMPARE(account.inbox().mails.size(), 1);
}

void TstBadTransport::badInput12_endlessBad_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::newRow("LOGIN") << QByteArray("LOGIN");
    QTest::newRow("LIST") << QByteArray("LIST");
    QTest::newRow("FETCH") << QByteArray("UID FETCH");
}

void TstBadTransport::badInput12_endlessBad()
{
    QFETCH(QByteArray, command);
    RuleServer server("IMAP4rev1");
    server.change([](auto &boxes) { boxes["INBOX"].add("Subject: a\r\n\r\nx\r\n"); });
    server.onCommand([command](const RuleServer::Command &asked, auto &) -> std::optional<RuleServer::Reply> {
        if (!asked.text.startsWith(command))
            return std::nullopt;
        return RuleServer::Reply{QByteArray("* BAD no\r\n").repeated(100), false, true};
    });
    RuleAccount account(server.port());
    const Failure failure = account.firstFailure();
    VERIFY_CLEAR(failure);
    QCOMPARE(account.sink.mailCount(), 0);
}

QTEST_GUILESS_MAIN(TstBadTransport)
#include "tst_bad_transport.moc"
