// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/shop/import_values.h"
#include "channels/shop/order_status.h"
#include "channels/shop/phone_number.h"

#include <QTest>

using namespace okienko;

class TestValues : public QObject {
    Q_OBJECT

private slots:
    void prices_data();
    void prices();
    void phones_data();
    void phones();
    void dates();
    void emails();
    void states();
    void words();
};

void TestValues::prices_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("cents"); // -1: not a price
    const auto row = [](const char *text, qint64 cents) { QTest::newRow(text) << QString::fromUtf8(text) << cents; };
    row("129,00", 12900);
    row("129.00", 12900);
    row("129", 12900);
    row("0,5", 50);
    row("1 234,50", 123450);
    row("1.234,50", 123450);
    row("1,234.50", 123450);
    row("1'234.50", 123450);
    row("1,234,567.89", 123456789);
    row("1.234", 123400);
    row("0.123", 12);
    row("129,00 zł", 12900);
    row("€ 9.90", 990);
    row("9,90 EUR", 990);
    row("12,9O", -1);
    row("brak", -1);
    row("?", -1);
    row("gratis", -1);
    row("", -1);
    row("-5", -1);
    row("1,2,3", -1);
    row("=1+1", -1);
    row("1e9", -1);
}

void TestValues::prices()
{
    QFETCH(QString, text);
    QTEST(parsePrice(text).value_or(-1), "cents");
}

void TestValues::phones_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("number");
    const auto row = [](const char *text, const char *country, const char *number) {
        QTest::addRow("%s/%s", text, country)
            << QString::fromUtf8(text) << QString::fromUtf8(country) << QString::fromUtf8(number);
    };
    row("+48 555 123 456", "", "+48555123456");
    row("0048555123456", "", "+48555123456");
    row("48 555-123-456", "", "+48555123456");
    row("(+48) 555.123.456", "", "+48555123456");
    row("555 123 456", "PL", "+48555123456");
    row("tel. 555-123-456", "PL", "+48555123456");
    row("555 123 456 (po 16)", "PL", "+48555123456");
    row("(po 16) 555 123 456", "PL", "+48555123456");
    row("017 555 12 34", "PL", "+48175551234");
    row("(17) 555 12 34 wew. 12", "PL", "+48175551234");
    row("+48 (0)17 555 12 34", "", "+48175551234");
    row("091/555-0142", "HR", "+385915550142");
    row("091/555-0142", "", "+385915550142");
    row("031 555 400", "HR", "+38531555400");
    row("031/555-400", "PL", "+38531555400");
    row("+385 (0)91 555 0142", "", "+385915550142");
    row("00385 91 555 0142", "PL", "+385915550142");
    row("385915550142", "PL", "+385915550142");
    row("mob: 092 555 7800", "HR", "+385925557800");
    row("01 555 4321", "HR", "+38515554321");
    row("+44 20 7946 0958", "PL", "+442079460958");
    row("+1 (555) 555-0123", "", "+15555550123");
    row("brak", "PL", "");
    row("12", "PL", "");
    row("", "", "");
    row("+48 12", "", "");
    row("0000000000", "PL", "");
}

void TestValues::phones()
{
    QFETCH(QString, text);
    QFETCH(QString, country);
    QTEST(normalizePhone(text, country), "number");
}

void TestValues::dates()
{
    const DateColumn polish({QStringLiteral("01.03.2025"), QStringLiteral("2.3.2025"), QStringLiteral("2025-06-10")});
    QCOMPARE(polish.read(QStringLiteral("05.04.2025")), std::optional(QDate(2025, 4, 5)));
    QVERIFY(!polish.read(QStringLiteral("2025-06-10")));
    QVERIFY(!polish.hasShape(QStringLiteral("2025-06-10")));
    QVERIFY(!polish.read(QStringLiteral("31.02.2025")));
    QVERIFY(polish.hasShape(QStringLiteral("31.02.2025")));
    const DateColumn american({QStringLiteral("12/31/2025"), QStringLiteral("01/02/2025")});
    QCOMPARE(american.read(QStringLiteral("01/02/2025")), std::optional(QDate(2025, 1, 2)));
    const DateColumn british({QStringLiteral("31/12/2025"), QStringLiteral("01/02/2025")});
    QCOMPARE(british.read(QStringLiteral("01/02/2025")), std::optional(QDate(2025, 2, 1)));
    const DateColumn stamps({QStringLiteral("2010-12-07 08:42:00"), QStringLiteral("2017-03-22T16:28:02Z")});
    QCOMPARE(stamps.read(QStringLiteral("2017-03-22T16:28:02+01:00")), std::optional(QDate(2017, 3, 22)));
    QVERIFY(!stamps.read(QStringLiteral("2017-03-22 nonsense")));
    const DateColumn croatian({QStringLiteral("1. 3. 2025.")});
    QCOMPARE(croatian.read(QStringLiteral("11. 12. 2025.")), std::optional(QDate(2025, 12, 11)));
}

void TestValues::emails()
{
    QCOMPARE(parseEmail(QStringLiteral(" Anna.Nowak@Example.COM ")),
             std::optional(QStringLiteral("anna.nowak@example.com")));
    QVERIFY(parseEmail(QStringLiteral("o'neil+x@a-b.example.co")));
    for (const char *bad : {"", "anna", "anna@", "@example.com", "a@@example.com", "a b@example.com", "a@example",
                            "a@exa mple.com", "a@example..com", "<a@example.com>", "a@example.com,b@example.com"})
        QVERIFY2(!parseEmail(QString::fromUtf8(bad)), bad);
}

void TestValues::states()
{
    QStringList english(100, QStringLiteral("delivered"));
    english << QStringLiteral("wysłane") << QStringLiteral("cancelled");
    const StatusColumn shop(english);
    QCOMPARE(shop.read(QStringLiteral("sent")), QStringLiteral("sent"));
    QVERIFY(shop.read(QStringLiteral("wysłane")).isEmpty());
    QVERIFY(shop.read(QStringLiteral("deliverd")).isEmpty());
    const StatusColumn polish({QStringLiteral("Wysłane"), QStringLiteral("W realizacji")});
    QCOMPARE(polish.read(QStringLiteral("wysłane")), QStringLiteral("sent"));
    const StatusColumn woo({QStringLiteral("wc-processing"), QStringLiteral("on-hold")});
    QCOMPARE(woo.read(QStringLiteral("completed")), QStringLiteral("delivered"));
    const StatusColumn croatian({QStringLiteral("Plaćeno"), QStringLiteral("isporučeno")});
    QCOMPARE(croatian.read(QStringLiteral("vraćeno")), QStringLiteral("returned"));
}

void TestValues::words()
{
    QCOMPARE(simpleName(QStringLiteral(" Numer  zamówienia ")), QStringLiteral("numer_zamowienia"));
    QCOMPARE(simpleName(QStringLiteral("Płeć")), QStringLiteral("plec"));
    QCOMPARE(simpleName(QStringLiteral("In stock?")), QStringLiteral("in_stock"));
    QCOMPARE(parseGender(QStringLiteral("K")), Gender::Female);
    QCOMPARE(parseGender(QStringLiteral("Ž")), Gender::Female);
    QCOMPARE(parseGender(QStringLiteral("Mężczyzna")), Gender::Male);
    QCOMPARE(parseGender(QStringLiteral("x")), Gender::Unknown);
    QCOMPARE(parseLanguage(QStringLiteral("pl_PL")), QStringLiteral("pl"));
    QCOMPARE(parseLanguage(QStringLiteral("Hrvatski")), QStringLiteral("hr"));
    QCOMPARE(parseLanguage(QStringLiteral("en-GB")), QStringLiteral("en"));
    QCOMPARE(parseLanguage(QStringLiteral("de")), QString());
    QVERIFY(isCurrency(QStringLiteral("PLN")));
    QVERIFY(!isCurrency(QStringLiteral("PLM")));
    QVERIFY(!isCurrency(QStringLiteral("€")));
    QVERIFY(!isCurrency(QStringLiteral("PLN EUR")));
    QCOMPARE(cleanCell(QStringLiteral(" a\u0001b\r\nc ")), QStringLiteral("ab\nc"));
}

QTEST_GUILESS_MAIN(TestValues)
#include "tst_values.moc"
