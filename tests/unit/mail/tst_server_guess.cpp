// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/server_guess.h"

#include <QElapsedTimer>
#include <QTest>
#include <QUdpSocket>

using namespace okienko;

class TestServerGuess : public QObject {
    Q_OBJECT

private slots:
    void addresses_data();
    void addresses();
    void srvFirst();
    void srvNotOffered();
    void onlyImapInSrv();
    void providers_data();
    void providers();
    void providerByExchanger();
    void commonNames();
    void neverTwice();
    void silentNameServer();
    void invalidAddressGivesNothing();
};

void TestServerGuess::addresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("domain");
    const auto row = [](const char *text, const char *address, const char *domain) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(address) << QString::fromUtf8(domain);
    };
    row("anna@example.com", "anna@example.com", "example.com");
    row(" Anna@Example.COM ", "Anna@Example.COM", "example.com");
    row("Anna Nowak <anna@example.com>", "anna@example.com", "example.com");
    row("mailto:anna@example.com?subject=x", "anna@example.com", "example.com");
    row("bok@żółw.example", "bok@żółw.example", "xn--w-uga1v8h.example");
    row("\"a@b\"@example.com", "\"a@b\"@example.com", "example.com");
    row("anna@example.com.", "anna@example.com", "example.com");
    row("anna", "", "");
    row("@example.com", "", "");
    row("anna@", "", "");
    row("anna@exa mple.com", "", "");
    row("anna@..", "", "");
    row("anna@-/x", "", "");
    row("anna\r\n@example.com", "", "");
    row("", "", "");
}

void TestServerGuess::addresses()
{
    QFETCH(QString, text);
    const AddressParts parts = addressParts(text);
    QTEST(parts.address, "address");
    QTEST(parts.domain, "domain");
}

void TestServerGuess::srvFirst()
{
    MailRecords records;
    records.imaps = {{QStringLiteral("a.example.net"), 993}, {QStringLiteral("b.example.net"), 1993}};
    records.submissions = {{QStringLiteral("s.example.net"), 465}};
    records.submission = {{QStringLiteral("s.example.net"), 587}};
    const QList<ServerGuess> guesses = guessesFrom(addressParts(QStringLiteral("anna@example.com")), records);
    QVERIFY(guesses.size() > 3);
    QCOMPARE(guesses.at(0).imap.host, QStringLiteral("a.example.net"));
    QCOMPARE(guesses.at(0).smtp.host, QStringLiteral("s.example.net"));
    QCOMPARE(guesses.at(0).smtp.security, ConnectionSecurity::Tls);
    QCOMPARE(guesses.at(0).imap.user, QStringLiteral("anna@example.com"));
    QCOMPARE(guesses.at(1).imap.port, 1993);
    QCOMPARE(guesses.at(1).smtp.security, ConnectionSecurity::StartTls);
    QVERIFY(guesses.at(0).why != guesses.last().why);
}

void TestServerGuess::srvNotOffered()
{
    MailRecords records;
    records.imaps = {{QString(), 0}}; // "."
    records.imap = {{QStringLiteral("imap.example.net"), 143}};
    const QList<ServerGuess> guesses = guessesFrom(addressParts(QStringLiteral("anna@example.com")), records);
    QCOMPARE(guesses.at(0).imap.host, QStringLiteral("imap.example.net"));
    QCOMPARE(guesses.at(0).imap.security, ConnectionSecurity::StartTls);
    for (const ServerGuess &guess : guesses)
        QVERIFY(!guess.imap.host.isEmpty() && !guess.smtp.host.isEmpty());
}

void TestServerGuess::onlyImapInSrv()
{
    MailRecords records;
    records.imaps = {{QStringLiteral("imap.example.net"), 993}};
    const QList<ServerGuess> guesses = guessesFrom(addressParts(QStringLiteral("anna@example.com")), records);
    QCOMPARE(guesses.at(0).imap.host, QStringLiteral("imap.example.net"));
    QCOMPARE(guesses.at(0).smtp.host, QStringLiteral("smtp.example.com"));
}

void TestServerGuess::providers_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("imap");
    QTest::addColumn<QString>("smtp");
    const auto row = [](const char *address, const char *imap, const char *smtp) {
        QTest::newRow(address) << QString::fromUtf8(address) << QString::fromUtf8(imap) << QString::fromUtf8(smtp);
    };
    row("a@gmail.com", "imap.gmail.com", "smtp.gmail.com");
    row("a@googlemail.com", "imap.gmail.com", "smtp.gmail.com");
    row("a@outlook.com", "outlook.office365.com", "smtp-mail.outlook.com");
    row("a@shop.onmicrosoft.com", "outlook.office365.com", "smtp.office365.com");
    row("a@wp.pl", "imap.wp.pl", "smtp.wp.pl");
    row("a@op.pl", "imap.poczta.onet.pl", "smtp.poczta.onet.pl");
    row("a@o2.pl", "poczta.o2.pl", "poczta.o2.pl");
    row("a@interia.pl", "poczta.interia.pl", "poczta.interia.pl");
    row("a@yahoo.com", "imap.mail.yahoo.com", "smtp.mail.yahoo.com");
    row("a@icloud.com", "imap.mail.me.com", "smtp.mail.me.com");
    row("a@fastmail.com", "imap.fastmail.com", "smtp.fastmail.com");
    row("a@T-Com.HR", "imap.t-com.hr", "mail.t-com.hr");
}

void TestServerGuess::providers()
{
    QFETCH(QString, address);
    const QList<ServerGuess> guesses = guessesFrom(addressParts(address), {});
    QTEST(guesses.at(0).imap.host, "imap");
    QTEST(guesses.at(0).smtp.host, "smtp");
    QCOMPARE(guesses.at(0).imap.port, 993);
    QVERIFY(guesses.at(0).smtp.security != ConnectionSecurity::None);
}

void TestServerGuess::providerByExchanger()
{
    MailRecords records;
    records.exchangers = {QStringLiteral("aspmx.l.google.com"), QStringLiteral("alt1.aspmx.l.google.com")};
    QCOMPARE(guessesFrom(addressParts(QStringLiteral("bok@shop.example")), records).at(0).imap.host,
             QStringLiteral("imap.gmail.com"));
    records.exchangers = {QStringLiteral("shop-example.mail.protection.outlook.com")};
    QCOMPARE(guessesFrom(addressParts(QStringLiteral("bok@shop.example")), records).at(0).imap.host,
             QStringLiteral("outlook.office365.com"));
    records.exchangers = {QStringLiteral("mx.notgoogle.com")};
    QCOMPARE(guessesFrom(addressParts(QStringLiteral("bok@shop.example")), records).at(0).imap.host,
             QStringLiteral("imap.shop.example"));
}

void TestServerGuess::commonNames()
{
    const QList<ServerGuess> guesses = guessesFrom(addressParts(QStringLiteral("bok@sklep.pl")), {});
    QStringList hosts;
    for (const ServerGuess &guess : guesses)
        hosts += guess.imap.host;
    QCOMPARE(hosts.first(), QStringLiteral("imap.sklep.pl"));
    QVERIFY(hosts.contains(QLatin1String("mail.sklep.pl")));
    QVERIFY(hosts.contains(QLatin1String("poczta.sklep.pl")));
}

void TestServerGuess::neverTwice()
{
    MailRecords records;
    records.imaps = {{QStringLiteral("imap.example.com"), 993}};
    records.submissions = {{QStringLiteral("smtp.example.com"), 465}};
    const QList<ServerGuess> guesses = guessesFrom(addressParts(QStringLiteral("anna@example.com")), records);
    for (qsizetype i = 0; i < guesses.size(); ++i) {
        for (qsizetype j = i + 1; j < guesses.size(); ++j)
            QVERIFY(guesses.at(i).imap != guesses.at(j).imap || guesses.at(i).smtp != guesses.at(j).smtp);
    }
}

void TestServerGuess::silentNameServer()
{
    // TEST-NET-1 (RFC 5737): nobody answers there.
    QElapsedTimer time;
    time.start();
    const MailRecords records =
        lookUpMailRecords(QStringLiteral("example.com"), 500, QHostAddress(QStringLiteral("192.0.2.1")));
    QVERIFY(time.elapsed() < 3000);
    QVERIFY(records.imaps.isEmpty());
    QVERIFY(!guessesFrom(addressParts(QStringLiteral("a@example.com")), records).isEmpty());
}

void TestServerGuess::invalidAddressGivesNothing()
{
    QFuture<QList<ServerGuess>> guesses = guessServers(QStringLiteral("no address"));
    guesses.waitForFinished();
    QVERIFY(guesses.result().isEmpty());
    QFuture<QList<ServerGuess>> some = guessServers(QStringLiteral("bok@shop.invalid"));
    some.waitForFinished();
    QVERIFY(!some.result().isEmpty());
}

QTEST_GUILESS_MAIN(TestServerGuess)
#include "tst_server_guess.moc"
