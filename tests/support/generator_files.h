// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/generator_random.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace okienko::test {

/// Pictures and documents for attachments. A few photos are drawn once; each use gets a comment of its own,
/// so that no two attachments have the same bytes.
class FileMaker {
public:
    FileMaker(quint64 seed, int meanBytes);
    /// A JPEG photo of a parcel, a shoe box or a lens.
    [[nodiscard]] QByteArray photo(Random &random) const;
    /// One page with these lines; valid, with a cross-reference table.
    [[nodiscard]] QByteArray pdf(const QStringList &lines, Random &random) const;
    /// A PNG of a few kilobytes at most, as signatures carry.
    [[nodiscard]] QByteArray logo(int kind) const;
    [[nodiscard]] static int logoCount() { return 8; }

private:
    QList<QByteArray> m_photos;
    QList<QByteArray> m_logos;
};

} // namespace okienko::test
