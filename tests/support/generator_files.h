// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/generator_random.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace okienko::test {

/// Pictures and documents for attachments. A few photos are drawn, when first asked for; each use gets a comment of
/// its own, so that no two attachments have the same bytes.
class FileMaker {
public:
    /// `photoBytes`: a photo's size, roughly.
    FileMaker(quint64 seed, int photoBytes);
    /// A JPEG photo of a parcel, a shoe box or a lens.
    [[nodiscard]] QByteArray photo(Random &random) const;
    /// One page with these lines; valid, with a cross-reference table. `scanned`: with a photo below the text.
    [[nodiscard]] QByteArray pdf(const QStringList &lines, bool scanned, Random &random) const;
    /// A PNG of a few kilobytes at most, as signatures carry.
    [[nodiscard]] QByteArray logo(int kind) const;
    [[nodiscard]] static int logoCount() { return 8; }

private:
    struct Photo {
        QByteArray jpeg;
        int width = 0;
        int height = 0;
    };
    [[nodiscard]] const Photo &basePhoto(int index) const;

    quint64 m_seed;
    int m_photoBytes;
    mutable QList<Photo> m_photos;
    QList<QByteArray> m_logos;
};

} // namespace okienko::test
