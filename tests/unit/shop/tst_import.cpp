// SPDX-License-Identifier: GPL-3.0-or-later
// Whole files: the written shop with its listed faults, and the shapes of other shops' exports.
#include "channels/shop/import_reader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace okienko;

namespace {

const QString corpus = QStringLiteral(OKIENKO_CORPUS_DIR "/");

QByteArray fileBytes(const QString &path)
{
    QFile file(corpus + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

template <class Import> QString told(const Import &import)
{
    QStringList lines;
    for (const ImportFault &fault : import.faults)
        lines += QStringLiteral("%1 %2: %3").arg(fault.row).arg(fault.field, fault.text);
    return lines.mid(0, 20).join(QLatin1Char('\n'));
}

QString identity(const CustomerRow &row, const char *kind)
{
    for (const CustomerIdentity &one : row.identities) {
        if (one.kind == QLatin1String(kind))
            return one.value;
    }
    return {};
}

} // namespace

#define NEEDS_CORPUS(bytes)                                                                                            \
    if ((bytes).isEmpty())                                                                                             \
    QSKIP("The folder with test data is not there.")

class TestImport : public QObject {
    Q_OBJECT

private slots:
    void corpusCustomers();
    void corpusProducts();
    void corpusOrders();
    void corpusAnswers();
    void otherShopsProducts_data();
    void otherShopsProducts();
    void wooOrders();
    void wooCustomers();
    void invoices();
    void customersInPolish();
    void customersInCroatian();
    void partOfARow();
    void duplicateCustomers();
    void formulasAreData();
    void orderOfTwoLines();
    void jsonLinesWithAFault();
    void answersInCsv();
};

void TestImport::corpusCustomers()
{
    const QByteArray bytes = fileBytes(QStringLiteral("okienko/shop/customers.csv"));
    NEEDS_CORPUS(bytes);
    const auto read = readCustomers(bytes);
    QVERIFY(read.ok());
    QVERIFY2(read->faults.isEmpty(), qPrintable(told(*read)));
    QCOMPARE(read->rows.size(), 2000);
    int phones = 0, birthdays = 0, withoutYear = 0, women = 0;
    for (const CustomerRow &row : read->rows) {
        const QString phone = identity(row, "phone");
        phones += !phone.isEmpty();
        QVERIFY2(phone.isEmpty() || phone.contains(QLatin1String("555")), qPrintable(phone));
        birthdays += row.customer.birthDay > 0;
        withoutYear += row.customer.birthDay > 0 && row.customer.birthYear == 0;
        women += row.customer.gender == Gender::Female;
        QVERIFY(row.customer.gender != Gender::Unknown);
        QVERIFY(!row.customer.language.isEmpty());
        QVERIFY(row.customer.registered.isValid());
    }
    QCOMPARE(phones, 2000 - 113);
    QCOMPARE(birthdays, 2000 - 628);
    QCOMPARE(withoutYear, 22);
    QVERIFY(women > 500);
    QCOMPARE(read->rows.at(1).customer.familyName, QStringLiteral("Žagar"));
    QCOMPARE(read->rows.at(0).customer.city, QStringLiteral("Varaždin"));
    QCOMPARE(identity(read->rows.at(0), "phone"), QStringLiteral("+385915550142"));
    QCOMPARE(identity(read->rows.at(5), "phone"), QStringLiteral("+385985555774"));
}

void TestImport::corpusProducts()
{
    const QByteArray bytes = fileBytes(QStringLiteral("okienko/shop/products.csv"));
    NEEDS_CORPUS(bytes);
    const auto read = readProducts(bytes);
    QVERIFY(read.ok());
    QVERIFY2(read->faults.isEmpty(), qPrintable(told(*read)));
    QCOMPARE(read->rows.size(), 300);
    const ProductRow &first = read->rows.first();
    QCOMPARE(first.sku, QStringLiteral("ADP-M42WK"));
    QCOMPARE(first.category, QStringLiteral("Fotografia > Adaptery"));
    QCOMPARE(first.priceCents, 11900);
    QCOMPARE(first.stock, 21);
    const QJsonObject row = QJsonDocument::fromJson(first.json.toUtf8()).object();
    QCOMPARE(row.value(QLatin1String("ean")).toString(), QStringLiteral("5901533000220"));
}

void TestImport::corpusOrders()
{
    const QByteArray bytes = fileBytes(QStringLiteral("okienko/shop/orders.csv"));
    NEEDS_CORPUS(bytes);
    OrderImportOptions options;
    options.today = QDate(2026, 11, 21);
    const auto products = readProducts(fileBytes(QStringLiteral("okienko/shop/products.csv")));
    for (const ProductRow &product : products->rows)
        options.knownSkus.insert(product.sku);
    const auto read = readOrders(bytes, options);
    QVERIFY(read.ok());

    QHash<qint64, QString> found;
    for (const ImportFault &fault : read->faults)
        found.insert(fault.row, fault.field);
    const QJsonArray listed =
        QJsonDocument::fromJson(fileBytes(QStringLiteral("okienko/shop/orders.faults.json"))).array();
    QCOMPARE(listed.size(), 61);
    for (const QJsonValue &value : listed) {
        const qint64 row = value[QLatin1String("row")].toInteger();
        const QString kind = value[QLatin1String("kind")].toString();
        QVERIFY2(found.contains(row), qPrintable(QString::number(row) + kind));
        if (kind != QLatin1String("too_many_fields")) // which comma it was cannot be told
            QCOMPARE(found.value(row), value[QLatin1String("field")].toString());
    }
    QVERIFY2(read->faults.size() == 61, qPrintable(told(*read)));

    qsizetype lines = 0;
    for (const OrderRow &row : read->rows) {
        lines += row.order.lines.size();
        QVERIFY(row.order.date.isValid());
        QVERIFY(row.order.totalCents > 0);
        QVERIFY(!row.email.isEmpty());
    }
    QCOMPARE(lines, 6000 - 61);
    QVERIFY(read->rows.size() > 3450 && read->rows.size() <= 3500);
    const Order &two = read->rows.at(1).order;
    QCOMPARE(two.number, QStringLiteral("KS104002"));
    QCOMPARE(two.totalCents, 1980);
    QCOMPARE(two.currency, QStringLiteral("EUR"));
}

void TestImport::corpusAnswers()
{
    const QByteArray bytes = fileBytes(QStringLiteral("okienko/answers.jsonl"));
    NEEDS_CORPUS(bytes);
    const auto read = readAnswers(bytes);
    QVERIFY(read.ok());
    QVERIFY2(read->faults.isEmpty(), qPrintable(told(*read)));
    QCOMPARE(read->rows.size(), 48);
    for (const CannedAnswer &answer : read->rows) {
        QCOMPARE(answer.title.size(), 3);
        QCOMPARE(answer.body.size(), 3);
        QVERIFY(!answer.folder.isEmpty());
    }
    QCOMPARE(read->rows.first().shortcut, QStringLiteral("wymiana-uszkodzone"));
    QVERIFY(read->rows.first().body.value(QStringLiteral("pl")).contains(QLatin1String(",\n\n")));
}

void TestImport::otherShopsProducts_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("atLeast");
    QTest::newRow("WooCommerce") << QStringLiteral("shop/woocommerce-sample/sample-data/sample_products.csv") << 20;
    QTest::newRow("Magento watches") << QStringLiteral(
        "shop/magento2-sample/CatalogSampleData/fixtures/SimpleProduct/products_gear_watches.csv")
                                     << 9;
    QTest::newRow("Magento balls") << QStringLiteral("shop/magento2-sample/CatalogSampleData/fixtures/SimpleProduct/"
                                                     "products_gear_fitness_equipment_ball.csv")
                                   << 5;
    QTest::newRow("WooCommerce REST") << QStringLiteral(
        "shop/woocommerce-rest-examples/products/07-batch-update-products.json")
                                      << 0;
    QTest::newRow("WooCommerce REST, one")
        << QStringLiteral("shop/woocommerce-rest-examples/products/03-retrieve-a-product.json") << 0;
}

void TestImport::otherShopsProducts()
{
    QFETCH(QString, path);
    QFETCH(int, atLeast);
    const QByteArray bytes = fileBytes(path);
    NEEDS_CORPUS(bytes);
    const auto read = readProducts(bytes);
    QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.failure().text));
    QVERIFY2(read->rows.size() >= atLeast, qPrintable(QString::number(read->rows.size()) + told(*read)));
    for (const ProductRow &row : read->rows) {
        QVERIFY(!row.name.isEmpty());
        QVERIFY(!row.category.contains(QLatin1Char('\n')));
    }
}

void TestImport::wooOrders()
{
    const QByteArray bytes = fileBytes(QStringLiteral("shop/woocommerce-rest-examples/orders/03-list-all-orders.json"));
    NEEDS_CORPUS(bytes);
    const auto read = readOrders(bytes);
    QVERIFY(read.ok());
    QVERIFY2(read->faults.isEmpty(), qPrintable(told(*read)));
    QCOMPARE(read->rows.size(), 2);
    const OrderRow &first = read->rows.first();
    QCOMPARE(first.order.number, QStringLiteral("727"));
    QCOMPARE(first.order.date, QDate(2017, 3, 22));
    QCOMPARE(first.order.totalCents, 2935);
    QCOMPARE(first.order.currency, QStringLiteral("USD"));
    QCOMPARE(first.order.status, QStringLiteral("paid"));
    QCOMPARE(first.order.lines.size(), 2);
    QCOMPARE(first.email, QStringLiteral("john.doe@example.com"));
}

void TestImport::wooCustomers()
{
    const QByteArray bytes =
        fileBytes(QStringLiteral("shop/woocommerce-rest-examples/customers/02-retrieve-a-customer.json"));
    NEEDS_CORPUS(bytes);
    const auto read = readCustomers(bytes);
    QVERIFY(read.ok());
    QCOMPARE(read->rows.size(), 1);
    QCOMPARE(read->rows.first().customer.familyName, QStringLiteral("Doe"));
    QCOMPARE(read->rows.first().customer.city, QStringLiteral("San Francisco"));
    QCOMPARE(identity(read->rows.first(), "email"), QStringLiteral("john.doe@example.com"));
}

void TestImport::invoices()
{
    const QByteArray bytes = fileBytes(QStringLiteral("shop/online-retail-days/2010-12-07.csv"));
    NEEDS_CORPUS(bytes);
    const auto read = readOrders(bytes);
    QVERIFY(read.ok());
    qsizetype lines = 0;
    for (const OrderRow &row : read->rows)
        lines += row.order.lines.size();
    QVERIFY2(lines > 2000, qPrintable(QString::number(lines) + told(*read)));
    for (const ImportFault &fault : read->faults)
        QVERIFY2(fault.text.contains(QLatin1String("quantity")) || fault.text.contains(QLatin1String("same")),
                 qPrintable(fault.text));
}

void TestImport::customersInPolish()
{
    const auto read =
        readCustomers("Nr klienta\tImię\tNazwisko\tPłeć\tAdres e-mail\tTelefon\tMiejscowość\tData urodzenia\tJęzyk\n"
                      "7\tAnna\tŻak\tK\tAnna@Example.com\t555 123 456\tŁódź\t24.12.1980\tpolski\n");
    QVERIFY(read.ok());
    QVERIFY2(read->faults.isEmpty(), qPrintable(told(*read)));
    const CustomerRow &row = read->rows.first();
    QCOMPARE(row.customer.name(), QStringLiteral("Anna Żak"));
    QCOMPARE(row.customer.gender, Gender::Female);
    QCOMPARE(row.customer.language, QStringLiteral("pl"));
    QCOMPARE(row.customer.birthYear, 1980);
    QCOMPARE(row.customer.birthMonth, 12);
    QCOMPARE(identity(row, "email"), QStringLiteral("anna@example.com"));
    QCOMPARE(identity(row, "phone"), QStringLiteral("+48555123456"));
}

void TestImport::customersInCroatian()
{
    const auto read = readCustomers("Broj kupca;Ime i prezime;Spol;E-pošta;Mobitel;Grad;Jezik\r\n"
                                    "12;Đurđica Šimić;Ž;djurdjica@example.com;091/555-0142;Čakovec;hrvatski\r\n");
    QVERIFY(read.ok());
    QVERIFY2(read->faults.isEmpty(), qPrintable(told(*read)));
    const CustomerRow &row = read->rows.first();
    QCOMPARE(row.customer.number, QStringLiteral("12"));
    QCOMPARE(row.customer.name(), QStringLiteral("Đurđica Šimić"));
    QCOMPARE(row.customer.gender, Gender::Female);
    QCOMPARE(identity(row, "phone"), QStringLiteral("+385915550142"));
}

void TestImport::partOfARow()
{
    const auto read = readCustomers("email,phone,birthday\n"
                                    "a@example.com,ask his wife,1990-02-31\n"
                                    "b@example.com,,--02-29\n"
                                    "no address,,\n"
                                    ",,1990-01-01\n");
    QVERIFY(read.ok());
    QCOMPARE(read->rows.size(), 2);
    QCOMPARE(read->rows.at(1).customer.birthDay, 29);
    QCOMPARE(read->faults.size(), 4);
    QVERIFY(!read->faults.at(0).leftOut);
    QCOMPARE(read->faults.at(0).field, QStringLiteral("phone"));
    QVERIFY(!read->faults.at(1).leftOut);
    QCOMPARE(read->faults.at(2).row, 4);
    QVERIFY(read->faults.at(2).leftOut);
    QCOMPARE(read->faults.at(3).row, 5);
}

void TestImport::duplicateCustomers()
{
    const auto read = readCustomers("no,last_name,email\n1,A,a@example.com\n1,B,b@example.com\n3,C,A@example.com\n");
    QVERIFY(read.ok());
    QCOMPARE(read->rows.size(), 1);
    QCOMPARE(read->faults.size(), 2);
    QCOMPARE(read->faults.at(0).field, QStringLiteral("no"));
    QCOMPARE(read->faults.at(1).field, QStringLiteral("email"));
}

void TestImport::formulasAreData()
{
    const auto read = readCustomers("email,last_name,city\na@example.com,\"=HYPERLINK(\"\"http://x\"\")\",@SUM(1)\n"
                                    "b@example.com,+cmd|' /C calc'!A0,-2+3\n");
    QVERIFY(read.ok());
    QVERIFY2(read->faults.isEmpty(), qPrintable(told(*read)));
    QCOMPARE(read->rows.at(0).customer.familyName, QStringLiteral("=HYPERLINK(\"http://x\")"));
    QCOMPARE(read->rows.at(1).customer.city, QStringLiteral("-2+3"));
}

void TestImport::orderOfTwoLines()
{
    const auto read =
        readOrders("Numer zamówienia;Data zamówienia;E-mail;Kod produktu;Ilość;Cena jednostkowa;Waluta;Status\n"
                   "Z/1;2025-01-02;a@example.com;X;2;1 299,50;PLN;zwrócone\n"
                   "Z/1;2025-01-02;a@example.com;Y;1,5;10,00 zł;PLN;dostarczone\n"
                   "Z/2;2025-01-03;b@example.com;Y;1;10;PLN;zwrócone\n");
    QVERIFY(read.ok());
    QVERIFY2(read->faults.isEmpty(), qPrintable(told(*read)));
    QCOMPARE(read->rows.size(), 2);
    const Order &order = read->rows.first().order;
    QCOMPARE(order.totalCents, 259900 + 1500);
    QCOMPARE(order.status, QStringLiteral("delivered")); // a part came back
    QCOMPARE(order.lines.size(), 2);
    QCOMPARE(read->rows.at(1).order.status, QStringLiteral("returned"));
}

void TestImport::jsonLinesWithAFault()
{
    const auto read = readProducts("{\"sku\":\"A\",\"name\":\"a\",\"price\":12.5,\"stock\":3}\n{\"sku\":\n"
                                   "{\"sku\":\"B\",\"name\":\"b\",\"price\":\"7,00\",\"stock_main\":1}\n");
    QVERIFY(read.ok());
    QCOMPARE(read->rows.size(), 2);
    QCOMPARE(read->rows.at(0).priceCents, 1250);
    QCOMPARE(read->rows.at(0).stock, 3);
    QCOMPARE(read->rows.at(1).stock, 1);
    QCOMPARE(read->faults.size(), 1);
    QCOMPARE(read->faults.first().row, 2);
}

void TestImport::answersInCsv()
{
    const auto read = readAnswers("shortcut,folder,title_pl,body_pl,body_en\n"
                                  "/zwrot,Zwroty,Zwrot,\"Dzień dobry,\ntreść\",Hello\n"
                                  "zwrot,Zwroty,Zwrot,jeszcze raz,\n"
                                  "dwa słowa,,,x,\n"
                                  "pusta,,,,\n");
    QVERIFY(read.ok());
    QCOMPARE(read->rows.size(), 1);
    QCOMPARE(read->rows.first().shortcut, QStringLiteral("zwrot"));
    QCOMPARE(read->rows.first().body.value(QStringLiteral("pl")), QStringLiteral("Dzień dobry,\ntreść"));
    QCOMPARE(read->faults.size(), 3);
    QCOMPARE(read->faults.first().row, 4);
}

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
