// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/shop/csv_reader.h"
#include "channels/shop/import_reader.h"

#include <QTest>

using namespace okienko;
using namespace Qt::StringLiterals;

/// Lines 83 and 84 of the list of bad input: files of a shop that are not as they should be.
class TestBadInput : public QObject {
    Q_OBJECT

private slots:
    /// A cell that a spreadsheet would run is text, and stays as it is.
    void badInput83_cellThatBeginsAFormula()
    {
        for (const char *formula : {"=1+1", "=cmd|'/C calc'!A0", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "=HYPERLINK(\"\"http://x\"\")"}) {
            const auto read = readCustomers("email,last_name,city\na@example.com,Nowak,\"" + QByteArray(formula) + "\"\n");
            QVERIFY2(read.ok(), formula);
            QVERIFY2(read->faults.isEmpty(), formula);
            QCOMPARE(read->rows.size(), 1);
            QCOMPARE(read->rows.first().customer.city,
                     QString::fromUtf8(formula).replace(u"\"\""_s, u"\""_s).trimmed());
        }
        // Where a number is wanted, it is none.
        const auto products = readProducts("sku,name,price\nA,Buty,=10+5\nB,Czapka,20.00\n");
        QVERIFY(products.ok());
        QCOMPARE(products->faults.size(), 1);
        QCOMPARE(products->faults.first().row, 2);
        QVERIFY(!products->rows.isEmpty() && products->rows.last().priceCents == 2000);
    }

    void badInput84_wrongEncoding_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QString text = u"email;nazwisko;miasto\na@example.com;Żółć;Łódź\n"_s;
        QTest::newRow("UTF-8") << text.toUtf8();
        QTest::newRow("UTF-8 with a mark") << "\xef\xbb\xbf" + text.toUtf8();
        QTest::newRow("UTF-16") << QByteArray("\xff\xfe") + QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
        QTest::newRow("Windows-1250") << QByteArray("email;nazwisko;miasto\na@example.com;\xaf\xf3\xb3\xe6;\xa3\xf3" "d\x9f\n");
        QTest::newRow("ISO-8859-2") << QByteArray("email;nazwisko;miasto\na@example.com;\xaf\xf3\xb3\xe6;\xa3\xf3" "d\xbc\n");
    }
    void badInput84_wrongEncoding()
    {
        QFETCH(QByteArray, bytes);
        const auto read = readCustomers(bytes);
        QVERIFY2(read.ok(), read ? "" : qPrintable(read.failure().text));
        QCOMPARE(read->rows.size(), 1);
        QCOMPARE(read->rows.first().customer.familyName, u"Żółć"_s);
        QCOMPARE(read->rows.first().customer.city, u"Łódź"_s);
    }

    void badInput84_wrongDelimiter_data()
    {
        QTest::addColumn<QByteArray>("delimiter");
        for (const char *delimiter : {",", ";", "\t", "|"})
            QTest::newRow(delimiter) << QByteArray(delimiter);
    }
    void badInput84_wrongDelimiter()
    {
        QFETCH(QByteArray, delimiter);
        const QByteArray text = QByteArray("email_last_name_city\na@example.com_Nowak_Zagreb\nb@example.com_Kowal\n")
                                    .replace("last_name", "lastname").replace('_', delimiter);
        const auto read = readCustomers(text);
        QVERIFY2(read.ok(), read ? "" : qPrintable(read.failure().text));
        QCOMPARE(read->rows.first().customer.city, u"Zagreb"_s);
        // A row of another length is told with its line, and costs nothing else.
        QCOMPARE(read->faults.size(), 1);
        QCOMPARE(read->faults.first().row, 3);
    }

    void badInput84_aMillionColumns()
    {
        const auto header = readOrders("order_no" + QByteArray(",c").repeated(1'000'000) + "\n1\n");
        QVERIFY(!header.ok());
        QCOMPARE(header.failure().kind, FailureKind::Limit);
        QVERIFY(header.failure().text.endsWith(u'.'));
        const auto row = readProducts("sku,name,price\nA,a,1\n" + QByteArray(1'000'000, ',') + "x\nB,b,2\n");
        QVERIFY(row.ok());
        QCOMPARE(row->rows.size(), 2);
        QCOMPARE(row->faults.size(), 1);
        QCOMPARE(row->faults.first().row, 3);
        const QString fields(1'000'000, u';');
        CsvReader reader(fields, u';');
        const auto record = reader.next();
        QVERIFY(record && record->fieldCount == 1'000'001 && record->fields.size() == CsvReader::maximumFields);
    }
};

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_bad_input.moc"
