// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/curl_failure.h"
#include "channels/mail/discovery.h"
#include "tests/support/scripted_server.h"

#include <QElapsedTimer>
#include <QTest>

using namespace okienko;
using namespace okienko::test;

namespace {

ServerSettings server()
{
    ServerSettings out;
    out.host = QStringLiteral("mail.example.com");
    out.port = 993;
    return out;
}

ServerTest testImap(const ScriptedServer &script, ConnectionSecurity security)
{
    ServerSettings settings;
    settings.host = QStringLiteral("127.0.0.1");
    settings.port = script.port();
    settings.security = security;
    settings.user = QStringLiteral("anna");
    QFuture<ServerTest> future = testImapServer(settings, [] { return Result<QByteArray>(QByteArray("tajne")); });
    future.waitForFinished();
    return future.result();
}

} // namespace

class TestCurlFailure : public QObject {
    Q_OBJECT

private slots:
    void everyCodeIsASentence();
    void certificates_data();
    void certificates();
    void proxies();
    void login();
    void serversWords();
    void imapWorks();
    void imapRefusals_data();
    void imapRefusals();
};

void TestCurlFailure::everyCodeIsASentence()
{
    for (int code = 1; code < CURL_LAST; ++code) {
        const Failure failure = curlFailure(CURLcode(code), "detail", 0, server());
        QVERIFY2(failure.text.size() > 30, qPrintable(failure.text));
        QVERIFY2(failure.text.endsWith(QLatin1Char('.')), qPrintable(failure.text));
        QVERIFY(failure.log.startsWith(QLatin1String("curl ")));
    }
}

void TestCurlFailure::proxies()
{
    const auto proxyIsNamed = [](CURLcode code, const char *detail, const ServerSettings &settings) {
        const Failure failure = curlFailure(code, detail, 0, settings);
        return failure.kind == FailureKind::Network && failure.text.contains(QLatin1String("proxy"));
    };
    ServerSettings behind = server();
    behind.proxy = QStringLiteral("http://proxy.lan:3128");
    QVERIFY(proxyIsNamed(CURLE_COULDNT_CONNECT, "Failed to connect to proxy.lan port 3128", behind));
    QVERIFY(proxyIsNamed(CURLE_RECV_ERROR, "CONNECT tunnel failed, response 407", behind));
    QVERIFY(proxyIsNamed(CURLE_PROXY, "", behind));
    QVERIFY(proxyIsNamed(CURLE_COULDNT_RESOLVE_PROXY, "", behind));
    QVERIFY(!proxyIsNamed(CURLE_RECV_ERROR, "Recv failure: Connection reset by peer", behind));
    QVERIFY(!proxyIsNamed(CURLE_COULDNT_CONNECT, "Failed to connect to mail.example.com port 993", server()));
}

void TestCurlFailure::certificates_data()
{
    QTest::addColumn<QByteArray>("detail");
    QTest::addColumn<QString>("says");
    QTest::newRow("expired") << QByteArray("SSL certificate problem: certificate has expired")
                             << QStringLiteral("expired");
    QTest::newRow("early") << QByteArray("SSL certificate problem: certificate is not yet valid")
                           << QStringLiteral("not valid yet");
    QTest::newRow("self-signed") << QByteArray("SSL certificate problem: self-signed certificate")
                                 << QStringLiteral("trusts");
    QTest::newRow("unknown authority") << QByteArray("SSL certificate problem: unable to get local issuer certificate")
                                       << QStringLiteral("trusts");
    QTest::newRow("host") << QByteArray(
        "SSL: no alternative certificate subject name matches target host name 'localhost'")
                          << QStringLiteral("another server");
    QTest::newRow("other") << QByteArray("SSL certificate problem: CA md too weak") << QStringLiteral("verified");
}

void TestCurlFailure::certificates()
{
    QFETCH(QByteArray, detail);
    QFETCH(QString, says);
    const Failure failure = curlFailure(CURLE_PEER_FAILED_VERIFICATION, detail.constData(), 0, server());
    QCOMPARE(failure.kind, FailureKind::Tls);
    QVERIFY2(failure.text.contains(says), qPrintable(failure.text));
    QVERIFY(failure.text.contains(QLatin1String("mail.example.com")));
}

void TestCurlFailure::login()
{
    QCOMPARE(curlFailure(CURLE_LOGIN_DENIED, nullptr, 535, server()).kind, FailureKind::Authentication);
    QCOMPARE(curlFailure(CURLE_LOGIN_DENIED, nullptr, 0, server()).kind, FailureKind::Authentication);
    QCOMPARE(curlFailure(CURLE_LOGIN_DENIED, nullptr, 454, server()).kind, FailureKind::Network);
}

void TestCurlFailure::serversWords()
{
    QCOMPARE(cleanServerText("a\r\nb\tc\x1b[31m\0d"), QStringLiteral("a b c [31m"));
    QCOMPARE(cleanServerText(QByteArrayView("a\0b", 3)), QStringLiteral("a b"));
    QCOMPARE(cleanServerText("x\u202ey\u200bz"), QStringLiteral("xyz"));
    QVERIFY(cleanServerText(QByteArray(100'000, 'x')).size() <= 300);
    const Failure failure = curlFailure(CURLE_LOGIN_DENIED, nullptr, 0, server(), "Call \xe2\x80\xae 555\r\nnow");
    QVERIFY2(failure.text.endsWith(QStringLiteral("The server said: “Call 555 now”")), qPrintable(failure.text));
    // Not where it only failed to be understood.
    QVERIFY(!curlFailure(CURLE_WEIRD_SERVER_REPLY, nullptr, 0, server(), "Okienko: enter your password")
                 .text.contains(QLatin1String("password")));
}

void TestCurlFailure::imapWorks()
{
    ScriptedServer script({"S: * OK here", "C: A001 CAPABILITY", "S: * CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR",
                           "S: A001 OK", "C: A002 AUTHENTICATE PLAIN", "S: A002 OK", "C: A003 CAPABILITY",
                           "S: * CAPABILITY IMAP4rev1 IDLE CONDSTORE", "S: A003 OK", "C: A004 LOGOUT", "S: * BYE",
                           "S: A004 OK"});
    const ServerTest test = testImap(script, ConnectionSecurity::None);
    QVERIFY2(test.ok, qPrintable(test.failure.text + test.failure.log));
    QCOMPARE(test.facts.size(), 3);
    QVERIFY(test.facts.at(1).contains(QLatin1String("IDLE")));
    QVERIFY(script.waitForEnd());
    QCOMPARE(script.mismatches(), QStringList());
}

void TestCurlFailure::imapRefusals_data()
{
    QTest::addColumn<QByteArrayList>("script");
    QTest::addColumn<ConnectionSecurity>("security");
    QTest::addColumn<bool>("mayLogIn");
    const ConnectionSecurity plain = ConnectionSecurity::None;
    const ConnectionSecurity startTls = ConnectionSecurity::StartTls;
    const QByteArrayList capable{"S: * OK here", "C: A001 CAPABILITY"};
    QTest::newRow("wrong password") << capable
                                           + QByteArrayList{"S: * CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR",
                                                            "S: A001 OK", "C: A002 AUTH",
                                                            "S: A002 NO [AUTHENTICATIONFAILED] no", "W:"}
                                    << plain << true;
    QTest::newRow("SMTP answers") << QByteArrayList{"S: 220 smtp here", "W:"} << plain << false;
    QTest::newRow("BYE") << QByteArrayList{"S: * BYE busy", "X:"} << plain << false;
    QTest::newRow("closes") << QByteArrayList{"X:"} << plain << false;
    QTest::newRow("no STARTTLS") << capable + QByteArrayList{"S: * CAPABILITY IMAP4rev1 AUTH=PLAIN", "S: A001 OK", "W:"}
                                 << startTls << false;
    QTest::newRow("STARTTLS NO") << capable
                                        + QByteArrayList{"S: * CAPABILITY IMAP4rev1 STARTTLS", "S: A001 OK",
                                                         "C: A002 STARTTLS", "S: A002 NO", "W:"}
                                 << startTls << false;
    QTest::newRow("bytes after STARTTLS OK")
        << capable
               + QByteArrayList{"S: * CAPABILITY IMAP4rev1 STARTTLS", "S: A001 OK", "C: A002 STARTTLS",
                                "S=A002 OK\r\n* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\nA003 OK\r\n", "W:"}
        << startTls << false;
    QTest::newRow("PREAUTH though TLS is needed")
        << QByteArrayList{"S: * PREAUTH here", "C: A001 CAPABILITY", "S: * CAPABILITY IMAP4rev1", "S: A001 OK", "W:"}
        << startTls << false;
    QTest::newRow("empty CAPABILITY") << capable + QByteArrayList{"S: * CAPABILITY", "S: A001 OK", "W:"} << startTls
                                      << false;
}

void TestCurlFailure::imapRefusals()
{
    QFETCH(QByteArrayList, script);
    QFETCH(ConnectionSecurity, security);
    QFETCH(bool, mayLogIn);
    ScriptedServer fake(script);
    const ServerTest test = testImap(fake, security);
    QVERIFY(!test.ok);
    QVERIFY2(test.failure.text.size() > 30, qPrintable(test.failure.text));
    QVERIFY(!(test.failure.text + test.failure.log).contains(QLatin1String("tajne")));
    QVERIFY(fake.waitForEnd());
    QCOMPARE(fake.received().contains("AUTHENTICATE"), mayLogIn);
    QVERIFY(!fake.received().contains("LOGIN"));
}

QTEST_GUILESS_MAIN(TestCurlFailure)
#include "tst_curl_failure.moc"
