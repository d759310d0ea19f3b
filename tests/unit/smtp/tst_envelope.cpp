// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/mail/smtp/smtp_envelope.h"

#include <QTest>

using namespace okienko;

class TestEnvelope : public QObject {
    Q_OBJECT

private slots:
    void goodAddresses_data();
    void goodAddresses();
    void badAddresses_data();
    void badAddresses();
    void envelope();
    void lineEnds_data();
    void lineEnds();
    void countsDots();
};

void TestEnvelope::goodAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("wire");
    QTest::newRow("plain") << QStringLiteral("anna@example.com") << QByteArray("anna@example.com");
    QTest::newRow("plus") << QStringLiteral("bok+ok-ab12@shop.example") << QByteArray("bok+ok-ab12@shop.example");
    QTest::newRow("apostrophe") << QStringLiteral("o'neil@example.com") << QByteArray("o'neil@example.com");
    QTest::newRow("idn") << QStringLiteral("anna@żółw.example") << QByteArray("anna@xn--w-uga1v8h.example");
    QTest::newRow("utf8 local") << QStringLiteral("łucja@example.com") << QByteArray("łucja@example.com");
    QTest::newRow("literal") << QStringLiteral("root@[192.0.2.1]") << QByteArray("root@[192.0.2.1]");
    QTest::newRow("v6 literal") << QStringLiteral("root@[IPv6:2001:db8::1]") << QByteArray("root@[IPv6:2001:db8::1]");
    QTest::newRow("quoted at") << QStringLiteral("\"a@b\"@example.com") << QByteArray("\"a@b\"@example.com");
    QTest::newRow("no dot") << QStringLiteral("bok@localhost") << QByteArray("bok@localhost");
}

void TestEnvelope::goodAddresses()
{
    QFETCH(QString, address);
    QFETCH(QByteArray, wire);
    const Result<QByteArray> made = wireAddress(address);
    QVERIFY2(made.ok(), qPrintable(address));
    QCOMPARE(*made, wire);
}

void TestEnvelope::badAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("empty") << QString();
    QTest::newRow("no at") << QStringLiteral("anna");
    QTest::newRow("no local part") << QStringLiteral("@example.com");
    QTest::newRow("no domain") << QStringLiteral("anna@");
    QTest::newRow("two at") << QStringLiteral("anna@b@example.com");
    QTest::newRow("CR LF") << QStringLiteral("a@example.com\r\nRCPT TO:<evil@example.com>");
    QTest::newRow("LF") << QStringLiteral("a\n@example.com");
    QTest::newRow("NUL") << QString(QLatin1String("a\0@example.com", 14));
    QTest::newRow("space") << QStringLiteral("a b@example.com");
    QTest::newRow("no-break space") << QStringLiteral("a\u00a0b@example.com");
    QTest::newRow("brackets") << QStringLiteral("<a@example.com>");
    QTest::newRow("bracket") << QStringLiteral("a@example.com>");
    QTest::newRow("line separator") << QStringLiteral("a\u2028@example.com");
    QTest::newRow("bidi override") << QStringLiteral("a\u202eb@example.com");
    QTest::newRow("half a surrogate") << QString(QChar(0xd800)) + QStringLiteral("@example.com");
    QTest::newRow("double dot") << QStringLiteral("a@example..com");
    QTest::newRow("dot first") << QStringLiteral("a@.example.com");
    QTest::newRow("slash") << QStringLiteral("a@exam/ple.com");
    QTest::newRow("long local") << QString(65, QLatin1Char('a')) + QStringLiteral("@example.com");
    QTest::newRow("long") << QStringLiteral("a@") + QString(260, QLatin1Char('b')) + QStringLiteral(".com");
    QTest::newRow("literal with bracket") << QStringLiteral("a@[1.2.3.4]x]");
}

void TestEnvelope::badAddresses()
{
    QFETCH(QString, address);
    const Result<QByteArray> made = wireAddress(address);
    QVERIFY(!made.ok());
    QCOMPARE(made.failure().kind, FailureKind::Input);
    QVERIFY(!made.failure().text.isEmpty());
    QVERIFY(!made.failure().text.contains(QLatin1Char('\n')));
}

void TestEnvelope::envelope()
{
    OutboxItem item;
    item.envelopeFrom = QStringLiteral("bok@shop.example");
    QVERIFY(!makeEnvelope(item).ok());
    item.envelopeTo = {QStringLiteral("a@example.com"), QStringLiteral("b@example.com"),
                       QStringLiteral("a@example.com")};
    Result<SmtpEnvelope> made = makeEnvelope(item);
    QVERIFY(made.ok());
    QCOMPARE(made->to, (QList<QByteArray>{"a@example.com", "b@example.com"}));
    QVERIFY(!made->needsUtf8);
    item.envelopeTo.append(QStringLiteral("c@żółw.example"));
    QVERIFY(!makeEnvelope(item)->needsUtf8);
    item.envelopeTo.append(QStringLiteral("łucja@example.com"));
    QVERIFY(makeEnvelope(item)->needsUtf8);
    item.envelopeTo.append(QStringLiteral("a b@example.com"));
    QVERIFY(!makeEnvelope(item).ok());
}

void TestEnvelope::lineEnds_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QByteArray>("wire");
    QTest::newRow("as it should be") << QByteArray("a\r\nb\r\n") << QByteArray("a\r\nb\r\n");
    QTest::newRow("LF") << QByteArray("a\n.\nb\n") << QByteArray("a\r\n.\r\nb\r\n");
    QTest::newRow("CR") << QByteArray("a\r.\rb\r") << QByteArray("a\r\n.\r\nb\r\n");
    QTest::newRow("mixed") << QByteArray("a\n\r\n\rb\r\r\n") << QByteArray("a\r\n\r\n\r\nb\r\n\r\n");
    QTest::newRow("no end") << QByteArray("a\r\nb") << QByteArray("a\r\nb\r\n");
    QTest::newRow("dot without end") << QByteArray("a\n.") << QByteArray("a\r\n.\r\n");
}

void TestEnvelope::lineEnds()
{
    QFETCH(QByteArray, raw);
    QFETCH(QByteArray, wire);
    QCOMPARE(withCrlf(raw), wire);
    QCOMPARE(withCrlf(wire), wire);
}

void TestEnvelope::countsDots()
{
    QCOMPARE(stuffedDots(".\r\n..\r\na.\r\n.b\r\n"), 3);
    QCOMPARE(stuffedDots("a\r\n"), 0);
    QCOMPARE(stuffedDots("a\r\n\r\n.\r\n"), 1);
}

QTEST_GUILESS_MAIN(TestEnvelope)
#include "tst_envelope.moc"
