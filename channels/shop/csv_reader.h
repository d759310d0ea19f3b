// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>

namespace okienko {

struct CsvRecord {
    qint64 line = 0; ///< where it begins; the first line of the file is 1
    QStringList fields; ///< at most CsvReader::maximumFields of them
    qsizetype fieldCount = 0; ///< as many as there were
    bool openQuote = false; ///< a quotation mark was never closed: the line was read without it
};

/// RFC 4180 as people write it: any of ; , tab |, any line end, quotes only where needed. A line that is broken
/// costs that line only.
class CsvReader {
public:
    static constexpr qsizetype maximumFields = 2000;

    /// `text` has to outlive the reader.
    CsvReader(const QString &text, QChar delimiter);
    /// Empty lines are passed over.
    [[nodiscard]] std::optional<CsvRecord> next();
    /// The one that divides the first line into most fields; a comma where there is only one.
    [[nodiscard]] static QChar findDelimiter(const QString &text);

private:
    bool readRecord(CsvRecord &record, bool quotes);
    void addField(CsvRecord &record, QString &field) const;

    const QString &m_text;
    QChar m_delimiter;
    qsizetype m_position = 0;
    qint64 m_line = 1;
};

} // namespace okienko
