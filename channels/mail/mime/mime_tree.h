// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gmime/gmime.h> // before Qt, which takes "signals"

#include "channels/mail/mime/header_block.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace okienko {

struct ContentDigest {
    qint64 size = 0;
    QByteArray sha256;  ///< lower-case hexadecimal
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

    /// The message's part; nothing where there is no message.
    [[nodiscard]] GMimeObject *root() const { return m_root; }
    /// The message's fields in the order they came, behind them those of its content.
    [[nodiscard]] QList<RawHeader> headers() const;
    /// In the order they came; long values are cut to 1 MB.
    [[nodiscard]] static QList<RawHeader> headers(GMimeObject *object);
    /// Those whose names begin with "Content-".
    [[nodiscard]] static QList<RawHeader> contentHeaders(GMimeObject *object);
    /// The decoded bytes of a leaf, at most `limit`.
    [[nodiscard]] static QByteArray content(GMimePart *part, qsizetype limit, bool *cut = nullptr);
    /// What is to be known of them, without holding them all.
    [[nodiscard]] static ContentDigest digest(GMimePart *part, qsizetype limit, bool *cut = nullptr);
    /// An object as it came, e.g. an attached message.
    [[nodiscard]] static QByteArray source(GMimeObject *object, qsizetype limit);

private:
    QList<RawHeader> m_headers;         ///< the message's own, where GMime did not have to read them
    GMimeObject *m_root = nullptr;
};

} // namespace okienko
