// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gmime/gmime.h>

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace okienko {

/// A header field as it came.
struct RawHeader {
    QByteArray name;    ///< lower case
    QByteArray value;   ///< raw, with its folding
};

/// Starts GMime; any number of times, from any thread.
void initialiseMime();

/// A message parsed by GMime; owns the tree.
class MimeTree {
public:
    explicit MimeTree(QByteArrayView raw);
    ~MimeTree();
    MimeTree(const MimeTree &) = delete;
    MimeTree &operator=(const MimeTree &) = delete;

    [[nodiscard]] GMimeMessage *message() const { return m_message; }
    [[nodiscard]] GMimeObject *root() const;
    /// In the order they came; long values are cut to 1 MB.
    [[nodiscard]] static QList<RawHeader> headers(GMimeObject *object);
    /// The decoded bytes of a leaf, at most `limit`.
    [[nodiscard]] static QByteArray content(GMimePart *part, qsizetype limit, bool *cut = nullptr);
    /// An object as it came, e.g. an attached message.
    [[nodiscard]] static QByteArray source(GMimeObject *object, qsizetype limit);

private:
    GMimeMessage *m_message = nullptr;
};

} // namespace okienko
