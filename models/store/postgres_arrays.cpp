// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/postgres_arrays.h"

#include <QtEndian>
#include <algorithm>
#include <string_view>
#include <vector>

namespace okienko {

namespace {

// Object ids of the built-in types (pg_type.dat); they never change.
constexpr qint32 int8Oid = 20;
constexpr qint32 textOid = 25;
constexpr qint32 byteaOid = 17;
constexpr qint32 tsvectorOid = 3614;

qint32 oidOf(PostgresArrays::Element element)
{
    switch (element) {
    case PostgresArrays::Element::Number: return int8Oid;
    case PostgresArrays::Element::Text: return textOid;
    case PostgresArrays::Element::Bytes: return byteaOid;
    case PostgresArrays::Element::Words: return tsvectorOid;
    }
    return textOid;
}

/// As tsvectorrecv() reads it: how many words, then each with a NUL and how many positions (16 bits). In the order of
/// their bytes and each once, the server takes them as they are; as text it would have to read and sort them.
QByteArray tsvectorOf(const QByteArray &text)
{
    std::vector<std::string_view> words;
    words.reserve(static_cast<size_t>(text.size() / 6));
    const std::string_view all(text.constData(), static_cast<size_t>(text.size()));
    for (size_t from = 0; from < all.size();) {
        const size_t end = std::min(all.find(' ', from), all.size());
        if (end > from)
            words.push_back(all.substr(from, end - from));
        from = end + 1;
    }
    std::sort(words.begin(), words.end()); // by unsigned bytes (char_traits), as tsCompareString() does
    words.erase(std::unique(words.begin(), words.end()), words.end());
    QByteArray vector;
    vector.reserve(text.size() + 4 + qsizetype(words.size()) * 3);
    char count[4];
    qToBigEndian(static_cast<qint32>(words.size()), count);
    vector.append(count, sizeof count);
    for (const std::string_view word : words)
        vector.append(word.data(), qsizetype(word.size())).append(3, '\0');
    return vector;
}

} // namespace

void PostgresArrays::number32(qint32 value)
{
    char bytes[4];
    qToBigEndian(value, bytes);
    m_parameters.last().append(bytes, sizeof bytes);
}

void PostgresArrays::begin(Element element)
{
    m_element = element;
    m_parameters.append(QByteArray());
    number32(1); // dimensions
    number32(1); // there may be NULLs
    number32(oidOf(element));
    number32(m_elements);
    number32(1); // lower bound
}

void PostgresArrays::append(const QVariant &value)
{
    QByteArray &bytes = m_parameters.last();
    if (m_element == Element::Number) {
        if (value.isNull()) {
            number32(-1);
            return;
        }
        char number[8];
        qToBigEndian(value.toLongLong(), number);
        number32(sizeof number);
        bytes.append(number, sizeof number);
        return;
    }
    if (value.isNull()) {
        number32(-1);
        return;
    }
    QByteArray element = m_element == Element::Bytes ? value.toByteArray() : value.toString().toUtf8();
    if (m_element != Element::Bytes && element.contains('\0'))
        element.replace('\0', "\xef\xbf\xbd");
    if (m_element == Element::Words)
        element = tsvectorOf(element);
    number32(static_cast<qint32>(element.size()));
    bytes.append(element);
}

} // namespace okienko
