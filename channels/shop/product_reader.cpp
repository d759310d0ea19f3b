// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/shop/import_reader.h"
#include "channels/shop/import_table.h"
#include "channels/shop/import_values.h"
#include "channels/shop/shop_text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <cmath>

namespace okienko {

namespace {

struct Columns {
    explicit Columns(const ImportTable &table)
        : sku(table.column("sku product_code code reference kod kod_produktu indeks symbol sifra sifra_proizvoda "
                           "stockcode")),
          name(table.column("name product_name title nazwa nazwa_produktu naziv naziv_proizvoda")),
          category(table.column("category categories product_category kategoria kategorie kategorija categories_name")),
          price(table.column("price regular_price price_gross unit_price cena cena_brutto cijena mpc msrp"))
    {
        for (int i = 0; i < table.columnCount(); ++i) {
            if (isStock(table.simpleColumn(i)))
                stock.append(i);
        }
    }

    /// "stock", "stock_main", "stan_magazynowy" …, but not thresholds, flags and states.
    static bool isStock(const QString &name)
    {
        for (const char *other : {"status", "low", "manage", "amount", "alert", "min", "date", "code"}) {
            if (name.split(QLatin1Char('_')).contains(QLatin1String(other)))
                return false;
        }
        for (const char *whole :
             {"qty", "quantity", "ilosc", "stan", "kolicina", "zaliha", "zalihe", "stock_quantity"}) {
            if (name == QLatin1String(whole))
                return true;
        }
        for (const char *start : {"stock", "stan_mag", "stan_", "zaliha_"}) {
            if (name.startsWith(QLatin1String(start)))
                return true;
        }
        return false;
    }

    int sku, name, category, price;
    QList<int> stock;
};

QString levels(const QString &text)
{
    // Magento writes a level a line.
    QStringList parts = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (QString &part : parts)
        part = part.simplified();
    return parts.join(QLatin1String(" > "));
}

QString asJson(const ImportTable &table, const TableRow &row)
{
    QJsonObject object;
    for (int i = 0; i < table.columnCount(); ++i) {
        if (const QString value = ImportTable::value(row, i); !value.isEmpty())
            object.insert(table.title(i), value);
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

Result<ProductImport> readProducts(QByteArrayView bytes)
{
    Result<ImportTable> read = ImportTable::read(bytes);
    if (!read)
        return read.failure();
    ImportTable &table = *read;
    const Columns columns(table);
    if (columns.sku < 0 || columns.name < 0)
        return Failure{FailureKind::Input,
                       ShopText::tr("The file has no columns with codes (SKU) and names of products. Nothing was "
                                    "imported; name the columns in its first line."),
                       QStringLiteral("import: no product columns")};
    ProductImport import;
    import.faults = table.takeFaults();
    const bool priceNeeded = table.mostlyFilled(columns.price);
    QSet<QString> known;
    for (const TableRow &row : table.rows()) {
        const auto fault = [&](int column, const QString &text) {
            import.faults.append({row.line, table.title(column), text});
        };
        ProductRow out;
        out.sku = ImportTable::value(row, columns.sku).simplified();
        out.name = ImportTable::value(row, columns.name).simplified();
        out.category = levels(ImportTable::value(row, columns.category));
        if (out.sku.isEmpty()) {
            fault(columns.sku, ShopText::tr("The product's code is missing. The row was left out."));
            continue;
        }
        if (known.contains(out.sku)) {
            fault(columns.sku,
                  ShopText::tr("The code %1 is in this file already. The row was left out.").arg(out.sku.left(60)));
            continue;
        }
        const QString price = ImportTable::value(row, columns.price);
        const std::optional<qint64> cents = parsePrice(price);
        if (!cents && (!price.isEmpty() || priceNeeded)) {
            fault(columns.price,
                  ShopText::tr("The price “%1” is not a number. The row was left out.").arg(price.left(40)));
            continue;
        }
        out.priceCents = cents.value_or(0);
        int badStock = -1;
        for (const int column : columns.stock) {
            const QString text = ImportTable::value(row, column);
            const std::optional<double> pieces = parseQuantity(text);
            if (pieces)
                out.stock += int(std::lround(*pieces));
            else if (!text.isEmpty())
                badStock = column;
        }
        if (badStock >= 0) {
            fault(badStock, ShopText::tr("The stock “%1” is not a number. The row was left out.")
                                .arg(ImportTable::value(row, badStock).left(40)));
            continue;
        }
        out.json = asJson(table, row);
        known.insert(out.sku);
        import.rows.append(out);
    }
    return import;
}

} // namespace okienko
