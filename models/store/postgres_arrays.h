// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QVariant>

namespace okienko {

/// Parameters of one statement as PostgreSQL's binary arrays of one dimension (array_recv: dimensions, flags, element
/// type, length, lower bound, then each element's length and bytes; all in network order).
class PostgresArrays {
public:
    enum class Element {
        Number,
        Text,
        Bytes,
        Words, ///< a text of words with spaces between, none over 500 letters: a tsvector without positions
    };
    explicit PostgresArrays(int elements) : m_elements(elements) {}

    /// Begins the next parameter; as many elements as were announced follow.
    void begin(Element element);
    /// An invalid or null number is NULL. NUL in a text becomes U+FFFD: PostgreSQL's texts hold none.
    void append(const QVariant &value);
    [[nodiscard]] const QList<QByteArray> &parameters() const { return m_parameters; }

private:
    void number32(qint32 value);

    int m_elements;
    Element m_element = Element::Number;
    QList<QByteArray> m_parameters;
};

} // namespace okienko
