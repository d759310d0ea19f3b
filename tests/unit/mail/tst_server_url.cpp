// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/curl_setup.h"
#include "channels/mail/discovery.h"
#include "models/domain/loopback.h"

#include <QTest>

using namespace okienko;

class TestServerUrl : public QObject {
    Q_OBJECT

private slots:
    void parses_data();
    void parses();
    void options();
    void refuses_data();
    void refuses();
    void thereAndBack_data();
    void thereAndBack();
    void guessesTheProtocol();
    void loopback_data();
    void loopback();
    void urlForCurl();
    void neverInTheClear();
    void wipes();
};

void TestServerUrl::parses_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<ConnectionSecurity>("security");
    const auto row = [](const char *url, const char *host, int port, ConnectionSecurity security) {
        QTest::newRow(url) << QString::fromUtf8(url) << QString::fromUtf8(host) << port << security;
    };
    row("imaps://mail.example.com", "mail.example.com", 993, ConnectionSecurity::Tls);
    row("imaps://mail.example.com/", "mail.example.com", 993, ConnectionSecurity::Tls);
    row("imap://mail.example.com", "mail.example.com", 143, ConnectionSecurity::StartTls);
    row("smtps://mail.example.com", "mail.example.com", 465, ConnectionSecurity::Tls);
    row("smtp://mail.example.com", "mail.example.com", 587, ConnectionSecurity::StartTls);
    row("  imaps://MAIL.Example.COM:1993 ", "mail.example.com", 1993, ConnectionSecurity::Tls);
    row("IMAPS://mail.example.com", "mail.example.com", 993, ConnectionSecurity::Tls);
    row("imaps://poczta.żółw.example", "poczta.xn--w-uga1v8h.example", 993, ConnectionSecurity::Tls);
    row("imaps://192.0.2.1", "192.0.2.1", 993, ConnectionSecurity::Tls);
    row("imaps://[2001:db8::1]:1993", "2001:db8::1", 1993, ConnectionSecurity::Tls);
    row("imap://127.0.0.1:1143?security=none", "127.0.0.1", 1143, ConnectionSecurity::None);
    row("imaps://localhost:1143?security=none", "localhost", 1143, ConnectionSecurity::None);
    row("smtp://[::1]:2525?security=none", "::1", 2525, ConnectionSecurity::None);
}

void TestServerUrl::parses()
{
    QFETCH(QString, url);
    const Result<ServerSettings> parsed = parseServerUrl(url);
    QVERIFY2(parsed.ok(), parsed.ok() ? "" : qPrintable(parsed.failure().text));
    QTEST(parsed->host, "host");
    QTEST(int(parsed->port), "port");
    QTEST(parsed->security, "security");
    QCOMPARE(parsed->auth, AuthMethod::Any);
    QVERIFY(parsed->proxy.isEmpty());
}

void TestServerUrl::options()
{
    Result<ServerSettings> parsed =
        parseServerUrl(QStringLiteral("imaps://mail.example.com?proxy=socks5h://127.0.0.1:1080&auth=XOAuth2"));
    QVERIFY(parsed.ok());
    QCOMPARE(parsed->proxy, QStringLiteral("socks5h://127.0.0.1:1080"));
    QCOMPARE(parsed->auth, AuthMethod::XOAuth2);
    parsed = parseServerUrl(QStringLiteral("smtp://mail.example.com?auth=login&proxy=http%3A%2F%2Fproxy.lan%3A3128"));
    QVERIFY(parsed.ok());
    QCOMPARE(parsed->proxy, QStringLiteral("http://proxy.lan:3128"));
    QCOMPARE(parsed->auth, AuthMethod::Login);
}

void TestServerUrl::refuses_data()
{
    QTest::addColumn<QString>("url");
    for (const char *url : {"",
                            "mail.example.com",
                            "imaps:",
                            "imaps://",
                            "pop3s://mail.example.com",
                            "https://mail.example.com",
                            "imaps://mail.example.com:0",
                            "imaps://mail.example.com:65536",
                            "imaps://mail.example.com:abc",
                            "imaps://mail.example.com/INBOX",
                            "imaps://mail.example.com#x",
                            "imaps://anna:secret@mail.example.com",
                            "imaps://anna@mail.example.com",
                            "imap://mail.example.com?security=none",
                            "imap://127.0.0.1.example.com?security=none",
                            "imap://localhost.example.com?security=none",
                            "imaps://mail.example.com?security=starttls",
                            "imaps://mail.example.com?auth=ntlm",
                            "imaps://mail.example.com?proxy=127.0.0.1",
                            "imaps://mail.example.com?proxy=file:///etc",
                            "imaps://mail.example.com?proxy=socks5://u:p@h:1",
                            "imaps://mail.example.com?verify=no",
                            "imaps://mail example.com",
                            "imaps://mail.example.com\r\nX",
                            "imaps://[::1"})
        QTest::newRow(url) << QString::fromUtf8(url);
}

void TestServerUrl::refuses()
{
    QFETCH(QString, url);
    const Result<ServerSettings> parsed = parseServerUrl(url);
    QVERIFY(!parsed.ok());
    QCOMPARE(parsed.failure().kind, FailureKind::Input);
    QVERIFY(parsed.failure().text.endsWith(QLatin1Char('.')));
    QVERIFY(!(parsed.failure().text + parsed.failure().log).contains(QLatin1String("secret")));
}

void TestServerUrl::thereAndBack_data()
{
    QTest::addColumn<QString>("url");
    for (const char *url : {"imaps://mail.example.com:993", "imap://mail.example.com:143",
                            "smtps://mail.example.com:465", "smtp://mail.example.com:587", "imaps://[2001:db8::1]:1993",
                            "imaps://mail.example.com:993?proxy=socks5h://127.0.0.1:1080&auth=plain",
                            "imap://127.0.0.1:1143?security=none"})
        QTest::newRow(url) << QString::fromUtf8(url);
}

void TestServerUrl::thereAndBack()
{
    QFETCH(QString, url);
    const Result<ServerSettings> parsed = parseServerUrl(url);
    QVERIFY(parsed.ok());
    const MailProtocol protocol = url.startsWith(QLatin1String("imap")) ? MailProtocol::Imap : MailProtocol::Smtp;
    QCOMPARE(serverUrl(*parsed, protocol), url);
    QCOMPARE(*parseServerUrl(serverUrl(*parsed, protocol)), *parsed);
    QCOMPARE(serverUrl(*parsed), url);
}

void TestServerUrl::guessesTheProtocol()
{
    ServerSettings settings;
    settings.host = QStringLiteral("smtp.example.com");
    settings.port = 10'465;
    QCOMPARE(serverUrl(settings), QStringLiteral("smtps://smtp.example.com:10465"));
}

void TestServerUrl::loopback_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("loopback");
    QTest::newRow("localhost") << QStringLiteral("LocalHost") << true;
    QTest::newRow("127/8") << QStringLiteral("127.1.2.3") << true;
    QTest::newRow("::1") << QStringLiteral("::1") << true;
    QTest::newRow("a name") << QStringLiteral("localhost.example.com") << false;
    QTest::newRow("looks like it") << QStringLiteral("127.0.0.1.example.com") << false;
    QTest::newRow("any") << QStringLiteral("0.0.0.0") << false;
    QTest::newRow("private") << QStringLiteral("192.168.0.1") << false;
}

void TestServerUrl::loopback()
{
    QFETCH(QString, host);
    QTEST(isLoopbackHost(host), "loopback");
}

void TestServerUrl::urlForCurl()
{
    ServerSettings settings;
    settings.host = QStringLiteral("2001:db8::1");
    settings.port = 993;
    QCOMPARE(curlUrl(MailProtocol::Imap, settings), QByteArray("imaps://[2001:db8::1]:993"));
    settings.host = QStringLiteral("poczta.żółw.example");
    settings.security = ConnectionSecurity::StartTls;
    QCOMPARE(curlUrl(MailProtocol::Smtp, settings), QByteArray("smtp://poczta.xn--w-uga1v8h.example:993"));
}

void TestServerUrl::neverInTheClear()
{
    const CurlHandle easy = makeCurlHandle();
    ServerSettings settings;
    settings.host = QStringLiteral("mail.example.com");
    settings.port = 143;
    settings.security = ConnectionSecurity::None;
    const Result<void> set = applyServerSettings(easy.get(), MailProtocol::Imap, settings, "secret");
    QVERIFY(!set.ok());
    QCOMPARE(set.failure().kind, FailureKind::Tls);
    settings.host.clear();
    settings.security = ConnectionSecurity::Tls;
    QCOMPARE(applyServerSettings(easy.get(), MailProtocol::Imap, settings, {}).failure().kind, FailureKind::Input);
}

void TestServerUrl::wipes()
{
    QByteArray secret(20, 'x');
    const QByteArray kept = secret; // somebody else's
    wipe(secret);
    QVERIFY(secret.isEmpty());
    QCOMPARE(kept, QByteArray(20, 'x'));
}

QTEST_GUILESS_MAIN(TestServerUrl)
#include "tst_server_url.moc"
