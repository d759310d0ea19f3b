// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/shop/csv_reader.h"

#include <array>

namespace okienko {

namespace {

// A quoted field that is longer was not closed where it should have been.
constexpr qsizetype maximumQuoted = 200'000;
constexpr QChar quote = u'"';

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r';
}

} // namespace

CsvReader::CsvReader(const QString &text, QChar delimiter) : m_text(text), m_delimiter(delimiter) {}

QChar CsvReader::findDelimiter(const QString &text)
{
    constexpr std::array<QChar, 4> candidates{u',', u';', u'\t', u'|'};
    std::array<qsizetype, 4> counts{};
    bool quoted = false;
    for (const QChar c : text) {
        if (c == quote)
            quoted = !quoted;
        if (quoted)
            continue;
        if (isLineEnd(c))
            break;
        for (size_t i = 0; i < candidates.size(); ++i)
            counts.at(i) += c == candidates.at(i);
    }
    size_t best = 0;
    for (size_t i = 1; i < counts.size(); ++i) {
        if (counts.at(i) > counts.at(best))
            best = i;
    }
    return candidates.at(best);
}

void CsvReader::addField(CsvRecord &record, QString &field) const
{
    ++record.fieldCount;
    if (record.fields.size() < maximumFields)
        record.fields.append(field);
    field.clear();
}

bool CsvReader::readRecord(CsvRecord &record, bool quotes)
{
    QString field;
    bool quoted = false;
    bool fieldBegins = true;
    qsizetype quoteAt = 0;
    qint64 line = m_line;
    qsizetype i = m_position;
    for (; i < m_text.size(); ++i) {
        const QChar c = m_text.at(i);
        if (quoted) {
            if (i - quoteAt > maximumQuoted)
                return false;
            if (c != quote) {
                line += c == u'\n' || (c == u'\r' && !(i + 1 < m_text.size() && m_text.at(i + 1) == u'\n'));
                field += c;
            } else if (i + 1 < m_text.size() && m_text.at(i + 1) == quote) {
                field += c;
                ++i;
            } else {
                quoted = false;
            }
            continue;
        }
        if (isLineEnd(c)) {
            if (c == u'\r' && i + 1 < m_text.size() && m_text.at(i + 1) == u'\n')
                ++i;
            ++i;
            ++line;
            break;
        }
        if (c == m_delimiter) {
            addField(record, field);
            fieldBegins = true;
        } else if (quotes && fieldBegins && c == quote) {
            quoted = true;
            quoteAt = i;
            fieldBegins = false;
        } else {
            field += c;
            fieldBegins = false;
        }
    }
    if (quoted)
        return false;
    addField(record, field);
    m_position = i;
    m_line = line;
    return true;
}

std::optional<CsvRecord> CsvReader::next()
{
    while (m_position < m_text.size()) {
        CsvRecord record;
        record.line = m_line;
        if (!readRecord(record, true)) {
            record = {};
            record.line = m_line;
            record.openQuote = true;
            (void)readRecord(record, false);
        }
        const bool empty = record.fieldCount == 1 && record.fields.constFirst().trimmed().isEmpty();
        if (!empty)
            return record;
    }
    return std::nullopt;
}

} // namespace okienko
