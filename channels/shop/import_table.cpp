// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/shop/import_table.h"

#include "channels/shop/csv_reader.h"
#include "channels/shop/import_values.h"
#include "channels/shop/shop_text.h"
#include "channels/shop/text_decoder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace okienko {

namespace {

constexpr qsizetype maximumBytes = 512 * 1024 * 1024;
constexpr qsizetype maximumColumns = 1000;
constexpr int maximumDepth = 4;

using Cells = QList<std::pair<QString, QString>>;

Failure unfit(FailureKind kind, const QString &text, const QString &log)
{
    return {kind, text, QStringLiteral("import: ") + log};
}

QString scalar(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("1") : QStringLiteral("0");
    case QJsonValue::Double:
        return QString::number(value.toDouble(), 'g', 15);
    default:
        return {};
    }
}

/// An order's lines, under the names that shops give them.
bool isLineList(const QString &key)
{
    return key == QLatin1String("line_items") || key == QLatin1String("items") || key == QLatin1String("lines")
           || key == QLatin1String("order_rows") || key == QLatin1String("products");
}

void flatten(const QString &prefix, const QJsonObject &object, int depth, Cells &cells, QJsonArray *lines)
{
    for (auto it = object.begin(); it != object.end() && cells.size() < maximumColumns; ++it) {
        const QString name = prefix + it.key();
        const QJsonValue value = it.value();
        if (value.isObject() && depth < maximumDepth) {
            flatten(name + QLatin1Char('.'), value.toObject(), depth + 1, cells, nullptr);
        } else if (value.isArray()) {
            const QJsonArray array = value.toArray();
            if (lines && isLineList(simpleName(it.key())) && array.first().isObject()) {
                *lines = array;
                continue;
            }
            // A list of plain values is one text; of objects, the first tells enough (shipping_lines).
            QStringList texts;
            for (const QJsonValue &one : array) {
                if (!one.isObject() && !one.isArray())
                    texts.append(scalar(one));
            }
            if (!texts.isEmpty())
                cells.append({name, texts.join(QLatin1String(", "))});
            else if (array.first().isObject() && depth < maximumDepth)
                flatten(name + QLatin1Char('.'), array.first().toObject(), depth + 1, cells, nullptr);
        } else {
            cells.append({name, scalar(value)});
        }
    }
}

/// The objects of a document: a list, lists within an object ("orders", or a batch's "create" and "update"), or one.
QJsonArray objectsOf(const QJsonDocument &document)
{
    if (document.isArray())
        return document.array();
    const QJsonObject root = document.object();
    QJsonArray out;
    static const QStringList names{QStringLiteral("orders"),  QStringLiteral("customers"), QStringLiteral("products"),
                                   QStringLiteral("answers"), QStringLiteral("items"),     QStringLiteral("data"),
                                   QStringLiteral("results"), QStringLiteral("create"),    QStringLiteral("update")};
    // What has a number of its own is an object, even with a list of "items" or "products" in it.
    if (!root.contains(QLatin1String("id")) && !root.contains(QLatin1String("number"))) {
        for (const QString &name : names) {
            const QJsonArray list = root.value(name).toArray();
            if (!list.isEmpty() && list.first().isObject()) {
                for (const QJsonValue &one : list)
                    out.append(one);
            }
        }
    }
    if (out.isEmpty())
        out.append(root);
    return out;
}

} // namespace

Result<ImportTable> ImportTable::read(QByteArrayView bytes)
{
    if (bytes.size() > maximumBytes)
        return unfit(FailureKind::Limit,
                     ShopText::tr("The file is larger than 512 MB. Nothing was imported; divide it and import the "
                                  "parts."),
                     QStringLiteral("file too large"));
    const DecodedText decoded = decodeText(bytes);
    if (decoded.text.contains(QChar(0)))
        return unfit(FailureKind::Input,
                     ShopText::tr("The file is not a text file. Nothing was imported; export it as CSV or JSON."),
                     QStringLiteral("NUL in ") + decoded.encoding);
    const QString start = decoded.text.left(1000).trimmed();
    if (start.isEmpty() && decoded.text.trimmed().isEmpty())
        return unfit(FailureKind::Input, ShopText::tr("The file is empty. Nothing was imported."),
                     QStringLiteral("empty"));
    ImportTable table;
    Result<void> done;
    if (start.startsWith(QLatin1Char('{')) || start.startsWith(QLatin1Char('['))) {
        table.m_json = true;
        const QByteArray utf8 = decoded.text.toUtf8();
        done = table.readJson(utf8);
        if (!done && start.startsWith(QLatin1Char('{'))) {
            table.readJsonLines(decoded.text);
            if (!table.m_rows.isEmpty())
                done = {};
        }
    } else {
        done = table.readCsv(decoded.text);
    }
    if (!done)
        return done.failure();
    return table;
}

Result<void> ImportTable::readCsv(const QString &text)
{
    CsvReader reader(text, CsvReader::findDelimiter(text));
    const std::optional<CsvRecord> header = reader.next();
    if (!header || header->fieldCount > maximumColumns)
        return unfit(FailureKind::Limit,
                     ShopText::tr("The file has more than %1 columns. Nothing was imported; check the separator, or "
                                  "export fewer columns.")
                         .arg(maximumColumns),
                     QStringLiteral("too many columns"));
    for (const QString &field : header->fields) {
        const QString title = cleanCell(field);
        const QString name = simpleName(title);
        m_titles.append(title);
        m_names.append(name);
        if (!name.isEmpty() && !m_index.contains(name))
            m_index.insert(name, int(m_names.size()) - 1);
    }
    QStringList before;
    while (const std::optional<CsvRecord> record = reader.next()) {
        TableRow row{record->line, record->fields};
        // A delimiter too many at the end of every line is common.
        while (row.values.size() > m_names.size() && row.values.constLast().trimmed().isEmpty())
            row.values.removeLast();
        const qsizetype count = record->fieldCount > record->fields.size() ? record->fieldCount : row.values.size();
        const auto fault = [&](const QString &field, const QString &said) {
            m_faults.append({record->line, field, said});
        };
        if (record->openQuote) {
            fault({}, ShopText::tr("A quotation mark is opened and never closed. The row was left out."));
        } else if (count < m_names.size()) {
            fault({},
                  ShopText::tr("The row has %1 fields instead of %2. It was left out.").arg(count).arg(m_names.size()));
        } else if (count > m_names.size()) {
            fault({}, ShopText::tr("The row has %1 fields instead of %2, perhaps a separator within a value without "
                                   "quotation marks. It was left out.")
                          .arg(count)
                          .arg(m_names.size()));
        } else if (row.values == before) {
            fault({}, ShopText::tr("The row is the same as the one before. It was left out."));
        } else {
            before = row.values;
            qsizetype misread = -1;
            for (qsizetype i = 0; i < row.values.size() && misread < 0; ++i) {
                if (looksMisread(row.values.at(i)))
                    misread = i;
                row.values[i] = cleanCell(row.values.at(i));
            }
            if (misread >= 0)
                fault(title(int(misread)), ShopText::tr("“%1” was read in a wrong encoding before it was exported. "
                                                        "The row was left out.")
                                               .arg(row.values.at(misread).left(60)));
            else
                m_rows.append(row);
            continue;
        }
        before = record->fields;
    }
    return {};
}

void ImportTable::addFlat(qint64 line, const Cells &cells)
{
    TableRow row;
    row.line = line;
    for (const auto &[title, value] : cells) {
        const QString name = simpleName(title);
        int at = m_index.value(name, -1);
        if (at < 0 && m_names.size() < maximumColumns) {
            at = int(m_names.size());
            m_names.append(name);
            m_titles.append(title);
            m_index.insert(name, at);
        }
        if (at < 0)
            continue;
        while (row.values.size() <= at)
            row.values.append(QString());
        row.values[at] = cleanCell(value);
    }
    m_rows.append(row);
}

void ImportTable::addObject(qint64 line, const QJsonObject &object)
{
    Cells cells;
    QJsonArray lines;
    flatten({}, object, 0, cells, &lines);
    if (lines.isEmpty()) {
        addFlat(line, cells);
        return;
    }
    for (const QJsonValue &item : std::as_const(lines)) {
        Cells own = cells;
        flatten(QStringLiteral("item."), item.toObject(), 1, own, nullptr);
        addFlat(line, own);
    }
}

Result<void> ImportTable::readJson(const QByteArray &utf8)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(utf8, &error);
    if (error.error != QJsonParseError::NoError)
        return unfit(FailureKind::Input,
                     ShopText::tr("The file is not valid JSON, from byte %1 on. Nothing was imported; export it again.")
                         .arg(error.offset),
                     error.errorString());
    const QJsonArray objects = objectsOf(document);
    for (qsizetype i = 0; i < objects.size(); ++i) {
        if (objects.at(i).isObject())
            addObject(i + 1, objects.at(i).toObject());
        else
            m_faults.append({i + 1, {}, ShopText::tr("This is no object with named values. It was left out.")});
    }
    return {};
}

void ImportTable::readJsonLines(const QString &text)
{
    const QList<QStringView> lines = QStringView(text).split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines.at(i).trimmed().isEmpty())
            continue;
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(lines.at(i).toUtf8(), &error);
        if (document.isObject())
            addObject(i + 1, document.object());
        else
            m_faults.append({i + 1, {}, ShopText::tr("This line is not valid JSON. It was left out.")});
    }
}

int ImportTable::column(const char *names) const
{
    const QStringList wanted = QString::fromLatin1(names).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &name : wanted) {
        if (const int at = m_index.value(name, -1); at >= 0)
            return at;
    }
    return -1;
}

bool ImportTable::mostlyFilled(int at) const
{
    return at >= 0 && values(at).size() * 10 >= m_rows.size() * 9;
}

QStringList ImportTable::values(int at) const
{
    QStringList out;
    for (const TableRow &row : m_rows) {
        if (const QString text = value(row, at); !text.isEmpty())
            out.append(text);
    }
    return out;
}

} // namespace okienko
