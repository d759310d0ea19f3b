// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/postgres_arrays.h"

#include <QtEndian>

namespace okienko {

namespace {

// Object ids of the built-in types (pg_type.dat); they never change.
constexpr qint32 int8Oid = 20;
constexpr qint32 textOid = 25;
constexpr qint32 byteaOid = 17;

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
    number32(element == Element::Number ? int8Oid : element == Element::Text ? textOid : byteaOid);
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
    if (!value.isValid()) {
        number32(-1);
        return;
    }
    QByteArray element = m_element == Element::Text ? value.toString().toUtf8() : value.toByteArray();
    if (m_element == Element::Text && element.contains('\0'))
        element.replace('\0', "\xef\xbf\xbd");
    number32(static_cast<qint32>(element.size()));
    bytes.append(element);
}

} // namespace okienko
