// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/shop/csv_reader.h"
#include "channels/shop/import_reader.h"
#include "channels/shop/text_decoder.h"

#include <QElapsedTimer>
#include <QTest>

using namespace okienko;

namespace {

QList<CsvRecord> all(const QString &text)
{
    QList<CsvRecord> out;
    CsvReader reader(text, CsvReader::findDelimiter(text));
    while (const auto record = reader.next())
        out.append(*record);
    return out;
}

} // namespace

class TestCsv : public QObject {
    Q_OBJECT

private slots:
    void encodings_data();
    void encodings();
    void misread_data();
    void misread();
    void delimiters_data();
    void delimiters();
    void quotes();
    void openQuoteCostsOneLine();
    void lineNumbers();
    void manyColumns();
    void manyFieldsInOneRow();
    void notText();
};

void TestCsv::encodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    QTest::newRow("UTF-8") << QByteArray("zażółć Šćepan") << QStringLiteral("UTF-8");
    QTest::newRow("UTF-8 with mark") << QByteArray("\xef\xbb\xbfzażółć Šćepan") << QStringLiteral("UTF-8");
    QTest::newRow("CP1250") << QByteArray("za\xbf\xf3\xb3\xe6 \x8a\xe6"
                                          "epan")
                            << QStringLiteral("Windows-1250");
    QTest::newRow("ISO-8859-2") << QByteArray("za\xbf\xf3\xb3\xe6 \xa9\xe6"
                                              "epan")
                                << QStringLiteral("ISO-8859-2");
    const QString text = QStringLiteral("zażółć Šćepan");
    QTest::newRow("UTF-16LE") << QByteArray("\xff\xfe")
                                     + QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2)
                              << QStringLiteral("UTF-16LE");
}

void TestCsv::encodings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    const DecodedText decoded = decodeText(bytes);
    QCOMPARE(decoded.text, QStringLiteral("zażółć Šćepan"));
    QCOMPARE(decoded.encoding, encoding);
}

void TestCsv::misread_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("misread");
    QTest::newRow("through 1250") << QStringLiteral("SzybkonĂłg") << true;
    QTest::newRow("through 1252") << QStringLiteral("OdbiÃ³r") << true;
    QTest::newRow("Polish") << QStringLiteral("Zażółć gęślą jaźń ŁÓDŹ") << false;
    QTest::newRow("Croatian") << QStringLiteral("Đurđica Šimunić Žgančić") << false;
    QTest::newRow("German") << QStringLiteral("Grüße aus Köln – 5 €") << false;
    QTest::newRow("Romanian") << QStringLiteral("Ștefan Ăla") << false;
    QTest::newRow("ASCII") << QStringLiteral("plain") << false;
    QTest::newRow("quotes") << QStringLiteral("„Żabka” – 3 m²") << false;
}

void TestCsv::misread()
{
    QFETCH(QString, text);
    QTEST(looksMisread(text), "misread");
}

void TestCsv::delimiters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QChar>("delimiter");
    QTest::newRow("comma") << QStringLiteral("a,b,c\n1;2,3,4") << QChar(u',');
    QTest::newRow("semicolon") << QStringLiteral("a;b,c;d\n") << QChar(u';');
    QTest::newRow("tab") << QStringLiteral("a\tb\tc") << QChar(u'\t');
    QTest::newRow("quoted header") << QStringLiteral("\"a,b,c,d\";e;f") << QChar(u';');
    QTest::newRow("one column") << QStringLiteral("email\na@example.com") << QChar(u',');
}

void TestCsv::delimiters()
{
    QFETCH(QString, text);
    QTEST(CsvReader::findDelimiter(text), "delimiter");
}

void TestCsv::quotes()
{
    const QList<CsvRecord> records = all(QStringLiteral("a,b\r\n\"x \"\"y\"\", z\",\"two\r\nlines\"\r3\" wide,b\n,\n"));
    QCOMPARE(records.size(), 4);
    QCOMPARE(records.at(1).fields, (QStringList{QStringLiteral("x \"y\", z"), QStringLiteral("two\r\nlines")}));
    QCOMPARE(records.at(2).fields, (QStringList{QStringLiteral("3\" wide"), QStringLiteral("b")}));
    QCOMPARE(records.at(2).line, 4);
    QCOMPARE(records.at(3).fields, (QStringList{QString(), QString()}));
}

void TestCsv::openQuoteCostsOneLine()
{
    QString text = QStringLiteral("a,b\n1,\"open\n");
    for (int i = 0; i < 50'000; ++i)
        text += QStringLiteral("%1,x\n").arg(i);
    const QList<CsvRecord> records = all(text);
    QCOMPARE(records.size(), 50'002);
    QVERIFY(records.at(1).openQuote);
    QVERIFY(!records.at(2).openQuote);
    QCOMPARE(records.last().line, 50'002);
}

void TestCsv::lineNumbers()
{
    const QList<CsvRecord> records = all(QStringLiteral("a\r\n\r\nb\n\n\nc\rd"));
    QCOMPARE(records.size(), 4);
    QCOMPARE(records.at(1).line, 3);
    QCOMPARE(records.at(2).line, 6);
    QCOMPARE(records.at(3).line, 7);
}

void TestCsv::manyColumns()
{
    QByteArray header = "order_no";
    for (int i = 0; i < 1'000'000; ++i)
        header += ",c";
    QElapsedTimer time;
    time.start();
    const auto read = readOrders(header + "\n1\n");
    QVERIFY(!read.ok());
    QCOMPARE(read.failure().kind, FailureKind::Limit);
    QVERIFY(!read.failure().text.isEmpty());
    QVERIFY(time.elapsed() < 5000);
}

void TestCsv::manyFieldsInOneRow()
{
    QByteArray text = "sku,name,price\nA,a,1\n" + QByteArray(1'000'000, ',') + "x\nB,b,2\n";
    const auto read = readProducts(text);
    QVERIFY(read.ok());
    QCOMPARE(read->rows.size(), 2);
    QCOMPARE(read->faults.size(), 1);
    QCOMPARE(read->faults.first().row, 3);
}

void TestCsv::notText()
{
    for (const QByteArray &bytes : {QByteArray(), QByteArray(" \n\n"), QByteArray("PK\x03\x04\0\0\0\0", 8),
                                    QByteArray("{\"a\": "), QByteArray("just words"), QByteArray("[1,2,3]")}) {
        const auto read = readCustomers(bytes);
        QVERIFY(!read.ok());
        QVERIFY(read.failure().text.endsWith(QLatin1Char('.')));
    }
}

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
