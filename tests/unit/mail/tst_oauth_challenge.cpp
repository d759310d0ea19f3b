// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/oauth_challenge.h"

#include <QTest>

using namespace okienko;

class TestOAuthChallenge : public QObject {
    Q_OBJECT

private slots:
    void isReadOfContinuations_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("scope");
        const auto line = [](const char *first, const QByteArray &json) { return first + json.toBase64() + "\r\n"; };
        QTest::newRow("IMAP, RFC 7628")
            << line("+ ", "{\"status\":\"invalid_token\",\"scope\":\"example_scope\","
                          "\"openid-configuration\":\"https://e.com/x\"}")
            << QStringLiteral("invalid_token") << QStringLiteral("example_scope");
        QTest::newRow("SMTP, Google")
            << line("334 ", "{\"status\":\"400\",\"schemes\":\"Bearer\",\"scope\":\"https://mail.google.com/\"}")
            << QStringLiteral("400") << QStringLiteral("https://mail.google.com/");
        QTest::newRow("a number") << line("334 ", "{\"status\":401}") << QStringLiteral("401") << QString();
        QTest::newRow("control and bidirectional characters")
            << line("+ ", QByteArray("{\"status\":\"a\\u0000b\\u202ec\\r\\nd\"}")) << QStringLiteral("a bc d") << QString();
        QTest::newRow("empty continuation") << QByteArray("+ \r\n") << QString() << QString();
        QTest::newRow("no base64") << QByteArray("+ ready for {literal}\r\n") << QString() << QString();
        QTest::newRow("no JSON") << line("+ ", "hello") << QString() << QString();
        QTest::newRow("an array") << line("+ ", "[1,2]") << QString() << QString();
        QTest::newRow("tagged") << QByteArray("A001 NO [AUTHENTICATIONFAILED] failed\r\n") << QString() << QString();
        QTest::newRow("too long") << line("+ ", "{\"status\":\"" + QByteArray(20'000, 'x') + "\"}") << QString()
                                  << QString();
    }
    void isReadOfContinuations()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, status);
        QFETCH(QString, scope);
        const OAuthChallenge challenge = oauthChallenge(line);
        QCOMPARE(challenge.status, status);
        QCOMPARE(challenge.scope, scope);
        QCOMPARE(challenge.isEmpty(), status.isEmpty());
    }

    void becomesASentence()
    {
        ServerSettings server;
        server.host = QStringLiteral("imap.example.com");
        const Failure ended = tokenRefused(server, {QStringLiteral("invalid_token"), {}}, {}, QStringLiteral("curl 67"));
        QCOMPARE(ended.kind, FailureKind::Authentication);
        QVERIFY(ended.text.contains(QStringLiteral("imap.example.com")));
        QVERIFY(ended.text.contains(QStringLiteral("sign in again")));
        QVERIFY(ended.log.contains(QStringLiteral("invalid_token")));
        const Failure scope = tokenRefused(server, {QStringLiteral("insufficient_scope"), QStringLiteral("mail")}, {}, {});
        QVERIFY(scope.text.contains(QStringLiteral("agree to reading and sending")));
    }
};

QTEST_GUILESS_MAIN(TestOAuthChallenge)
#include "tst_oauth_challenge.moc"
