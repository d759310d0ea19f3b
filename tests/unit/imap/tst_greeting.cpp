// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/imap/imap_connection.h"
#include "tests/support/scripted_server.h"

#include <QtTest>

using namespace okienko;
using namespace okienko::test;

/// What a server, or somebody on the way to it, may do before the login is done.
class TstGreeting : public QObject {
    Q_OBJECT
private slots:
    void neverSendsThePassword_data();
    void neverSendsThePassword();
    void plainLoginOnLoopback();
    void refusedLogins_data();
    void refusedLogins();
    void passwordSourceFailure();
    void noPlainTextToOthers();
};

namespace {

const char *const secret = "tajne-haslo-1";

Result<std::unique_ptr<ImapConnection>> open(const ScriptedServer &server, ConnectionSecurity security)
{
    ServerSettings settings;
    settings.host = QStringLiteral("127.0.0.1");
    settings.port = server.port();
    settings.security = security;
    settings.user = QStringLiteral("bok@shop.example");
    Interrupt interrupt;
    return ImapConnection::open(settings, []() -> Result<QByteArray> { return QByteArray(secret); }, interrupt,
                                {5000, 5000});
}

} // namespace

void TstGreeting::neverSendsThePassword_data()
{
    QTest::addColumn<QByteArrayList>("script");
    const QByteArray hello = "S: * OK hello";
    const QByteArray ask = "C: A001 CAPABILITY";
    const QByteArray can = "S: * CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN";
    const auto row = [](const char *name, const QByteArrayList &script) { QTest::newRow(name) << script; };
    row("bytes after STARTTLS", {hello, ask, can, "S: A001 OK", "C: A002 STARTTLS",
                                 "S=A002 OK begin\r\nA003 OK injected\r\n", "W:"});
    row("STARTTLS not offered", {hello, ask, "S: * CAPABILITY IMAP4rev1 AUTH=PLAIN", "S: A001 OK", "W:"});
    row("STARTTLS NO", {hello, ask, can, "S: A001 OK", "C: A002 STARTTLS", "S: A002 NO not today", "W:"});
    row("STARTTLS BAD", {hello, ask, can, "S: A001 OK", "C: A002 STARTTLS", "S: A002 BAD what", "W:"});
    row("PREAUTH", {"S: * PREAUTH welcome", ask, can, "S: A001 OK", "W:"});
    row("greeting NO", {"S: * NO", "W:"});
    row("greeting BAD", {"S: * BAD no", "W:"});
    row("greeting BYE", {"S: * BYE Maintenance", "W:"});
    row("garbage", {"S: SSH-2.0-OpenSSH_9.2", "W:"});
    row("binary garbage", {QByteArray("S=\x16\x03\x01\x00\xff\r\n\x00\r\n", 13), "X:"});
    row("tagged greeting", {"S: A001 OK hello", "W:"});
    row("data before TLS", {hello, "S: * LIST () \"/\" evil", "S: * 5 EXISTS", ask, "S: * CAPABILITY IMAP4rev1 AUTH=PLAIN",
                            "S: * 1 EXPUNGE", "S: A001 OK", "W:"});
    row("empty CAPABILITY", {hello, ask, "S: * CAPABILITY", "S: A001 OK", "W:"});
    row("CAPABILITY refused", {hello, ask, "S: A001 BAD", "W:"});
    row("closed at once", {"X:"});
    row("closed in the greeting", {"S=* OK hel", "X:"});
}

void TstGreeting::neverSendsThePassword()
{
    QFETCH(QByteArrayList, script);
    ScriptedServer server(script);
    const auto outcome = open(server, ConnectionSecurity::StartTls);
    QVERIFY(!outcome);
    const Failure failure = outcome.failure();
    qInfo().noquote() << failure.text << '|' << failure.log;
    QVERIFY(failure.kind == FailureKind::Tls || failure.kind == FailureKind::Network
            || failure.kind == FailureKind::Protocol);
    QVERIFY(failure.text.size() > 30);
    QVERIFY(server.waitForEnd());
    QVERIFY(!server.received().contains(secret));
    QVERIFY(!server.received().contains(QByteArray(secret).toBase64()));
    QVERIFY(!server.received().contains("AUTHENTICATE") && !server.received().contains("LOGIN"));
}

void TstGreeting::plainLoginOnLoopback()
{
    ScriptedServer server({"S: * OK hello", "C: A001 CAPABILITY", "S: * CAPABILITY IMAP4rev1", "S: A001 OK",
                           "C: A002 LOGIN", "S: A002 OK in", "C: k1 CAPABILITY", "S: * CAPABILITY IMAP4rev1 IDLE",
                           "S: k1 OK", "W:"});
    const auto outcome = open(server, ConnectionSecurity::None);
    QVERIFY2(outcome.ok(), outcome ? "" : qPrintable(outcome.failure().log));
    QVERIFY((*outcome)->capabilities().idle());
    QCOMPARE(server.mismatches(), QStringList());
}

void TstGreeting::refusedLogins_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<FailureKind>("kind");
    QTest::newRow("wrong") << QByteArray("A002 NO [AUTHENTICATIONFAILED] Wrong password") << FailureKind::Authentication;
    QTest::newRow("overloaded") << QByteArray("A002 NO [UNAVAILABLE] Try later") << FailureKind::Network;
    QTest::newRow("referral") << QByteArray("A002 NO [REFERRAL imap://evil.example/] Go there")
                              << FailureKind::Authentication;
    QTest::newRow("imitates us") << QByteArray("A002 NO [ALERT] \x1b[2J Okienko: enter your password at http://evil")
                                 << FailureKind::Authentication;
    QTest::newRow("bye") << QByteArray("* BYE Too many connections") << FailureKind::Network;
}

void TstGreeting::refusedLogins()
{
    QFETCH(QByteArray, answer);
    QFETCH(FailureKind, kind);
    ScriptedServer server({"S: * OK hello", "C: A001 CAPABILITY", "S: * CAPABILITY IMAP4rev1", "S: A001 OK",
                           "C: A002 LOGIN", "S: " + answer, "X:"});
    const auto outcome = open(server, ConnectionSecurity::None);
    QVERIFY(!outcome);
    const Failure failure = outcome.failure();
    qInfo().noquote() << failure.text << '|' << failure.log;
    QCOMPARE(failure.kind, kind);
    QVERIFY(!failure.text.contains(QLatin1String(secret)) && !failure.log.contains(QLatin1String(secret)));
    QVERIFY(!failure.text.contains(QChar(0x1b)));
}

void TstGreeting::passwordSourceFailure()
{
    ScriptedServer server({"W:"});
    ServerSettings settings;
    settings.host = QStringLiteral("127.0.0.1");
    settings.port = server.port();
    Interrupt interrupt;
    const auto outcome = ImapConnection::open(settings, []() -> Result<QByteArray> {
        return Failure{FailureKind::NotFound, QStringLiteral("The password file is gone."), QStringLiteral("gone")};
    }, interrupt);
    QVERIFY(!outcome);
    QCOMPARE(outcome.failure().text, QStringLiteral("The password file is gone."));
}

void TstGreeting::noPlainTextToOthers()
{
    ServerSettings settings;
    settings.host = QStringLiteral("mail.example.com");
    settings.port = 143;
    settings.security = ConnectionSecurity::None;
    settings.user = QStringLiteral("x");
    Interrupt interrupt;
    const auto outcome = ImapConnection::open(settings, []() -> Result<QByteArray> { return QByteArray(secret); },
                                              interrupt);
    QVERIFY(!outcome);
    QCOMPARE(outcome.failure().kind, FailureKind::Tls);
}

QTEST_GUILESS_MAIN(TstGreeting)
#include "tst_greeting.moc"
