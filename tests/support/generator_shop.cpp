// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/generator_shop.h"

#include "tests/support/generator_random.h"
#include "tests/support/process_guard.h"

#include <QDir>
#include <QFile>
#include <QStringList>
#include <algorithm>

namespace okienko::test {

namespace {

constexpr quint64 orderStream = 23;
constexpr quint64 stockStream = 29;

/// sku; category; Polish; Croatian; English; price in grosze; grams
constexpr auto catalogue = R"(OBI-50;Fotografia > Obiektywy;Obiektyw Jasna 50 mm f/1.8;Objektiv Jasna 50 mm f/1.8;Jasna 50 mm f/1.8 lens;89900;185
OBI-35;Fotografia > Obiektywy;Obiektyw Jasna 35 mm f/2;Objektiv Jasna 35 mm f/2;Jasna 35 mm f/2 lens;129900;240
OBI-85;Fotografia > Obiektywy;Obiektyw Jasna 85 mm f/1.8;Objektiv Jasna 85 mm f/1.8;Jasna 85 mm f/1.8 lens;189900;410
OBI-ZOOM;Fotografia > Obiektywy;Obiektyw Jasna 70–300 mm;Objektiv Jasna 70–300 mm;Jasna 70–300 mm zoom;214900;780
STA-TX3;Fotografia > Statywy;Statyw Trójnik TX-3;Stativ Trójnik TX-3;Trójnik TX-3 tripod;34900;1650
STA-MINI;Fotografia > Statywy;Statyw stołowy Trójnik Mini;Stolni stativ Trójnik Mini;Trójnik Mini table tripod;9900;240
STA-KARB;Fotografia > Statywy;Statyw karbonowy Trójnik C5;Karbonski stativ Trójnik C5;Trójnik C5 carbon tripod;119900;1190
FIL-CPL58;Fotografia > Filtry;Filtr polaryzacyjny Tafla 58 mm;Polarizacijski filtar Tafla 58 mm;Tafla 58 mm polarising filter;12900;28
FIL-ND8;Fotografia > Filtry;Filtr szary Tafla ND8 67 mm;Sivi filtar Tafla ND8 67 mm;Tafla ND8 67 mm filter;15900;31
FIL-UV52;Fotografia > Filtry;Filtr UV Tafla 52 mm;UV filtar Tafla 52 mm;Tafla 52 mm UV filter;5900;22
TOR-FOTO;Fotografia > Torby;Torba fotograficzna Sakwa M;Foto torba Sakwa M;Sakwa M camera bag;21900;820
TOR-PLEC;Fotografia > Torby;Plecak fotograficzny Sakwa 25 l;Foto ruksak Sakwa 25 l;Sakwa 25 l camera backpack;38900;1340
AKU-15;Fotografia > Zasilanie;Akumulator Iskra LP-15;Baterija Iskra LP-15;Iskra LP-15 battery;11900;48
LAD-15;Fotografia > Zasilanie;Ładowarka podwójna Iskra D2;Dvostruki punjač Iskra D2;Iskra D2 double charger;8900;130
KAR-128;Fotografia > Karty;Karta pamięci Okruszek 128 GB;Memorijska kartica Okruszek 128 GB;Okruszek 128 GB memory card;7900;4
LAM-BLY;Fotografia > Światło;Lampa błyskowa Błysk 60;Bljeskalica Błysk 60;Błysk 60 flash;64900;420
ODB-110;Fotografia > Światło;Blenda składana 5w1 110 cm;Sklopivi reflektor 5u1 110 cm;5-in-1 reflector 110 cm;9400;540
PAS-SZY;Fotografia > Akcesoria;Pasek na szyję Wstęga;Remen za vrat Wstęga;Wstęga neck strap;6900;90
BUT-TUR40;Buty > Trekkingowe;Buty trekkingowe Grań 40;Cipele za planinarenje Grań 40;Grań hiking boots size 40;47900;1180
BUT-TUR42;Buty > Trekkingowe;Buty trekkingowe Grań 42;Cipele za planinarenje Grań 42;Grań hiking boots size 42;47900;1260
BUT-TUR44;Buty > Trekkingowe;Buty trekkingowe Grań 44;Cipele za planinarenje Grań 44;Grań hiking boots size 44;47900;1340
BUT-BIE38;Buty > Biegowe;Buty biegowe Korzeń 38;Tenisice za trčanje Korzeń 38;Korzeń running shoes size 38;42900;520
BUT-BIE41;Buty > Biegowe;Buty biegowe Korzeń 41;Tenisice za trčanje Korzeń 41;Korzeń running shoes size 41;42900;580
BUT-BIE43;Buty > Biegowe;Buty biegowe Korzeń 43;Tenisice za trčanje Korzeń 43;Korzeń running shoes size 43;42900;610
BUT-SAN39;Buty > Sandały;Sandały Potok 39;Sandale Potok 39;Potok sandals size 39;22900;390
SKA-WEL;Buty > Akcesoria;Skarpety z wełny Owca M;Vunene čarape Owca M;Owca wool socks M;5900;70
IMP-SPR;Buty > Akcesoria;Impregnat do obuwia Kropla 200 ml;Impregnator za obuću Kropla 200 ml;Kropla shoe spray 200 ml;3900;230
NAM-2OS;Outdoor > Namioty;Namiot dwuosobowy Polana 2;Šator za dvoje Polana 2;Polana 2 tent;69900;2450
NAM-3OS;Outdoor > Namioty;Namiot trzyosobowy Polana 3;Šator za troje Polana 3;Polana 3 tent;89900;3300
SPI-0;Outdoor > Śpiwory;Śpiwór puchowy Susł 0°C;Perjana vreća za spavanje Susł 0°C;Susł 0°C down sleeping bag;79900;980
SPI-LAT;Outdoor > Śpiwory;Śpiwór letni Susł Lato;Ljetna vreća za spavanje Susł Lato;Susł Lato summer sleeping bag;24900;760
MAT-SAM;Outdoor > Maty;Mata samopompująca Mech;Samonapuhujuća podloga Mech;Mech self-inflating mat;26900;890
PLE-45;Outdoor > Plecaki;Plecak Wierch 45 l;Ruksak Wierch 45 l;Wierch 45 l backpack;44900;1620
PLE-22;Outdoor > Plecaki;Plecak Wierch 22 l;Ruksak Wierch 22 l;Wierch 22 l backpack;27900;880
CZO-300;Outdoor > Latarki;Czołówka Świetlik 300;Čeona svjetiljka Świetlik 300;Świetlik 300 head torch;13900;86
TER-075;Outdoor > Termosy;Termos Żar 0,75 l;Termosica Żar 0,75 l;Żar 0.75 l flask;11900;410
KUC-GAZ;Outdoor > Kuchenki;Kuchenka gazowa Ognik;Plinsko kuhalo Ognik;Ognik gas stove;15900;98
KIJ-TRK;Outdoor > Kije;Kije trekkingowe Laska;Štapovi za planinarenje Laska;Laska trekking poles;21900;470
KUR-DES;Outdoor > Odzież;Kurtka przeciwdeszczowa Chmura L;Kišna jakna Chmura L;Chmura rain jacket L;39900;360
BLU-POL;Outdoor > Odzież;Bluza polarowa Hala M;Flis majica Hala M;Hala fleece M;19900;310
)";

QString csvField(const QString &text, QChar separator)
{
    if (!text.contains(separator) && !text.contains(u'"') && !text.contains(u'\n'))
        return text;
    return u'"' + QString(text).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QByteArray csvLine(const QStringList &fields, QChar separator)
{
    QStringList quoted;
    for (const QString &field : fields)
        quoted.append(csvField(field, separator));
    return quoted.join(separator).toUtf8() + '\n';
}

/// EAN-13 with the prefix of numbers for use within one shop (2) and a right check digit.
QString ean(int number)
{
    const QString digits = QStringLiteral("2%1").arg(number, 11, 10, QLatin1Char('0'));
    int sum = 0;
    for (int i = 0; i < digits.size(); ++i)
        sum += digits[i].digitValue() * (i % 2 ? 3 : 1);
    return digits + QString::number((10 - sum % 10) % 10);
}

QByteArray productsCsv(quint64 seed, const QDate &newest)
{
    QByteArray out = "sku;name;ean;category;price;sale_price;sale_from;sale_to;stock_main;stock_rzeszow;"
                     "next_delivery;warranty_months;weight_g;spec_1;spec_2;description\n";
    Random random = Random::of(seed, stockStream, 0);
    int number = 400'000;
    for (const Product &product : products()) {
        const bool sale = random.chance(0.15);
        const int stock = random.chance(0.1) ? 0 : random.between(1, 60);
        const QString delivery = stock == 0 ? newest.addDays(random.between(4, 20)).toString(Qt::ISODate) : QString();
        out += csvLine({product.sku, product.polish, ean(++number), product.category, money(product.grosze),
                        sale ? money(product.grosze * 9 / 10) : QString(),
                        sale ? newest.addDays(-5).toString(Qt::ISODate) : QString(),
                        sale ? newest.addDays(9).toString(Qt::ISODate) : QString(), QString::number(stock),
                        QString::number(random.below(6)), delivery, QStringLiteral("24"),
                        QString::number(product.grams), QStringLiteral("gwarancja=2 lata"),
                        QStringLiteral("producent=Okienko Sport"), QString()},
                       u';');
    }
    return out;
}

QByteArray customersCsv(quint64 seed, int customers)
{
    QByteArray out = "customer_no;first_name;last_name;gender;email;phone;city;birthday;registered;"
                     "marketing_consent;language\n";
    for (int i = 0; i < customers; ++i) {
        const Person person = makePerson(seed, i);
        out += csvLine({QStringLiteral("K%1").arg(person.index, 5, 10, QLatin1Char('0')), person.given, person.family,
                        person.female ? QStringLiteral("F") : QStringLiteral("M"), person.address, person.phone,
                        person.city, person.birthday.toString(Qt::ISODate), person.registered.toString(Qt::ISODate),
                        person.consent ? QStringLiteral("tak") : QStringLiteral("nie"), person.language},
                       u';');
    }
    return out;
}

QByteArray ordersCsv(quint64 seed, int customers, const QDate &newest)
{
    QByteArray out = "order_no,date,customer_email,sku,quantity,unit_price,currency,status,carrier,tracking_no\n";
    for (int i = 0; i < customers; ++i) {
        const Person person = makePerson(seed, i);
        const auto orders = ordersOf(seed, person, newest);
        for (const Order &order : orders) {
            for (const OrderLine &line : order.lines)
                out += csvLine({order.number, order.date.toString(QStringLiteral("dd.MM.yyyy")), person.address,
                                line.product.sku, QString::number(line.quantity),
                                money(unitPrice(line.product, order.euro)),
                                order.euro ? QStringLiteral("EUR") : QStringLiteral("PLN"), order.status,
                                order.carrier, order.tracking},
                               u',');
        }
    }
    return out;
}

} // namespace

QString Product::name(const QString &language) const
{
    if (language == QLatin1String("pl"))
        return polish;
    return language == QLatin1String("hr") ? croatian : english;
}

int Order::totalCents() const
{
    int sum = 0;
    for (const OrderLine &line : lines)
        sum += line.quantity * unitPrice(line.product, euro);
    return sum;
}

const QList<Product> &products()
{
    static const QList<Product> all = [] {
        QList<Product> list;
        const auto lines = QString::fromUtf8(catalogue).split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines) {
            const auto f = line.split(u';');
            list.append({f[0], f[1], f[2], f[3], f[4], f[5].toInt(), f[6].toInt()});
        }
        return list;
    }();
    return all;
}

int unitPrice(const Product &product, bool euro)
{
    return euro ? product.grosze / 425 * 100 + 90 : product.grosze;
}

QString money(int cents)
{
    return QStringLiteral("%1,%2").arg(cents / 100).arg(cents % 100, 2, 10, QLatin1Char('0'));
}

QList<Order> ordersOf(quint64 seed, const Person &person, const QDate &newest)
{
    Random random = Random::of(seed, orderStream, quint64(person.index));
    static const QStringList domestic = {QStringLiteral("Kurier Gołąb"), QStringLiteral("Paczka w Punkt"),
                                         QStringLiteral("Zając Express")};
    static const QStringList statuses = {QStringLiteral("new"), QStringLiteral("paid"), QStringLiteral("packed"),
                                         QStringLiteral("sent"), QStringLiteral("delivered")};
    QList<Order> orders;
    const int count = random.between(1, 4);
    for (int k = 0; k < count; ++k) {
        Order order;
        order.number = QStringLiteral("KS%1").arg(200'000 + person.index * 4 + k);
        // The last order is recent; the others lie further back.
        order.date = newest.addDays(k == count - 1 ? -random.between(1, 30) : -(40 + 130 * (count - 2 - k)
                                                                                + random.below(100)));
        order.euro = person.language != QLatin1String("pl");
        const int lines = random.between(1, 3);
        for (int i = 0; i < lines; ++i) {
            const Product &product = random.pick(products());
            const int quantity = random.chance(0.15) ? 2 : 1;
            const bool there = std::any_of(order.lines.begin(), order.lines.end(),
                                           [&](const OrderLine &line) { return line.product.sku == product.sku; });
            if (!there)
                order.lines.append({product, quantity});
        }
        const qint64 age = order.date.daysTo(newest);
        const int stage = age > 6 ? 4 : int(age) * 4 / 6;
        order.status = age > 12 && random.chance(0.08) ? QStringLiteral("returned") : statuses[stage];
        order.carrier = order.euro ? QStringLiteral("Brza Roda") : random.pick(domestic);
        if (stage >= 3)
            order.tracking = QStringLiteral("%1%2").arg(order.euro ? QStringLiteral("BR") : QStringLiteral("GO"))
                                 .arg(random.next() % 10'000'000'000ULL, 10, 10, QLatin1Char('0'));
        orders.append(order);
    }
    return orders;
}

Result<void> writeShop(const QString &folder, quint64 seed, int customers, const QDate &newest)
{
    const QDir dir(folder);
    QFile answers(QStringLiteral(OKIENKO_SOURCE_DIR "/resources/sample/answers.jsonl"));
    if (!answers.open(QIODevice::ReadOnly))
        return supportFailure(QStringLiteral("%1 is missing.").arg(answers.fileName()));
    const std::initializer_list<std::pair<const char *, QByteArray>> files = {
        {"products.csv", productsCsv(seed, newest)},
        {"customers.csv", customersCsv(seed, customers)},
        {"orders.csv", ordersCsv(seed, customers, newest)},
        {"answers.jsonl", answers.readAll()},
    };
    for (const auto &[name, data] : files) {
        QFile file(dir.filePath(QLatin1String(name)));
        if (!dir.mkpath(QStringLiteral(".")) || !file.open(QIODevice::WriteOnly) || file.write(data) != data.size())
            return supportFailure(QStringLiteral("Cannot write %1: %2").arg(file.fileName(), file.errorString()));
    }
    return {};
}

} // namespace okienko::test
