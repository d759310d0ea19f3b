// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/shop/import_reader.h"
#include "channels/shop/import_table.h"
#include "channels/shop/import_values.h"
#include "channels/shop/order_status.h"
#include "channels/shop/shop_text.h"

#include <QHash>

#include <cmath>

namespace okienko {

namespace {

struct Columns {
    explicit Columns(const ImportTable &table)
        : number(table.column("order_no order_number order_id orderid increment_id invoiceno invoice_no invoice "
                              "nr_zamowienia numer_zamowienia id_zamowienia zamowienie broj_narudzbe narudzba "
                              "reference number id_order id no nr")),
          date(table.column("date order_date date_created created_at date_add invoicedate invoice_date "
                            "purchase_date data data_zamowienia datum datum_narudzbe")),
          email(table.column("customer_email email e_mail email_address billing_email buyer_email adres_email "
                             "email_klienta e_posta")),
          sku(table.column("sku item_sku stockcode stock_code product_code product_reference kod kod_produktu "
                           "indeks sifra sifra_proizvoda lineitem_sku")),
          name(table.column("product_name item_name product description lineitem_name nazwa nazwa_produktu produkt "
                            "naziv naziv_proizvoda proizvod")),
          quantity(table.column("quantity qty item_quantity qty_ordered product_quantity lineitem_quantity ilosc "
                                "liczba kolicina")),
          price(table.column("unit_price unitprice price item_price product_price unit_price_tax_incl "
                             "lineitem_price cena cena_jednostkowa cijena jedinicna_cijena")),
          total(table.column("total order_total grand_total total_paid amount suma razem wartosc ukupno")),
          currency(table.column("currency currency_code order_currency_code waluta valuta")),
          status(table.column("status order_status state current_state stan status_zamowienia status_narudzbe")),
          carrier(table.column("carrier shipping_method shipping_carrier carrier_name przewoznik kurier dostawa "
                               "dostavljac prijevoznik shipping_lines_method_title")),
          tracking(table.column("tracking_no tracking tracking_number shipping_number nr_przesylki "
                                "numer_przesylki broj_posiljke"))
    {
    }
    int number, date, email, sku, name, quantity, price, total, currency, status, carrier, tracking;
};

bool isPickUp(const QString &carrier)
{
    const QString name = simpleName(carrier);
    for (const char *word : {"odbior", "osobist", "pickup", "pick_up", "collect", "preuzimanje", "osobno", "store"}) {
        if (name.contains(QLatin1String(word)))
            return true;
    }
    return false;
}

class Reader {
public:
    Reader(ImportTable &table, const OrderImportOptions &options)
        : m_table(table),
          m_options(options),
          m_columns(table),
          m_dates(table.values(m_columns.date)),
          m_states(table.values(m_columns.status)),
          m_emailNeeded(table.mostlyFilled(m_columns.email)),
          m_skuNeeded(table.mostlyFilled(m_columns.sku)),
          m_dateNeeded(table.mostlyFilled(m_columns.date))
    {
        m_import.faults = table.takeFaults();
        countTracking();
    }

    OrderImport read()
    {
        for (const TableRow &row : m_table.rows())
            readRow(row);
        for (qsizetype i = 0; i < m_import.rows.size(); ++i)
            finish(m_import.rows[i].order, m_facts.at(i));
        return std::move(m_import);
    }

private:
    /// What is known of an order while its rows are read.
    struct Facts {
        std::optional<qint64> total; ///< as the file says
        qint64 sum = 0;
        bool allReturned = true;
        QString otherStatus; ///< of a row that was not returned
    };

    bool fault(const TableRow &row, int column, const QString &text)
    {
        m_import.faults.append({row.line, m_table.title(column), text});
        return false;
    }
    QString text(const TableRow &row, int column) const { return ImportTable::value(row, column).simplified(); }

    void countTracking();
    void readRow(const TableRow &row);
    bool readHead(const TableRow &row, OrderRow &out);
    bool readState(const TableRow &row, Order &order);
    bool readLine(const TableRow &row, OrderLine &line, double &quantity);
    static void finish(Order &order, const Facts &facts);

    ImportTable &m_table;
    const OrderImportOptions &m_options;
    const Columns m_columns;
    const DateColumn m_dates;
    const StatusColumn m_states;
    const bool m_emailNeeded;
    const bool m_skuNeeded;
    const bool m_dateNeeded;
    QHash<QString, std::pair<qsizetype, qsizetype>> m_tracked; ///< carrier → rows on the way, of these with a number
    OrderImport m_import;
    QList<Facts> m_facts;
    QHash<QString, qsizetype> m_index;
};

void Reader::countTracking()
{
    if (m_columns.tracking < 0 || m_columns.carrier < 0)
        return;
    for (const TableRow &row : m_table.rows()) {
        const QString state = m_states.read(text(row, m_columns.status));
        if (state != QLatin1String("sent") && state != QLatin1String("delivered"))
            continue;
        auto &[sent, numbered] = m_tracked[text(row, m_columns.carrier)];
        ++sent;
        numbered += !text(row, m_columns.tracking).isEmpty();
    }
}

bool Reader::readHead(const TableRow &row, OrderRow &out)
{
    Order &order = out.order;
    order.number = text(row, m_columns.number);
    if (order.number.isEmpty())
        return fault(row, m_columns.number, ShopText::tr("The order's number is missing. The row was left out."));

    const QString date = text(row, m_columns.date);
    if (const std::optional<QDate> read = m_dates.read(date))
        order.date = *read;
    else if (m_dates.hasShape(date))
        return fault(row, m_columns.date,
                     ShopText::tr("There is no such day as %1. The row was left out.").arg(date.left(40)));
    else if (!date.isEmpty() || m_dateNeeded)
        return fault(
            row, m_columns.date,
            ShopText::tr("“%1” is not a date as the other rows write it. The row was left out.").arg(date.left(40)));
    if (order.date.isValid() && order.date > m_options.today)
        return fault(row, m_columns.date,
                     ShopText::tr("The date %1 is in the future. The row was left out.").arg(date.left(40)));

    const QString email = text(row, m_columns.email);
    if (const std::optional<QString> read = parseEmail(email))
        out.email = *read;
    else if (!email.isEmpty())
        return fault(row, m_columns.email,
                     ShopText::tr("“%1” is not an e-mail address. The row was left out.").arg(email.left(80)));
    else if (m_emailNeeded)
        return fault(row, m_columns.email,
                     ShopText::tr("The customer's e-mail address is missing. The row was left out."));
    return true;
}

bool Reader::readState(const TableRow &row, Order &order)
{
    if (m_columns.currency >= 0) {
        order.currency = text(row, m_columns.currency);
        if (!isCurrency(order.currency))
            return fault(row, m_columns.currency,
                         ShopText::tr("“%1” is not a currency's code like PLN or EUR. The row was left out.")
                             .arg(order.currency.left(20)));
    }
    if (m_columns.status >= 0) {
        const QString state = text(row, m_columns.status);
        order.status = m_states.read(state);
        if (order.status.isEmpty())
            return fault(
                row, m_columns.status,
                ShopText::tr("“%1” is not a known state of an order. The row was left out.").arg(state.left(40)));
    }
    order.carrier = text(row, m_columns.carrier);
    order.tracking = text(row, m_columns.tracking);
    const bool onItsWay = order.status == QLatin1String("sent") || order.status == QLatin1String("delivered");
    if (onItsWay && order.tracking.isEmpty() && !order.carrier.isEmpty() && !isPickUp(order.carrier)) {
        const auto [sent, numbered] = m_tracked.value(order.carrier);
        // Where a carrier's other parcels have numbers.
        if (sent >= 10 && numbered * 10 >= sent * 9)
            return fault(row, m_columns.tracking,
                         ShopText::tr("The order was sent with %1, but its tracking number is missing. The row was "
                                      "left out.")
                             .arg(order.carrier.left(40)));
    }
    return true;
}

bool Reader::readLine(const TableRow &row, OrderLine &line, double &quantity)
{
    line.sku = text(row, m_columns.sku);
    line.name = text(row, m_columns.name);
    if (line.sku.isEmpty() && m_skuNeeded)
        return fault(row, m_columns.sku, ShopText::tr("The product's code is missing. The row was left out."));
    if (!line.sku.isEmpty() && !m_options.knownSkus.isEmpty() && !m_options.knownSkus.contains(line.sku))
        return fault(
            row, m_columns.sku,
            ShopText::tr("There is no product with the code %1. The row was left out.").arg(line.sku.left(60)));
    quantity = 1;
    line.quantity = QStringLiteral("1");
    if (m_columns.quantity >= 0) {
        line.quantity = text(row, m_columns.quantity);
        const std::optional<double> read = parseQuantity(line.quantity);
        if (!read)
            return fault(
                row, m_columns.quantity,
                ShopText::tr("The quantity “%1” is not a number. The row was left out.").arg(line.quantity.left(40)));
        if (*read <= 0)
            return fault(
                row, m_columns.quantity,
                ShopText::tr("The quantity %1 is not more than zero. The row was left out.").arg(line.quantity));
        quantity = *read;
    }
    if (m_columns.price >= 0) {
        const QString price = text(row, m_columns.price);
        const std::optional<qint64> read = parsePrice(price);
        if (!read)
            return fault(row, m_columns.price,
                         ShopText::tr("The price “%1” is not a number. The row was left out.").arg(price.left(40)));
        line.unitPriceCents = *read;
    }
    return true;
}

void Reader::readRow(const TableRow &row)
{
    OrderRow head;
    OrderLine line;
    double quantity = 0;
    // An order without lines, as JSON can have it, is still an order.
    const bool hasLine = !(m_table.isJson() && text(row, m_columns.sku).isEmpty()
                           && text(row, m_columns.quantity).isEmpty() && text(row, m_columns.name).isEmpty());
    if (!readHead(row, head) || (hasLine && !readLine(row, line, quantity)) || !readState(row, head.order))
        return;

    auto at = m_index.find(head.order.number);
    if (at == m_index.end()) {
        at = m_index.insert(head.order.number, m_import.rows.size());
        m_import.rows.append(head);
        m_facts.append(Facts());
    }
    Facts &facts = m_facts[*at];
    Order &order = m_import.rows[*at].order;
    if (order.tracking.isEmpty())
        order.tracking = head.order.tracking;
    if (head.order.status != QLatin1String("returned")) {
        facts.allReturned = false;
        if (facts.otherStatus.isEmpty())
            facts.otherStatus = head.order.status;
    }
    if (!facts.total)
        facts.total = parsePrice(text(row, m_columns.total));
    if (hasLine) {
        facts.sum += std::llround(quantity * double(line.unitPriceCents));
        order.lines.append(line);
    }
}

void Reader::finish(Order &order, const Facts &facts)
{
    order.totalCents = facts.total.value_or(facts.sum);
    // A part of an order may come back; the order stays what it was.
    if (!facts.allReturned)
        order.status = facts.otherStatus;
}

} // namespace

Result<OrderImport> readOrders(QByteArrayView bytes, const OrderImportOptions &options)
{
    Result<ImportTable> table = ImportTable::read(bytes);
    if (!table)
        return table.failure();
    const Columns columns(*table);
    if (columns.number < 0 || (columns.date < 0 && columns.sku < 0 && columns.total < 0 && columns.email < 0))
        return Failure{FailureKind::Input,
                       ShopText::tr("The file has no columns with the numbers and dates of orders. Nothing was "
                                    "imported; name the columns in its first line."),
                       QStringLiteral("import: no order columns")};
    return Reader(*table, options).read();
}

} // namespace okienko
