// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/shop/import_reader.h"

#include <QByteArrayView>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace okienko {

struct TableRow {
    qint64 line = 0;
    QStringList values; ///< one a column, cleaned; may be fewer
};

/// A file of rows, whatever its format: columns by their simple names (simpleName), values as text. JSON objects are
/// laid flat ("billing.email" → "billing_email"); an order's list of lines becomes a row each ("item_sku").
class ImportTable {
public:
    /// Rows of another length than the header, never closed quotes and misread text are faults at once.
    [[nodiscard]] static Result<ImportTable> read(QByteArrayView bytes);

    [[nodiscard]] const QList<TableRow> &rows() const { return m_rows; }
    [[nodiscard]] QList<ImportFault> takeFaults() { return std::move(m_faults); }
    /// First column with one of these blank-separated names, in the names' order; -1: none.
    [[nodiscard]] int column(const char *names) const;
    [[nodiscard]] int columnCount() const { return int(m_names.size()); }
    [[nodiscard]] QString simpleColumn(int column) const { return m_names.value(column); }
    [[nodiscard]] QString title(int column) const { return m_titles.value(column); } ///< as in the file
    [[nodiscard]] static QString value(const TableRow &row, int column)
    {
        return column < 0 ? QString() : row.values.value(column);
    }
    /// At least nine of ten rows have a value there: one that has none is a fault.
    [[nodiscard]] bool mostlyFilled(int column) const;
    [[nodiscard]] QStringList values(int column) const; ///< those that are not empty
    [[nodiscard]] bool isJson() const { return m_json; }

private:
    Result<void> readCsv(const QString &text);
    Result<void> readJson(const QByteArray &utf8);
    void readJsonLines(const QString &text);
    void addObject(qint64 line, const QJsonObject &object);
    void addFlat(qint64 line, const QList<std::pair<QString, QString>> &cells);

    QStringList m_names;
    QStringList m_titles;
    QHash<QString, int> m_index;
    QList<TableRow> m_rows;
    QList<ImportFault> m_faults;
    bool m_json = false;
};

} // namespace okienko
